package uk.datr.workforce.calculator.engine.sensitivity;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import uk.datr.workforce.calculator.engine.uncertainty.Distribution;
import uk.datr.workforce.calculator.engine.uncertainty.Draws;
import uk.datr.workforce.calculator.engine.variation.Progress;

/**
 * What part of the variance of a figure its inputs have, estimated as they are (specification B9.3): small negative
 * values are of the estimate and are not cut off.
 *
 * @param samples N: rows of each of the two matrices
 * @param mean of the figure
 * @param variance of the figure, by all values; 0 when the figure does not vary, and then all indices are 0
 * @param firstOrder part of each input alone
 * @param total part of each input with everything that it does together with others
 */
public record SobolIndices(
    int samples,
    double mean,
    double variance,
    SortedMap<String, Double> firstOrder,
    SortedMap<String, Double> total) {

  /** Whether the figure varies at all. */
  public boolean varies() {
    return variance > 0;
  }

  /** Estimates the indices of a function of independent variables, which it is given in ascending order of id. */
  public static SobolIndices of(
      SortedMap<String, Distribution> variables,
      ToDoubleFunction<double[]> function,
      int samples,
      long seed,
      Progress progress) {
    List<String> ids = List.copyOf(variables.keySet());
    Draws draws = new Draws(variables, seed);
    double[] ofA = new double[samples];
    double[] ofB = new double[samples];
    double[][] ofMixed = new double[ids.size()][samples];
    for (int row = 0; row < samples; row++) {
      double[] a = draws.next();
      double[] b = draws.next();
      ofA[row] = function.applyAsDouble(a);
      ofB[row] = function.applyAsDouble(b);
      for (int variable = 0; variable < ids.size(); variable++) {
        double kept = a[variable];
        a[variable] = b[variable];
        ofMixed[variable][row] = function.applyAsDouble(a);
        a[variable] = kept;
      }
      progress.reached((row + 1.0) / samples);
    }
    return estimate(ids, ofA, ofB, ofMixed);
  }

  private static SobolIndices estimate(
      List<String> ids, double[] ofA, double[] ofB, double[][] ofMixed) {
    int samples = ofA.length;
    double sum = 0;
    boolean varies = false;
    for (int row = 0; row < samples; row++) {
      sum += ofA[row] + ofB[row];
      varies |= ofA[row] != ofA[0] || ofB[row] != ofA[0];
    }
    double mean = varies ? sum / (2.0 * samples) : ofA[0];
    double squares = 0;
    for (int row = 0; row < samples; row++) {
      squares += (ofA[row] - mean) * (ofA[row] - mean) + (ofB[row] - mean) * (ofB[row] - mean);
    }
    double variance = squares / (2.0 * samples);
    SortedMap<String, Double> first = new TreeMap<>();
    SortedMap<String, Double> total = new TreeMap<>();
    for (int variable = 0; variable < ids.size(); variable++) {
      double own = 0;
      double all = 0;
      for (int row = 0; row < samples; row++) {
        double change = ofMixed[variable][row] - ofA[row];
        own += (ofB[row] - mean) * change;
        all += change * change;
      }
      first.put(ids.get(variable), variance > 0 ? own / samples / variance : 0);
      total.put(ids.get(variable), variance > 0 ? all / samples / (2 * variance) : 0);
    }
    return new SobolIndices(
        samples,
        mean,
        variance,
        Collections.unmodifiableSortedMap(first),
        Collections.unmodifiableSortedMap(total));
  }
}
