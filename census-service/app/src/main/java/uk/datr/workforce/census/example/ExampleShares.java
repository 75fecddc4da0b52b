package uk.datr.workforce.census.example;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Shares the people of many units out by a table of codes, so that each unit's parts add up to its people and a national
 * share comes out although the units differ: the weights are fitted to both margins in turns and then rounded, and what
 * rounding leaves over is carried to the next unit.
 */
final class ExampleShares {
  private static final int TURNS = 40;

  private ExampleShares() {}

  /**
   * Whole numbers of every unit and code.
   *
   * @param totals people of each unit
   * @param weights by unit and code; 0 where a unit cannot have the code
   * @param national share of all people by code; not a number where the weights alone decide
   */
  static long[][] of(long[] totals, double[][] weights, double[] national) {
    double[][] expected = new double[totals.length][];
    for (int unit = 0; unit < totals.length; unit++) {
      expected[unit] = scaled(weights[unit], (double) totals[unit]);
    }
    double[] wanted = wanted(expected, national, Arrays.stream(totals).sum());
    for (int turn = 0; turn < TURNS; turn++) {
      double[] sums = columns(expected, national.length);
      for (int unit = 0; unit < totals.length; unit++) {
        for (int code = 0; code < sums.length; code++) {
          expected[unit][code] *= sums[code] > 0 ? wanted[code] / sums[code] : 0;
        }
        expected[unit] = scaled(expected[unit], (double) totals[unit]);
      }
    }
    return rounded(totals, expected, weights);
  }

  /** National shares in the order of codes; not a number where none is given. */
  static double[] national(List<String> codes, Map<String, Double> given) {
    return codes.stream().mapToDouble(code -> given.getOrDefault(code, Double.NaN)).toArray();
  }

  private static double[] wanted(double[][] expected, double[] national, long people) {
    double[] sums = columns(expected, national.length);
    double given = Arrays.stream(national).filter(share -> !Double.isNaN(share)).sum();
    double free = 0;
    for (int code = 0; code < sums.length; code++) {
      free += Double.isNaN(national[code]) ? sums[code] : 0;
    }
    double[] wanted = new double[sums.length];
    for (int code = 0; code < sums.length; code++) {
      wanted[code] =
          Double.isNaN(national[code])
              ? sums[code] * (1 - given) * people / Math.max(free, Double.MIN_NORMAL)
              : national[code] * people;
    }
    return wanted;
  }

  private static long[][] rounded(long[] totals, double[][] expected, double[][] weights) {
    long[][] parts = new long[totals.length][];
    double[] owed = new double[expected.length == 0 ? 0 : expected[0].length];
    for (int unit = 0; unit < totals.length; unit++) {
      double[] now = new double[owed.length];
      for (int code = 0; code < owed.length; code++) {
        now[code] = weights[unit][code] > 0 ? Math.max(1e-9, expected[unit][code] + owed[code]) : 0;
      }
      parts[unit] = ExampleAllocation.allocate(totals[unit], now);
      for (int code = 0; code < owed.length; code++) {
        owed[code] += expected[unit][code] - parts[unit][code];
      }
    }
    return parts;
  }

  private static double[] columns(double[][] table, int codes) {
    double[] sums = new double[codes];
    for (double[] row : table) {
      for (int code = 0; code < codes; code++) {
        sums[code] += row[code];
      }
    }
    return sums;
  }

  private static double[] scaled(double[] weights, double total) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> sum > 0 ? weight * total / sum : 0).toArray();
  }
}
