package uk.datr.workforce.calculator.treatment;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;

/**
 * A row of an import.
 *
 * @param area code of the authority, or a fictional one
 * @param inTreatment persons in the year
 * @param newPresentations persons in the year; null when it is not known
 */
record TreatmentRow(
    String area,
    SubstanceGroup substanceGroup,
    long inTreatment,
    @Nullable Long newPresentations) {}
