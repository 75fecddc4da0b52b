package uk.datr.workforce.disclosure.protector;

import org.jspecify.annotations.Nullable;

/**
 * Looks for a cheaper mask near a found one: each further cell in turn is forbidden, what depended on it is protected anew, and the
 * result is kept when it costs less. Work is limited in pivots, so the outcome does not depend on the machine.
 */
final class Improvement {

  private static final double LESS = 1e-9;

  private final Part part;
  private final Search search;
  private final long limit;

  /**
   * @param limit pivots after which no further cell is tried
   */
  Improvement(Part part, Search search, long limit) {
    this.part = part;
    this.search = search;
    this.limit = limit;
  }

  /** The best mask found, the given one when there is none better. */
  Mask improve(Mask start) {
    Mask best = start;
    double cost = best.cost();
    long until = search.pivots() + limit;
    boolean better = true;
    while (better && search.pivots() < until) {
      better = false;
      for (int j : best.secondaries()) {
        if (search.pivots() >= until) {
          break;
        }
        Mask trial = without(best, j);
        if (trial != null && trial.cost() < cost - LESS) {
          best = trial;
          cost = trial.cost();
          better = true;
          break;
        }
      }
    }
    return best;
  }

  private @Nullable Mask without(Mask mask, int j) {
    Mask trial = mask.copy();
    trial.hidden()[j] = false;
    for (int r : trial.leaningOn(j)) {
      trial.witness(r, trial.without(r, j));
    }
    boolean[] forbidden = new boolean[part.size()];
    forbidden[j] = true;
    if (!search.protect(trial, forbidden).isEmpty()) {
      return null;
    }
    search.cleanUp(trial);
    return trial;
  }
}
