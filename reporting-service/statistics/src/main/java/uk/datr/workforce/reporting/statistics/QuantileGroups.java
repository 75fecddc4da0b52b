package uk.datr.workforce.reporting.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Units in groups of about equal size by their values, such as quintiles (B5.3). */
public final class QuantileGroups {

  private QuantileGroups() {}

  /**
   * Assigns each unit its group: 1 has the lowest values, equal values share the group of the lowest rank among them. A unit
   * without a value has no group; nobody has one when fewer units than groups have a value.
   *
   * @param values one for each unit, null where unknown
   * @param groups how many groups, at least two
   * @return one for each unit, in the same order
   */
  public static List<OptionalInt> assign(List<@Nullable Double> values, int groups) {
    if (groups < 2) {
      throw new IllegalArgumentException("at least two groups, not " + groups);
    }
    List<Double> known =
        values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    List<OptionalInt> assigned = new ArrayList<>();
    for (Optional<Double> value : values.stream().map(Optional::ofNullable).toList()) {
      assigned.add(
          value.isEmpty() || known.size() < groups
              ? OptionalInt.empty()
              : OptionalInt.of(groupOf(value.get(), known, groups)));
    }
    return List.copyOf(assigned);
  }

  /** floor(k + 1 − ceil((n + 1 − rank)·k/n)), in whole numbers so that no rounding moves a unit. */
  private static int groupOf(double value, List<Double> known, int groups) {
    long rank = 1 + known.stream().filter(other -> other < value).count();
    long fromTop = Math.ceilDiv((known.size() + 1 - rank) * groups, (long) known.size());
    return Math.toIntExact(groups + 1 - fromTop);
  }
}
