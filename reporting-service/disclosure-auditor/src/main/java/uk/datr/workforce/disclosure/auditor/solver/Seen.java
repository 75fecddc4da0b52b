package uk.datr.workforce.disclosure.auditor.solver;

import uk.datr.workforce.disclosure.model.Rational;

/**
 * The least and greatest values that feasible points have shown so far, by variable. They are inner bounds: the true
 * range is at least as wide.
 */
final class Seen {

  private final Rational[] least;
  private final Rational[] greatest;

  Seen(Rational[] values) {
    least = values.clone();
    greatest = values.clone();
  }

  void add(int variable, Rational value) {
    if (value.compareTo(least[variable]) < 0) {
      least[variable] = value;
    } else if (value.compareTo(greatest[variable]) > 0) {
      greatest[variable] = value;
    }
  }

  Rational least(int variable) {
    return least[variable];
  }

  Rational greatest(int variable) {
    return greatest[variable];
  }
}
