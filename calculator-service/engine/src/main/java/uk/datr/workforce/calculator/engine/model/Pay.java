package uk.datr.workforce.calculator.engine.model;

/**
 * What a WTE costs (specification B3).
 *
 * @param salary pounds a year, 0 or more
 * @param onCost share of salary, 0 or more
 * @param overhead share of salary with on-costs, 0 or more
 */
public record Pay(double salary, double onCost, double overhead) {

  /** Pounds a year for a number of WTE. */
  public double annualCost(double wte) {
    return wte * salary * (1 + onCost) * (1 + overhead);
  }
}
