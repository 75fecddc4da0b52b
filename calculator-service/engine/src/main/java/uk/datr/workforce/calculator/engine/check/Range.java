package uk.datr.workforce.calculator.engine.check;

/** The values that a number may have. */
record Range(double lowest, boolean lowestAllowed, double highest, boolean highestAllowed) {

  static final Range NOT_NEGATIVE = atLeast(0);
  static final Range POSITIVE = new Range(0, false, Double.MAX_VALUE, true);
  static final Range SHARE = between(0, 1);
  static final Range BELOW_ONE = new Range(0, true, 1, false);

  static Range atLeast(double lowest) {
    return between(lowest, Double.MAX_VALUE);
  }

  static Range between(double lowest, double highest) {
    return new Range(lowest, true, highest, true);
  }

  static Range aboveZeroTo(double highest) {
    return new Range(0, false, highest, true);
  }

  /** Never true of a value that is not a number or infinite. */
  boolean holds(double value) {
    return (lowestAllowed ? value >= lowest : value > lowest)
        && (highestAllowed ? value <= highest : value < highest);
  }

  String inWords() {
    String from = (lowestAllowed ? "at least " : "above ") + number(lowest);
    return highest == Double.MAX_VALUE
        ? from
        : from + " and " + (highestAllowed ? "at most " : "below ") + number(highest);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
