package uk.datr.workforce.disclosure.auditor.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.datr.workforce.disclosure.auditor.proof.Bound;
import uk.datr.workforce.disclosure.auditor.proof.Origin;
import uk.datr.workforce.disclosure.auditor.proof.Side;
import uk.datr.workforce.disclosure.auditor.proof.Step;
import uk.datr.workforce.disclosure.model.Rational;

/** Collects what a proof needs: the tightenings behind the bounds it uses, each before those that build on it. */
public final class Reasoning {

  private final Lattice lattice;
  private final Bounds bounds;
  private final TreeSet<Integer> events = new TreeSet<>();
  private final List<Step> sums = new ArrayList<>();

  /** A proof within the bounds of one reader. */
  public Reasoning(Lattice lattice, Bounds bounds) {
    this.lattice = lattice;
    this.bounds = bounds;
  }

  /** The bound of a cell as tightened, with what is behind it; the end must exist. */
  public Bound tightened(int cell, Side side) {
    return bound(cell, side, Integer.MAX_VALUE);
  }

  /**
   * A bound that a sum of several relations gives, from tightened bounds of other cells.
   *
   * @param multiples by number of relation; added up they leave the cell with factor 1 for a bound from below and −1 for
   *     one from above
   */
  public Bound implied(
      int cell, Side side, Rational value, SortedMap<Integer, Rational> multiples) {
    Step step = step(cell, side, value, multiples, Integer.MAX_VALUE);
    sums.add(step);
    return new Bound(step.cell(), side, value, Origin.STEP);
  }

  /** All steps in order. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int number : events) {
      Bounds.Event event = bounds.event(number);
      Relation relation = lattice.relation(event.relation());
      Rational own = Rational.ZERO;
      for (int place = 0; place < relation.size(); place++) {
        if (relation.cell(place) == event.cell()) {
          own = relation.coefficient(place);
        }
      }
      SortedMap<Integer, Rational> once = new TreeMap<>();
      once.put(
          event.relation(),
          (event.side() == Side.LOW ? Rational.ONE : Rational.ONE.negate()).divide(own));
      steps.add(step(event.cell(), event.side(), event.value(), once, number));
    }
    steps.addAll(sums);
    return steps;
  }

  private Step step(
      int cell, Side side, Rational value, SortedMap<Integer, Rational> multiples, int before) {
    Map<Integer, Rational> sum = new HashMap<>();
    List<Step.Term> terms = new ArrayList<>();
    multiples.forEach((number, times) -> {
      Relation relation = lattice.relation(number);
      terms.add(new Step.Term(times, relation.fact()));
      for (int place = 0; place < relation.size(); place++) {
        sum.merge(relation.cell(place), times.multiply(relation.coefficient(place)), Rational::add);
      }
    });
    List<Bound> uses = new ArrayList<>();
    new TreeMap<>(sum)
        .forEach((other, factor) -> {
          if (other != cell && factor.signum() != 0) {
            uses.add(bound(other, factor.signum() > 0 ? Side.HIGH : Side.LOW, before));
          }
        });
    return new Step(lattice.cell(cell).id(), side, value, terms, uses);
  }

  private Bound bound(int cell, Side side, int before) {
    int event = bounds.eventBehind(cell, side, before);
    if (event < 0) {
      return bounds.givenBound(cell, side);
    }
    collect(event);
    return new Bound(lattice.cell(cell).id(), side, bounds.event(event).value(), Origin.STEP);
  }

  private void collect(int last) {
    Deque<Integer> waiting = new ArrayDeque<>();
    waiting.add(last);
    while (!waiting.isEmpty()) {
      int number = waiting.removeLast();
      if (!events.add(number)) {
        continue;
      }
      Bounds.Event event = bounds.event(number);
      Relation relation = lattice.relation(event.relation());
      boolean low = event.side() == Side.LOW;
      boolean ownPositive = false;
      for (int place = 0; place < relation.size(); place++) {
        if (relation.cell(place) == event.cell()) {
          ownPositive = relation.coefficient(place).signum() > 0;
        }
      }
      // The sign of the relation in the sum that bounds the cell: see Step.
      boolean asItStands = ownPositive == low;
      for (int place = 0; place < relation.size(); place++) {
        int other = relation.cell(place);
        if (other != event.cell()) {
          boolean high = (relation.coefficient(place).signum() > 0) == asItStands;
          int behind = bounds.eventBehind(other, high ? Side.HIGH : Side.LOW, number);
          if (behind >= 0) {
            waiting.add(behind);
          }
        }
      }
    }
  }
}
