package uk.datr.workforce.calculator.engine.comparison;

import java.util.List;

/**
 * What each change contributes to the difference of one figure between a base and a scenario. The contributions add up
 * to the difference.
 *
 * @param output name of the figure
 * @param method how the contributions were found
 * @param base the figure of the base
 * @param scenario the figure of the scenario
 * @param steps contributions: by Shapley values in order of factor, otherwise in the order in which they were made
 */
public record Bridge(
    String output, BridgeMethod method, double base, double scenario, List<Step> steps) {

  /**
   * The contribution of one factor.
   *
   * @param factor its name
   * @param pointers what it changes; none when this scenario does not differ there
   * @param contribution in the unit of the figure
   */
  public record Step(String factor, List<String> pointers, double contribution) {}

  /** How contributions are found. */
  public enum BridgeMethod {
    /** The mean over all orders in which the changes can be made: it depends on no order. */
    SHAPLEY,
    /** More than eight factors: each in the order given, after those before it. Another order gives other numbers. */
    ORDER_DEPENDENT
  }
}
