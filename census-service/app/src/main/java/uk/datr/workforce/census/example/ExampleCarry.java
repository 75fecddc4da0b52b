package uk.datr.workforce.census.example;

/** Turns a stream of fractional amounts into whole ones whose sum never differs by more than one from the sum asked. */
final class ExampleCarry {
  private double owed;

  /** Adds an amount and hands out what is whole of all that is owed, but not more than the limit. */
  long take(double amount, long limit) {
    owed += amount;
    long whole = Math.max(0, Math.min(limit, (long) Math.floor(owed + 0.5)));
    owed -= whole;
    return whole;
  }
}
