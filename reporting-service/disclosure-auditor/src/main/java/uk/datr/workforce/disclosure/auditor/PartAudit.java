package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.auditor.knowledge.Bounds;
import uk.datr.workforce.disclosure.auditor.knowledge.Lattice;
import uk.datr.workforce.disclosure.auditor.knowledge.Part;
import uk.datr.workforce.disclosure.auditor.knowledge.Reasoning;
import uk.datr.workforce.disclosure.auditor.knowledge.Relation;
import uk.datr.workforce.disclosure.auditor.proof.Bound;
import uk.datr.workforce.disclosure.auditor.proof.Proof;
import uk.datr.workforce.disclosure.auditor.proof.Side;
import uk.datr.workforce.disclosure.auditor.solver.Extremes;
import uk.datr.workforce.disclosure.auditor.solver.LinearSystem;
import uk.datr.workforce.disclosure.auditor.solver.Optimum;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Rational;

/** The audit of the sensitive cells of one connected part for one reader. */
final class PartAudit {

  private final Lattice lattice;
  private final Bounds bounds;
  private final Part part;
  private final Depth depth;
  private final @Nullable PartAudit solved;
  private @Nullable Extremes start;

  /** For the public reader. */
  PartAudit(Lattice lattice, Bounds bounds, Part part, Depth depth) {
    this(lattice, bounds, part, depth, null);
  }

  private PartAudit(
      Lattice lattice, Bounds bounds, Part part, Depth depth, @Nullable PartAudit solved) {
    this.lattice = lattice;
    this.bounds = bounds;
    this.part = part;
    this.depth = depth;
    this.solved = solved;
  }

  /** The same part for somebody who knows more: the equations need not be solved again. */
  PartAudit within(Bounds more) {
    return new PartAudit(lattice, more, part, depth, this);
  }

  /** The part. */
  Part part() {
    return part;
  }

  /** What came of some cells, and how many steps it took. */
  record Outcome(List<CellVerdict> cells, long pivots) {}

  /**
   * Audits some of the part's sensitive cells. Every call starts from the same point, so that it does not matter which
   * calls came before or run beside it.
   */
  Outcome audit(List<Integer> targets) {
    Extremes extremes = start().copy();
    List<CellVerdict> verdicts = new ArrayList<>();
    for (int target : targets) {
      CellVerdict verdict = audit(target, extremes);
      if (depth == Depth.INTERVALS || !verdict.isSafe()) {
        verdicts.add(verdict);
      }
    }
    return new Outcome(verdicts, extremes.pivots());
  }

  private CellVerdict audit(int target, Extremes extremes) {
    Cell cell = lattice.cell(target);
    Rational needed = lattice.policy().widthNeeded(cell);
    int variable = Collections.binarySearch(part.cells(), target);
    if (depth == Depth.VERDICT) {
      Optional<CellVerdict> proven = proven(cell, needed, variable, extremes);
      if (proven.isPresent()) {
        return proven.get();
      }
    }
    Optimum greatest = extremes.greatest(variable);
    if (depth == Depth.VERDICT) {
      Optional<CellVerdict> proven = proven(cell, needed, variable, extremes);
      if (proven.isPresent()) {
        return proven.get();
      }
    }
    Optimum least = extremes.least(variable);
    Rational low = value(least).orElse(Rational.ZERO);
    Optional<Rational> high = value(greatest);
    Optional<Proof> proof =
        CellVerdict.isWideEnough(cell, low, high, needed)
            ? Optional.empty()
            : Optional.of(proof(target, least, greatest));
    return new CellVerdict(cell, low, high, needed, proof);
  }

  /** Safe, if two tables that the reader cannot rule out are far enough apart. */
  private static Optional<CellVerdict> proven(
      Cell cell, Rational needed, int variable, Extremes extremes) {
    Rational low = extremes.leastSeen(variable);
    Optional<Rational> high = Optional.of(extremes.greatestSeen(variable));
    return CellVerdict.isWideEnough(cell, low, high, needed)
        ? Optional.of(new CellVerdict(cell, low, high, needed, Optional.empty()))
        : Optional.empty();
  }

  private static Optional<Rational> value(Optimum optimum) {
    return switch (optimum) {
      case Optimum.AtBound(Rational value) -> Optional.of(value);
      case Optimum.Implied(Rational value, _) -> Optional.of(value);
      case Optimum.Unlimited _ -> Optional.empty();
    };
  }

  private Proof proof(int target, Optimum least, Optimum greatest) {
    Reasoning reasoning = new Reasoning(lattice, bounds);
    Bound low = bound(target, Side.LOW, least, reasoning);
    Bound high = bound(target, Side.HIGH, greatest, reasoning);
    return new Proof(low, Optional.of(high), reasoning.steps());
  }

  private Bound bound(int target, Side side, Optimum optimum, Reasoning reasoning) {
    return switch (optimum) {
      case Optimum.AtBound _ -> reasoning.tightened(target, side);
      case Optimum.Implied implied ->
          reasoning.implied(target, side, implied.value(), multiples(target, side, implied));
      case Optimum.Unlimited _ -> throw new IllegalStateException("no bound to prove");
    };
  }

  private SortedMap<Integer, Rational> multiples(int target, Side side, Optimum.Implied implied) {
    SortedMap<Integer, Rational> sum = new TreeMap<>();
    sum.put(Collections.binarySearch(part.cells(), target), Rational.ONE);
    implied.because().forEach(p -> sum.put(p.variable(), p.coefficient().negate()));
    SortedMap<Integer, Rational> multiples = new TreeMap<>();
    start()
        .multiples(sum)
        .forEach((equation, times) ->
            multiples.put(
                part.relations().get(equation), side == Side.LOW ? times : times.negate()));
    return multiples;
  }

  private synchronized Extremes start() {
    if (start == null) {
      start = solved == null ? new Extremes(system()) : solved.start().within(system());
    }
    return start;
  }

  private LinearSystem system() {
    LinearSystem system = new LinearSystem();
    Map<Integer, Integer> variables = new HashMap<>();
    for (int cell : part.cells()) {
      variables.put(
          cell,
          system.addVariable(bounds.low(cell), bounds.high(cell), lattice.cell(cell).value()));
    }
    for (int number : part.relations()) {
      Relation relation = lattice.relation(number);
      int[] unknown = new int[relation.size() + 1];
      Rational[] factors = new Rational[unknown.length];
      Rational sum = Rational.ZERO;
      int size = 0;
      for (int place = 0; place < relation.size(); place++) {
        Rational factor = relation.coefficient(place);
        sum = sum.add(factor.multiply(lattice.cell(relation.cell(place)).value()));
        Integer variable = variables.get(relation.cell(place));
        if (variable != null) {
          unknown[size] = variable;
          factors[size++] = factor;
        }
      }
      if (!relation.isEquality()) {
        // What the sum is above 0 is a variable of its own.
        unknown[size] = system.addVariable(Rational.ZERO, null, sum);
        factors[size++] = Rational.ONE.negate();
      } else if (sum.signum() != 0) {
        throw new IllegalArgumentException("the true values break an equation");
      }
      system.addEquation(Arrays.copyOf(unknown, size), Arrays.copyOf(factors, size));
    }
    return system;
  }
}
