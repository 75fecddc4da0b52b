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
   * @param least the least that it has to take; where that is more than is owed, the next takers get less
   * @param most the most that it can take, not below {@code least}
   */
  long take(double amount, double appetite, long least, long most) {
    owed += amount;
    long whole = Math.clamp(Math.round(owed * appetite), least, most);
    owed -= whole;
    return whole;
  }
}
