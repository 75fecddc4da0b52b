package uk.datr.workforce.census.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many units of a group were asked and have answered (indicator I10). A unit has answered when a version of its return
 * enters figures (4.9.3); the states say how far each return is now.
 *
 * @param code of the group; null for all units, and for units of which the register does not say it
 * @param expected units that are asked
 * @param responded units of which a version counts
 * @param responseRate responded ÷ expected, four decimals; null when no unit is asked
 * @param withLastWte asked units of which last year's WTE is known; it and what follows is null for who may not know it
 * @param lastWte sum of last year's WTE of the asked units
 * @param lastWteResponded the part of it at units that have answered
 * @param responseRateByLastWte lastWteResponded ÷ lastWte, four decimals; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ResponseCount",
    description = "How many units of a group were asked and have answered.")
public record ResponseCount(
    @Schema(
            description =
                "Code of the group; absent for all units together, and for units of which the register does not say it",
            examples = "E40000012")
        @Nullable String code,
    @Schema(required = true, description = "Units that are asked") int expected,
    @Schema(required = true, description = "Units of which a version of the return counts")
        int responded,
    @Schema(
            description = "responded divided by expected; absent when no unit is asked",
            examples = "0.7000")
        @Nullable BigDecimal responseRate,
    @Schema(required = true) int notStarted,
    @Schema(required = true) int draft,
    @Schema(required = true) int submitted,
    @Schema(required = true) int queried,
    @Schema(required = true) int validated,
    @Schema(required = true) int signedOff,
    @Schema(required = true, description = "Returns in the state FINAL") int finalReturns,
    @Schema(required = true) int notReceived,
    @Schema(
            required = true,
            description =
                "Returns that were withdrawn; their units stay among the expected until they are excused")
        int withdrawn,
    @Schema(
            description =
                "For national jobs: asked units with a final return of an earlier collection, their own or of units whose work they took over")
        @Nullable Integer withLastWte,
    @Schema(
            description =
                "For national jobs: paid and unpaid WTE of these final returns; a unit that was split is shared equally between those who took over",
            examples = "412.50")
        @Nullable BigDecimal lastWte,
    @Schema(description = "For national jobs: the part of it at units that have answered")
        @Nullable BigDecimal lastWteResponded,
    @Schema(
            description =
                "For national jobs: lastWteResponded divided by lastWte; absent when there is none",
            examples = "0.8125")
        @Nullable BigDecimal responseRateByLastWte) {

  private static final int DECIMALS = 4;

  /** The share, rounded half up; null of nothing. */
  static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? null : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
