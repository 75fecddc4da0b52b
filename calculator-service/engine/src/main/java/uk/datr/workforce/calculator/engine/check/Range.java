package uk.datr.workforce.calculator.engine.check;

/**
 * The values that a number may have.
 *
 * @param lowest end
 * @param lowestAllowed whether the end itself may be taken
 * @param highest end
 * @param highestAllowed whether the end itself may be taken
 */
public record Range(double lowest, boolean lowestAllowed, double highest, boolean highestAllowed) {

  /** Any finite number. */
  public static final Range ANY = between(-Double.MAX_VALUE, Double.MAX_VALUE);

  /** 0 or more. */
  public static final Range NOT_NEGATIVE = atLeast(0);

  /** Above 0. */
  public static final Range POSITIVE = new Range(0, false, Double.MAX_VALUE, true);

  /** 0 to 1. */
  public static final Range SHARE = between(0, 1);

  /** 0 to below 1. */
  public static final Range BELOW_ONE = new Range(0, true, 1, false);

  /** At least a number. */
  public static Range atLeast(double lowest) {
    return between(lowest, Double.MAX_VALUE);
  }

  /** Between two numbers, which are allowed. */
  public static Range between(double lowest, double highest) {
    return new Range(lowest, true, highest, true);
  }

  /** Above 0 and at most a number. */
  public static Range aboveZeroTo(double highest) {
    return new Range(0, false, highest, true);
  }

  /** Never true of a value that is not a number or infinite. */
  public boolean holds(double value) {
    return (lowestAllowed ? value >= lowest : value > lowest)
        && (highestAllowed ? value <= highest : value < highest);
  }

  String inWords() {
    if (lowest == -Double.MAX_VALUE) {
      return "any finite size";
    }
    String from = (lowestAllowed ? "at least " : "above ") + number(lowest);
    return highest == Double.MAX_VALUE
        ? from
        : from + " and " + (highestAllowed ? "at most " : "below ") + number(highest);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
