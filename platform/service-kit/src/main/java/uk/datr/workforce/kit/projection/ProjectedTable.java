package uk.datr.workforce.kit.projection;

import java.util.Set;

/**
 * A table of a projection.
 *
 * @param name its name
 * @param key the columns of its key, in the order of which it is compared
 * @param leftOut columns that are not compared: times at which something was written here
 */
public record ProjectedTable(String name, String key, Set<String> leftOut) {

  public ProjectedTable {
    leftOut = Set.copyOf(leftOut);
  }

  /** A table that is compared whole. */
  public static ProjectedTable of(String name, String key) {
    return new ProjectedTable(name, key, Set.of());
  }
}
