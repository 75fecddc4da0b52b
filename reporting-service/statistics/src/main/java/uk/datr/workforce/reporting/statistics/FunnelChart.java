package uk.datr.workforce.reporting.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The funnel of a set of units as it is drawn (B5.6).
 *
 * @param funnel the limits around the pooled value
 * @param overDispersion phi and tau, printed on the chart; empty where nothing can vary
 * @param flags one for each unit, in their order
 */
public record FunnelChart(
    Funnel funnel, Optional<OverDispersion> overDispersion, List<Funnel.Flag> flags) {

  public FunnelChart {
    flags = List.copyOf(flags);
  }

  /** The chart of the units around their own ratio of sums; empty without units. */
  public static Optional<FunnelChart> of(List<Proportion> units) {
    return Proportion.pooled(units).map(pooled -> around(new Funnel(pooled.value()), units));
  }

  private static FunnelChart around(Funnel funnel, List<Proportion> units) {
    Optional<OverDispersion> assessed = OverDispersion.assess(funnel, units);
    Optional<OverDispersion> used = assessed.filter(OverDispersion::adjusts);
    List<Funnel.Flag> flags =
        IntStream.range(0, units.size())
            .mapToObj(unit ->
                used.map(dispersion -> Funnel.flag(dispersion.adjustedZ().get(unit)))
                    .orElseGet(() -> funnel.flag(units.get(unit))))
            .toList();
    return new FunnelChart(funnel, assessed, flags);
  }

  /** Whether the flags are those of the adjusted z-scores. */
  public boolean adjusted() {
    return overDispersion.filter(OverDispersion::adjusts).isPresent();
  }
}
