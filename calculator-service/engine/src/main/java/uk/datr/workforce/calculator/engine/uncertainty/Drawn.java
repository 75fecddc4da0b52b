package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.List;

/** The values of figures in each sample of a simulation. */
public final class Drawn {

  private final List<String> figures;
  private final double[][] values;

  Drawn(List<String> figures, double[][] values) {
    this.figures = List.copyOf(figures);
    this.values = values;
  }

  /** Names of the figures. */
  public List<String> figures() {
    return figures;
  }

  /** The values of a figure by index, in the order in which they were drawn. */
  public double[] of(int figure) {
    return values[figure].clone();
  }
}
