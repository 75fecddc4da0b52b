package uk.datr.workforce.census.example;

/**
 * Turns a stream of fractional amounts into whole ones of invented size. What one taker is not given is owed to the next,
 * so that the sums of both stay together.
 */
final class ExampleCarry {
  /** Share of what is owed that the next taker makes up for: little, so that no small taker pays for a large one. */
  private static final double REPAID = 0.3;

  private double owed;

  /**
   * Adds an amount to what is owed and hands out a whole number.
   *
   * @param amount what this taker adds
   * @param appetite how much of its own amount this taker would like, about 1
   * @param least the least that it has to take; where that is more than is owed, the next takers get less
   * @param most the most that it can take, not below {@code least}
   */
  long take(double amount, double appetite, long least, long most) {
    long whole = Math.clamp(Math.round(amount * appetite + owed * REPAID), least, most);
    owed += amount - whole;
    return whole;
  }

  /** Takes something more than was handed out. */
  void more(long whole) {
    owed -= whole;
  }
}
