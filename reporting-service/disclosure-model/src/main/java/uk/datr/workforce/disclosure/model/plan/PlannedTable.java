package uk.datr.workforce.disclosure.model.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of a release: a measure over some dimensions, each with the members that are shown.
 *
 * @param id names it in reports
 * @param measure such as headcount or wte
 * @param levels members by dimension, finest levels first, so that the plan can be coarsened; a dimension that is left out counts everybody
 */
public record PlannedTable(String id, String measure, Map<String, List<List<String>>> levels) {

  /** Keeps its own copies. */
  public PlannedTable {
    Map<String, List<List<String>>> copy = new TreeMap<>();
    levels.forEach(
        (dimension, own) -> copy.put(dimension, own.stream().map(List::copyOf).toList()));
    levels = java.util.Collections.unmodifiableMap(copy);
  }

  /** The members of a dimension that the table shows. */
  public List<String> members(String dimension) {
    return levels.getOrDefault(dimension, List.of()).stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** The table without its finest level of a dimension, the redesign of B6.4 step 4; the same when it has one level only. */
  public PlannedTable coarser(String dimension) {
    List<List<String>> own = levels.getOrDefault(dimension, List.of());
    if (own.size() < 2) {
      return this;
    }
    Map<String, List<List<String>>> fewer = new TreeMap<>(levels);
    fewer.put(dimension, own.subList(1, own.size()));
    return new PlannedTable(id, measure, fewer);
  }
}
