package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.auditor.proof.Fact;
import uk.datr.workforce.disclosure.auditor.proof.Proof;
import uk.datr.workforce.disclosure.auditor.proof.Side;
import uk.datr.workforce.disclosure.auditor.proof.Step;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/**
 * Checks a proof from the problem and the publication alone, with nothing of the auditor but the proof's data: adds up the
 * facts of each step and sees whether they give what it claims.
 */
final class ProofCheck {

  private final Problem problem;
  private final Set<Object> facts = new HashSet<>();
  private final Map<String, Rational> low = new HashMap<>();
  private final Map<String, @Nullable Rational> high = new HashMap<>();

  ProofCheck(Problem problem, Publication publication, Collection<String> own) {
    this.problem = problem;
    for (Equation equation : problem.equations()) {
      facts.add(sorted(equation));
    }
    facts.addAll(problem.ratios());
    facts.addAll(publication.ratios());
    facts.addAll(problem.limits());
    for (Cell cell : problem.cells()) {
      Shown shown = publication.cells().get(cell.id());
      boolean hidden = shown instanceof Shown.Hidden && !cell.unpublished();
      boolean counts = cell.kind() == CellKind.COUNT;
      low.put(
          cell.id(),
          hidden && counts && problem.policy().zerosPublished() ? Rational.ONE : Rational.ZERO);
      if (shown instanceof Shown.Value || own.contains(cell.id())) {
        low.put(cell.id(), cell.value());
        high.put(cell.id(), cell.value());
      } else if (shown instanceof Shown.Between between) {
        low.put(cell.id(), between.low().max(Rational.ZERO));
        high.put(cell.id(), between.high());
      }
    }
  }

  /** What is wrong with a proof of a cell's interval; empty if it holds. */
  List<String> faults(CellVerdict verdict) {
    List<String> faults = new ArrayList<>();
    Proof proof = verdict.proof().orElseThrow();
    proof.steps().forEach(step -> check(step, faults));
    String id = verdict.cell().id();
    if (Objects.requireNonNull(low.get(id)).compareTo(verdict.low()) < 0) {
      faults.add("low end of " + id + " not proven");
    }
    Rational end = high.get(id);
    if (end == null || end.compareTo(verdict.high().orElseThrow()) > 0) {
      faults.add("high end of " + id + " not proven");
    }
    return faults;
  }

  private void check(Step step, List<String> faults) {
    Map<String, Rational> sum = new HashMap<>();
    for (Step.Term term : step.terms()) {
      add(term, sum, faults);
    }
    Rational sign = step.side() == Side.LOW ? Rational.ONE : Rational.ONE.negate();
    if (!sign.equals(sum.remove(step.cell()))) {
      faults.add("the sum does not leave " + step.cell());
    }
    Rational most = Rational.ZERO;
    for (Map.Entry<String, Rational> other : sum.entrySet()) {
      if (other.getValue().signum() != 0) {
        Rational end =
            other.getValue().signum() > 0 ? high.get(other.getKey()) : low.get(other.getKey());
        if (end == null) {
          faults.add("nothing bounds " + other.getKey());
          return;
        }
        most = most.add(other.getValue().multiply(end));
      }
    }
    // sign × cell + the others ≥ 0, and the others are at most this.
    if (step.side() == Side.LOW) {
      if (most.negate().compareTo(step.value()) < 0) {
        faults.add(step.cell() + " ≥ " + step.value() + " does not follow");
      }
      low.merge(step.cell(), step.value(), Rational::max);
    } else {
      if (most.compareTo(step.value()) > 0) {
        faults.add(step.cell() + " ≤ " + step.value() + " does not follow");
      }
      Rational before = high.get(step.cell());
      high.put(step.cell(), before == null ? step.value() : before.min(step.value()));
    }
  }

  private void add(Step.Term term, Map<String, Rational> sum, List<String> faults) {
    Rational times = term.times();
    if (!(term.fact() instanceof Fact.Sum) && times.signum() < 0) {
      faults.add("an inequality the wrong way round");
    }
    switch (term.fact()) {
      case Fact.Sum(Equation equation) -> {
        known(sorted(equation), faults);
        sum.merge(equation.total(), times, Rational::add);
        equation.parts().forEach(part -> sum.merge(part, times.negate(), Rational::add));
      }
      case Fact.RatioFromBelow(Ratio ratio) -> {
        known(ratio, faults);
        sum.merge(ratio.num(), times.multiply(ratio.scale()), Rational::add);
        sum.merge(ratio.den(), times.multiply(ratio.lowest()).negate(), Rational::add);
      }
      case Fact.RatioFromAbove(Ratio ratio) -> {
        known(ratio, faults);
        sum.merge(ratio.num(), times.multiply(ratio.scale()).negate(), Rational::add);
        sum.merge(ratio.den(), times.multiply(ratio.highest()), Rational::add);
      }
      case Fact.Rule(var limit) -> {
        known(limit, faults);
        sum.merge(limit.cell(), times.negate(), Rational::add);
        sum.merge(limit.of(), times.multiply(limit.times()), Rational::add);
      }
    }
  }

  private void known(Object fact, List<String> faults) {
    if (!facts.contains(fact)) {
      faults.add("not a fact of this problem of " + problem.cells().size() + " cells: " + fact);
    }
  }

  private static Equation sorted(Equation equation) {
    return new Equation(equation.total(), equation.parts().stream().sorted().toList());
  }
}
