package uk.datr.workforce.census.example;

/**
 * Turns a stream of fractional amounts into whole ones of invented size. What one taker is not given is owed to the next,
 * so that the sums of both stay together.
 */
final class ExampleCarry {
  private double owed;

  /**
   * Adds an amount to what is owed and hands out a whole number.
   *
   * @param amount what this taker adds
   * @param appetite share of all that is owed that this taker would like, about 1
   * @param limit the most that it can take
   */
  long take(double amount, double appetite, long limit) {
    owed += amount;
    long whole = Math.clamp(Math.round(owed * appetite), 0, limit);
    owed -= whole;
    return whole;
  }
}
