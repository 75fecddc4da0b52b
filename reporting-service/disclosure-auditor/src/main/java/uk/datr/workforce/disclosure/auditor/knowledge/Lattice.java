package uk.datr.workforce.disclosure.auditor.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.auditor.proof.Fact;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * The cells of a problem and the relations between them, numbered in an order of their own, so that the order of the
 * input changes nothing. Relations that say the same are one.
 */
public final class Lattice {

  private final Policy policy;
  private final Cell[] cells;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Relation[] relations;
  private final int[][] touching;

  private Lattice(Problem problem, Publication publication) {
    policy = problem.policy();
    cells = problem.cells().toArray(Cell[]::new);
    Arrays.sort(cells, Comparator.comparing(Cell::id));
    for (int number = 0; number < cells.length; number++) {
      numbers.put(cells[number].id(), number);
    }
    relations = relations(problem, publication);
    touching = touching();
  }

  /**
   * The lattice of a problem and of the ratios printed from it.
   *
   * @param problem without faults
   * @param publication of this problem, without faults
   */
  public static Lattice of(Problem problem, Publication publication) {
    return new Lattice(problem, publication);
  }

  /** The policy of the problem. */
  public Policy policy() {
    return policy;
  }

  /** How many cells there are. */
  public int size() {
    return cells.length;
  }

  /** The cell of a number; numbers follow the ids. */
  public Cell cell(int number) {
    return cells[number];
  }

  /** The number of a cell. */
  public int number(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no cell " + id);
    }
    return number;
  }

  /** How many relations there are. */
  public int relationCount() {
    return relations.length;
  }

  /** The relation of a number. */
  public Relation relation(int number) {
    return relations[number];
  }

  /** The relations a cell is in. */
  int[] touching(int cell) {
    return touching[cell];
  }

  private Relation[] relations(Problem problem, Publication publication) {
    Map<List<Object>, Relation> distinct = new LinkedHashMap<>();
    for (Equation equation : problem.equations()) {
      List<String> parts = equation.parts().stream().sorted().toList();
      add(new Fact.Sum(new Equation(equation.total(), parts)), distinct);
    }
    List<Ratio> ratios = new ArrayList<>(problem.ratios());
    ratios.addAll(publication.ratios());
    for (Ratio ratio : ratios) {
      add(new Fact.RatioFromBelow(ratio), distinct);
      add(new Fact.RatioFromAbove(ratio), distinct);
    }
    for (Limit limit : problem.limits()) {
      add(new Fact.Rule(limit), distinct);
    }
    Relation[] sorted = distinct.values().toArray(Relation[]::new);
    Arrays.sort(
        sorted,
        Comparator.comparing(Relation::isEquality)
            .reversed()
            .thenComparing(Lattice::places, Arrays::compare)
            .thenComparing(Lattice::factors, Arrays::compare));
    return sorted;
  }

  private static int[] places(Relation relation) {
    int[] places = new int[relation.size()];
    Arrays.setAll(places, relation::cell);
    return places;
  }

  private static Rational[] factors(Relation relation) {
    Rational[] factors = new Rational[relation.size()];
    Arrays.setAll(factors, relation::coefficient);
    return factors;
  }

  private void add(Fact fact, Map<List<Object>, Relation> distinct) {
    SortedMap<Integer, Rational> sum = new TreeMap<>();
    switch (fact) {
      case Fact.Sum(Equation equation) -> {
        plus(sum, equation.total(), Rational.ONE);
        equation.parts().forEach(part -> plus(sum, part, Rational.ONE.negate()));
      }
      case Fact.RatioFromBelow(Ratio ratio) -> {
        plus(sum, ratio.num(), ratio.scale());
        plus(sum, ratio.den(), ratio.lowest().negate());
      }
      case Fact.RatioFromAbove(Ratio ratio) -> {
        plus(sum, ratio.den(), ratio.highest());
        plus(sum, ratio.num(), ratio.scale().negate());
      }
      case Fact.Rule(Limit limit) -> {
        plus(sum, limit.of(), limit.times());
        plus(sum, limit.cell(), Rational.ONE.negate());
      }
    }
    sum.values().removeIf(coefficient -> coefficient.signum() == 0);
    int[] places = sum.keySet().stream().mapToInt(Integer::intValue).toArray();
    Rational[] factors = sum.values().toArray(Rational[]::new);
    distinct.putIfAbsent(
        List.of(fact instanceof Fact.Sum, List.copyOf(sum.keySet()), List.of(factors)),
        new Relation(fact, places, factors));
  }

  private void plus(SortedMap<Integer, Rational> sum, String id, Rational factor) {
    sum.merge(number(id), factor, Rational::add);
  }

  private int[][] touching() {
    int[] counts = new int[cells.length];
    for (Relation relation : relations) {
      for (int place = 0; place < relation.size(); place++) {
        counts[relation.cell(place)]++;
      }
    }
    int[][] touching = new int[cells.length][];
    Arrays.setAll(touching, cell -> new int[counts[cell]]);
    for (int number = relations.length - 1; number >= 0; number--) {
      Relation relation = relations[number];
      for (int place = 0; place < relation.size(); place++) {
        int cell = relation.cell(place);
        touching[cell][--counts[cell]] = number;
      }
    }
    return touching;
  }
}
