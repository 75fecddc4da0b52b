package uk.datr.workforce.calculator.engine.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A figure of the base and of a scenario.
 *
 * @param base the figure of the base
 * @param scenario the same figure of the scenario
 * @param change scenario less base
 * @param changePct the change in per cent of the base; none when the base is 0
 */
public record Delta(double base, double scenario, double change, @Nullable Double changePct) {

  private static final double PER_CENT = 100;

  /** The two figures and how far they are apart. */
  static Delta of(double base, double scenario) {
    double change = scenario - base;
    return new Delta(
        base, scenario, change, base == 0 ? null : (Double) (change / base * PER_CENT));
  }
}
