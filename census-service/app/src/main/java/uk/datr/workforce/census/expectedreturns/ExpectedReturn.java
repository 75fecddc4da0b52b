package uk.datr.workforce.census.expectedreturns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ExpectedReturnChanged;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.ReturnKind;

/**
 * Whether a unit is asked for its return in a collection.
 *
 * @param laCode where the unit lies for this collection
 * @param reason code of CL-20, where it is not asked
 * @param revision counts the changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ExpectedReturn",
    description =
        "Whether a unit is asked for its return in a collection: the denominator of response.")
public record ExpectedReturn(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true) UUID unitId,
    @Schema(required = true, examples = "Aire Example Recovery, Leeds") String unitName,
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @Schema(required = true) ReturnKind kind,
    @Schema(required = true, examples = "E08000035") String laCode,
    @Schema(required = true, examples = "E40000012") String nhsRegionCode,
    @Schema(required = true) ExpectedStatus status,
    @Schema(description = "Why it is not asked, code list CL-20") @Nullable String reason,
    @JsonIgnore @Schema(hidden = true) int revision) {

  ExpectedReturnChanged toEvent() {
    return new ExpectedReturnChanged(
        collectionId,
        unitId.toString(),
        organisationCode,
        kind,
        laCode,
        nhsRegionCode,
        status,
        reason);
  }
}
