package uk.datr.workforce.calculator.treatment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/** An imported number in treatment that is in force. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "TreatmentFigure",
    description = "An imported number in treatment that is in force, with its source.")
record TreatmentFigure(
    @Schema(required = true, examples = "E08000035") String area,
    @Schema(required = true) SubstanceGroup substanceGroup,
    @Schema(required = true, description = "Persons in the year", examples = "2115")
        long inTreatment,
    @Schema(description = "Persons in the year; absent when it was not given", examples = "640")
        @Nullable Long newPresentations,
    @Schema(required = true) Provenance provenance,
    @Schema(required = true, description = "Publication or data set") String source,
    @Schema(required = true, description = "When it was published") LocalDate date) {

  @JsonIgnore
  ValueSource valueSource() {
    return new ValueSource(
        provenance, source, date.toString(), "Imported by the national analysts.");
  }
}
