package uk.datr.workforce.disclosure.model;

import java.util.List;

/**
 * A lattice with what is to be protected in it and against whom (B6.2). Order means nothing anywhere.
 *
 * @param policy what is sensitive and how wide its interval must be
 * @param cells every cell, with its true value
 * @param equations every sum that a reader can know of
 * @param insiders readers who know some cells already
 * @param mustPublish ids of cells that are shown whatever it costs: England totals, and what an earlier version showed
 * @param ratios ratios printed from these cells whatever is hidden
 * @param limits public validation rules between cells
 */
public record Problem(
    Policy policy,
    List<Cell> cells,
    List<Equation> equations,
    List<Insider> insiders,
    List<String> mustPublish,
    List<Ratio> ratios,
    List<Limit> limits) {

  /** Keeps its own copies. */
  public Problem {
    cells = List.copyOf(cells);
    equations = List.copyOf(equations);
    insiders = List.copyOf(insiders);
    mustPublish = List.copyOf(mustPublish);
    ratios = List.copyOf(ratios);
    limits = List.copyOf(limits);
  }

  /** A problem of cells and equations alone. */
  public static Problem of(Policy policy, List<Cell> cells, List<Equation> equations) {
    return new Problem(policy, cells, equations, List.of(), List.of(), List.of(), List.of());
  }
}
