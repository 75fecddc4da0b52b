package uk.datr.workforce.journey;

/**
 * A collection as the API describes it.
 *
 * @param id for instance DATRWC-2026
 * @param specVersion specification that its returns name
 * @param state for instance OPEN
 */
public record Collection(String id, String specVersion, String state) {

  /** Path of the return of a unit. */
  public String returnOf(Unit unit) {
    return "/census/v1/collections/" + id + "/returns/" + unit.unitId();
  }

  /** Path of the expectation of a unit's return. */
  public String expectedReturnOf(Unit unit) {
    return "/census/v1/collections/" + id + "/expected-returns/" + unit.unitId();
  }
}
