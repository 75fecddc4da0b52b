package uk.datr.workforce.census.returns.store;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.CollectionFacts;
import uk.datr.workforce.census.returns.model.ReportingUnit;
import uk.datr.workforce.census.returns.model.StoredReturn;

/**
 * Where a return belongs: a unit that is asked in a collection.
 *
 * @param stored null until the collection opens
 */
public record Place(
    CollectionFacts collection, ReportingUnit unit, @Nullable StoredReturn stored) {}
