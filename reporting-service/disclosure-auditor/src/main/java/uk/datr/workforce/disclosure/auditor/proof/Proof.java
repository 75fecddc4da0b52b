package uk.datr.workforce.disclosure.auditor.proof;

import java.util.List;
import java.util.Optional;

/**
 * Why a cell's interval is as narrow as it is.
 *
 * @param low the lower end, given or by a step
 * @param high the upper end, given or by a step; empty when there is none
 * @param steps in an order in which each builds on what the reader knows and on earlier ones
 */
public record Proof(Bound low, Optional<Bound> high, List<Step> steps) {

  /** Keeps its own copy. */
  public Proof {
    steps = List.copyOf(steps);
  }
}
