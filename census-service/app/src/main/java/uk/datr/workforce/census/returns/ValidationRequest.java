package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return to be checked, not stored: the source of the schema of its operation. */
@Schema(
    name = "ValidationRequest",
    description =
        "A return to be checked as if it were submitted. Its header names the unit in reportingUnitId.",
    additionalProperties = Schema.False.class)
record ValidationRequest(
    @Schema(
            required = true,
            maxLength = 20,
            description = "The collection that the return answers",
            examples = "DATRWC-2026")
        String collectionId,
    @Schema(required = true, name = ValidationRequest.RETURN)
        @JsonProperty(ValidationRequest.RETURN)
        ReturnBody content) {

  /** The member that holds the return; a word that Java keeps for itself. */
  static final String RETURN = "return";
}
