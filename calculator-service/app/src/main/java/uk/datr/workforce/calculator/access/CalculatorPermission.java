package uk.datr.workforce.calculator.access;

import uk.datr.workforce.kit.access.Permission;

/** What can be permitted in calculator-service; {@link CalculatorPermissions} says to whom. */
public enum CalculatorPermission implements Permission {
  /** To calculate and to have it explained; with the own figures any area, since they are the caller's. */
  CALCULATE("calculate"),
  /** What the census counted in an area that is not the caller's. */
  CENSUS_FIGURES_READ("census-figures-read"),
  /** Numbers in treatment to be imported. */
  TREATMENT_FIGURES_WRITE("treatment-figures-write"),
  PARAMETER_SET_READ("parameter-set-read"),
  PARAMETER_SET_WRITE("parameter-set-write"),
  PARAMETER_SET_PUBLISH("parameter-set-publish"),
  SCENARIO_READ("scenario-read"),
  SCENARIO_WRITE("scenario-write"),
  PLAN_READ("plan-read"),
  PLAN_WRITE("plan-write"),
  /** The sum of all plans. */
  NATIONAL_PLANS_READ("national-plans-read"),
  /** To calculate all authorities in one go. */
  BATCH_CALCULATE("batch-calculate"),
  /** Long work that one started oneself. */
  OWN_WORK("own-work");

  private final String id;

  CalculatorPermission(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
