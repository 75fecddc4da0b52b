package uk.datr.workforce.census.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Indicator;
import uk.datr.workforce.census.rules.IndicatorValue.Basis;
import uk.datr.workforce.census.rules.RoleFlow.StartSource;
import uk.datr.workforce.referencedata.RoleGroup;

/** The indicators of a return. */
@Schema(name = "ReturnIndicators", description = "The indicators of a return.")
public record IndicatorsView(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true, examples = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") String unitId,
    @Schema(required = true, description = "The version that is looked at", examples = "1")
        int versionNo,
    @Schema(
            required = true,
            description =
                "In their order; one that is not known, or has nothing to be divided by, has no figures")
        List<Measure> indicators,
    @Schema(
            required = true,
            description = "The headcounts that turnover and joiner rate rest on, by role")
        List<StartOfRole> starts) {

  /** Keeps its own copies. */
  public IndicatorsView {
    indicators = List.copyOf(indicators);
    starts = List.copyOf(starts);
  }

  /**
   * One indicator.
   *
   * @param group role group of I11; null elsewhere
   * @param numerator exact; null with the others when it is not known
   * @param value the rate to four places, half to even
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "IndicatorMeasure", description = "An indicator with its formula and its parts.")
  public record Measure(
      @Schema(required = true) Indicator id,
      @Schema(required = true, examples = "Turnover rate") String label,
      @Schema(
              required = true,
              description = "What is divided by what",
              examples = "vacant WTE ÷ paid WTE in post without agency and bank, and vacant WTE")
          String formula,
      @Schema(description = "What is counted") @Nullable Basis basis,
      @Schema(description = "The role group of I11") @Nullable RoleGroup group,
      @Schema(description = "What is divided", examples = "2") @Nullable BigDecimal numerator,
      @Schema(description = "What it is divided by", examples = "14.5")
          @Nullable BigDecimal denominator,
      @Schema(description = "The rate to four places", examples = "0.1379")
          @Nullable BigDecimal value,
      @Schema(description = "Where the headcounts at the start come from (I3 and I4)")
          Set<StartSource> startSources) {

    /** Keeps its own copy of the sources. */
    public Measure {
      startSources = Set.copyOf(startSources);
    }
  }

  /** The headcount of a role twelve months before the reference date. */
  @Schema(
      name = "StartHeadcount",
      description = "The headcount of a role twelve months before the reference date.")
  public record StartOfRole(
      @Schema(required = true, examples = "DAW01") String role,
      @Schema(required = true, examples = "11") int headcountAtStart,
      @Schema(
              required = true,
              description =
                  "GIVEN by the return, PREVIOUS_RETURN of the unit or those it took over from, or DERIVED from the end, joiners and leavers")
          StartSource source,
      @Schema(required = true, examples = "12") int headcountAtEnd,
      @Schema(required = true, examples = "3") int joiners,
      @Schema(required = true, examples = "2") int leavers) {}
}
