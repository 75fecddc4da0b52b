package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.List;
import java.util.SortedMap;

/** Draws of several independent variables from one stream, in ascending order of their ids (specification B9.1). */
public final class Draws {

  private final List<Distribution> distributions;
  private final SplitMix64 stream;

  /** Draws that begin with a seed. */
  public Draws(SortedMap<String, Distribution> variables, long seed) {
    this.distributions = List.copyOf(variables.values());
    this.stream = new SplitMix64(seed);
  }

  /** The next value of each variable. */
  public double[] next() {
    double[] values = new double[distributions.size()];
    for (int index = 0; index < values.length; index++) {
      values[index] = distributions.get(index).quantile(stream.nextUnit());
    }
    return values;
  }
}
