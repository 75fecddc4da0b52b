package uk.datr.workforce.census.returns.model;

/**
 * How many queries there are about the present version of a return.
 *
 * @param raised all of them
 * @param open those that wait for an answer
 * @param unresolved those that are neither resolved nor taken back, answered ones included
 */
public record QueryCounts(int raised, int open, int unresolved) {

  /** No query at all. */
  public static final QueryCounts NONE = new QueryCounts(0, 0, 0);
}
