package uk.datr.workforce.census.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * An indicator of one return or of several put together, as its two exact parts.
 *
 * @param basis what is counted
 * @param group the role group of I11; null elsewhere
 * @param startSources where the headcounts at the start come from (I3 and I4); empty elsewhere
 */
public record IndicatorValue(
    Indicator indicator,
    Basis basis,
    @Nullable RoleGroup group,
    Indicators.Ratio ratio,
    Set<RoleFlow.StartSource> startSources) {

  /** What an indicator counts. */
  public enum Basis {
    PEOPLE,
    WTE,
    DAYS,
    CASES,
    UNITS
  }

  public IndicatorValue {
    startSources =
        startSources.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(startSources));
  }

  /** Whether both are the same measure, so that they may be put together. */
  public boolean sameMeasure(IndicatorValue other) {
    return indicator == other.indicator && basis == other.basis && group == other.group;
  }

  /**
   * Both put together: numerators and denominators are added, rates never averaged.
   *
   * @throws IllegalArgumentException when they are not the same measure
   */
  public IndicatorValue plus(IndicatorValue other) {
    if (!sameMeasure(other)) {
      throw new IllegalArgumentException("Only values of one indicator can be put together.");
    }
    Set<RoleFlow.StartSource> sources = EnumSet.noneOf(RoleFlow.StartSource.class);
    sources.addAll(startSources);
    sources.addAll(other.startSources);
    return new IndicatorValue(indicator, basis, group, ratio.plus(other.ratio), sources);
  }
}
