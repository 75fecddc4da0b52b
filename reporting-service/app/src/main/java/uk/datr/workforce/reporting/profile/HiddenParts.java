package uk.datr.workforce.reporting.profile;

import java.util.Set;

/**
 * What of an area's figure is not shown.
 *
 * @param groups role groups of which nothing is shown
 * @param splits role groups of which only paid and unpaid together are shown
 * @param total whether nothing of the total is shown
 * @param totalSplit whether only paid and unpaid together are shown of the total
 * @param turnover whether the turnover rate is not shown
 * @param vacancyParts whether of the vacancy rate only the rate is shown
 */
record HiddenParts(
    Set<RoleGroupRow> groups,
    Set<RoleGroupRow> splits,
    boolean total,
    boolean totalSplit,
    boolean turnover,
    boolean vacancyParts) {

  /** Everything is shown. */
  static final HiddenParts NOTHING =
      new HiddenParts(Set.of(), Set.of(), false, false, false, false);

  /** Nothing is shown. */
  static final HiddenParts EVERYTHING =
      new HiddenParts(
          Set.copyOf(RoleGroupRow.all()), Set.copyOf(RoleGroupRow.all()), true, true, true, true);

  HiddenParts {
    groups = Set.copyOf(groups);
    splits = Set.copyOf(splits);
  }
}
