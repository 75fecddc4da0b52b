package uk.datr.workforce.calculator.engine.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.comparison.Bridge.BridgeMethod;
import uk.datr.workforce.calculator.engine.comparison.Bridge.Step;

/** The bridges from a base to one scenario by one way of taking its changes together. */
final class Bridging {

  private static final int MOST_SHAPLEY = 8;

  private final Parts parts;
  private final List<Factor> factors;
  private final List<Factor> active;
  private final List<ComparedFigure> figures;

  Bridging(Parts parts, List<Factor> factors, List<ComparedFigure> figures) {
    this.parts = parts;
    long differing = factors.stream().filter(Factor::isActive).count();
    this.factors =
        differing > MOST_SHAPLEY
            ? factors
            : factors.stream().sorted(Comparator.comparing(Factor::name)).toList();
    this.active = this.factors.stream().filter(Factor::isActive).toList();
    this.figures = figures;
  }

  /** What bridging comes to. */
  sealed interface Built {

    /** One bridge for each figure. */
    record Bridges(List<Bridge> bridges) implements Built {}

    /** Some of the changes without the others are no possible calculation. */
    record Inseparable(List<Finding> findings) implements Built {}
  }

  Built build() {
    boolean shapley = active.size() <= MOST_SHAPLEY;
    List<Set<String>> sets = shapley ? everySet() : oneAfterTheOther();
    double[][] values = new double[figures.size()][sets.size()];
    for (int set = 0; set < sets.size(); set++) {
      switch (new Calculator().calculate(parts.with(sets.get(set)))) {
        case Outcome.Refused refused -> {
          return new Built.Inseparable(refused.findings());
        }
        case Outcome.Calculated calculated -> read(calculated.result(), values, set);
      }
    }
    List<Bridge> bridges = new ArrayList<>();
    for (int figure = 0; figure < figures.size(); figure++) {
      double[] of = values[figure];
      double[] contributions =
          shapley ? Shapley.of(active.size(), set -> of[set]) : differences(of);
      bridges.add(bridge(figures.get(figure).name(), shapley, of, contributions));
    }
    return new Built.Bridges(List.copyOf(bridges));
  }

  private void read(Result result, double[][] values, int set) {
    for (int figure = 0; figure < values.length; figure++) {
      values[figure][set] = figures.get(figure).of().applyAsDouble(result);
    }
  }

  private Bridge bridge(String output, boolean shapley, double[] of, double[] contributions) {
    List<Step> steps = new ArrayList<>();
    int next = 0;
    for (Factor factor : factors) {
      double contribution = factor.isActive() ? contributions[next++] : 0;
      steps.add(new Step(factor.name(), List.copyOf(factor.parts()), contribution));
    }
    return new Bridge(
        output,
        shapley ? BridgeMethod.SHAPLEY : BridgeMethod.ORDER_DEPENDENT,
        of[0],
        of[of.length - 1],
        List.copyOf(steps));
  }

  private List<Set<String>> everySet() {
    List<Set<String>> sets = new ArrayList<>();
    for (int set = 0; set < 1 << active.size(); set++) {
      Set<String> taken = new HashSet<>();
      for (int factor = 0; factor < active.size(); factor++) {
        if ((set & 1 << factor) != 0) {
          taken.addAll(active.get(factor).parts());
        }
      }
      sets.add(taken);
    }
    return sets;
  }

  private List<Set<String>> oneAfterTheOther() {
    List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
    Set<String> taken = new HashSet<>();
    for (Factor factor : active) {
      taken.addAll(factor.parts());
      sets.add(Set.copyOf(taken));
    }
    return sets;
  }

  private static double[] differences(double[] values) {
    double[] differences = new double[values.length - 1];
    for (int step = 0; step < differences.length; step++) {
      differences[step] = values[step + 1] - values[step];
    }
    return differences;
  }
}
