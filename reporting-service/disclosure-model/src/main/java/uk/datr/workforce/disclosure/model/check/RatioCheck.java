package uk.datr.workforce.disclosure.model.check;

import java.util.Map;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;

/** Whether a printed ratio is what its cells give. */
final class RatioCheck {

  private RatioCheck() {}

  static void check(Ratio ratio, Map<String, Cell> cells, String where, Faults faults) {
    Cell num = cells.get(ratio.num());
    Cell den = cells.get(ratio.den());
    if (num == null) {
      faults.add(FaultKind.UNKNOWN_CELL, where + "/num", "There is no cell " + ratio.num() + ".");
    }
    if (den == null) {
      faults.add(FaultKind.UNKNOWN_CELL, where + "/den", "There is no cell " + ratio.den() + ".");
    }
    if (!scaled(ratio, where, faults) || num == null || den == null) {
      return;
    }
    if (den.value().signum() == 0) {
      faults.add(FaultKind.RATIO_OF_NOTHING, where, "The denominator " + ratio.den() + " is 0.");
      return;
    }
    Rational exact = ratio.scale().multiply(num.value()).divide(den.value());
    if (exact.compareTo(ratio.lowest()) < 0 || exact.compareTo(ratio.highest()) > 0) {
      faults.add(
          FaultKind.RATIO_UNTRUE,
          where + "/shown",
          ratio.num()
              + " of "
              + ratio.den()
              + " is "
              + exact
              + ", shown as "
              + ratio.shown()
              + ".");
    }
  }

  private static boolean scaled(Ratio ratio, String where, Faults faults) {
    boolean decimals = ratio.dp() >= 0 && ratio.dp() <= Ratio.MOST_DECIMALS;
    if (!decimals) {
      faults.add(
          FaultKind.INVALID_VALUE,
          where + "/dp",
          "The number of decimals must be from 0 to " + Ratio.MOST_DECIMALS + ".");
    } else if (!ratio.shown().divide(ratio.half()).divide(Rational.of(2)).isInteger()) {
      faults.add(
          FaultKind.INVALID_VALUE,
          where + "/shown",
          "The shown number has more than " + ratio.dp() + " decimals.");
    }
    if (ratio.scale().signum() <= 0) {
      faults.add(FaultKind.INVALID_VALUE, where + "/scale", "The scale must be above 0.");
    }
    return decimals && ratio.scale().signum() > 0;
  }
}
