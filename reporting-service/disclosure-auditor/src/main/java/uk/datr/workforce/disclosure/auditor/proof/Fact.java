package uk.datr.workforce.disclosure.auditor.proof;

import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Ratio;

/** Something a reader knows that ties cells together. */
public sealed interface Fact {

  /** total − sum of parts = 0. */
  record Sum(Equation equation) implements Fact {}

  /** scale × num − lowest × den ≥ 0. */
  record RatioFromBelow(Ratio ratio) implements Fact {}

  /** highest × den − scale × num ≥ 0. */
  record RatioFromAbove(Ratio ratio) implements Fact {}

  /** times × of − cell ≥ 0. */
  record Rule(Limit limit) implements Fact {}
}
