package uk.datr.workforce.calculator.engine.comparison;

import java.util.function.IntToDoubleFunction;

/** Shapley values: what each of several changes contributes, as the mean over all orders of making them. */
final class Shapley {

  private Shapley() {}

  /**
   * The contribution of each change. They add up to the value with all changes less the value with none.
   *
   * @param changes how many; the value is asked for each of the 2ⁿ sets of them
   * @param value of a set of changes, given as bits: bit i for change i
   */
  static double[] of(int changes, IntToDoubleFunction value) {
    double[] values = new double[1 << changes];
    for (int set = 0; set < values.length; set++) {
      values[set] = value.applyAsDouble(set);
    }
    double[] weights = weights(changes);
    double[] contributions = new double[changes];
    for (int change = 0; change < changes; change++) {
      int bit = 1 << change;
      for (int set = 0; set < values.length; set++) {
        if ((set & bit) == 0) {
          contributions[change] +=
              weights[Integer.bitCount(set)] * (values[set | bit] - values[set]);
        }
      }
    }
    return contributions;
  }

  /** Share of the orders in which exactly a given set of so many others comes before a change: s!(n−s−1)!/n!. */
  private static double[] weights(int changes) {
    double[] weights = new double[changes];
    double choices = 1;
    for (int before = 0; before < changes; before++) {
      weights[before] = 1 / (choices * changes);
      choices = choices * (changes - 1 - before) / (before + 1);
    }
    return weights;
  }
}
