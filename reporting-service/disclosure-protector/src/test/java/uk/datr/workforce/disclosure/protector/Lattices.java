package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.protector.linear.Move;

/** Small lattices written down by hand. */
final class Lattices {

  /** Counts below 5 are sensitive, zeros are shown, intervals are 4 wide. */
  static final Policy USUAL = new Policy(5, true, Rational.of(4));

  private Policy policy = USUAL;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();
  private final List<Insider> insiders = new ArrayList<>();
  private final List<String> mustPublish = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();
  private final List<Limit> limits = new ArrayList<>();

  Lattices under(Policy other) {
    policy = other;
    return this;
  }

  Lattices count(String id, long value) {
    return with(Cell.count(id, value));
  }

  Lattices amount(String id, String value) {
    return with(Cell.amount(id, Rational.decimal(value)));
  }

  Lattices with(Cell cell) {
    cells.add(cell);
    return this;
  }

  /** The first id is the sum of the others. */
  Lattices sum(String total, String... parts) {
    equations.add(new Equation(total, List.of(parts)));
    return this;
  }

  Lattices insider(String name, Optional<String> group, String... knows) {
    insiders.add(new Insider(name, List.of(knows), group));
    return this;
  }

  Lattices mustPublish(String... ids) {
    mustPublish.addAll(Arrays.asList(ids));
    return this;
  }

  Lattices ratio(Ratio ratio) {
    ratios.add(ratio);
    return this;
  }

  Lattices limit(Limit limit) {
    limits.add(limit);
    return this;
  }

  Problem problem() {
    return new Problem(policy, cells, equations, insiders, mustPublish, ratios, limits);
  }

  /** The only part of a problem. */
  static Part part(Problem problem) {
    List<Part> parts = new Parts(problem, Optional.empty()).parts();
    if (parts.size() != 1) {
      throw new IllegalArgumentException(parts.size() + " parts");
    }
    return parts.getFirst();
  }

  static int column(Part part, String id) {
    for (int j = 0; j < part.size(); j++) {
      if (part.column(j).id().equals(id)) {
        return j;
      }
    }
    throw new IllegalArgumentException("no column " + id);
  }

  /** The requirement of a cell for a reader. */
  static int requirement(Part part, String reader, String id) {
    for (int r = 0; r < part.requirements().size(); r++) {
      Part.Requirement requirement = part.requirements().get(r);
      if (part.reader(requirement.scenario()).equals(reader)
          && part.column(requirement.column()).id().equals(id)) {
        return r;
      }
    }
    throw new IllegalArgumentException("nothing is needed of " + id + " for " + reader);
  }

  /** A move of cells by id, made for one of them. */
  static Move move(Part part, String target, Map<String, Double> by) {
    TreeMap<Integer, Double> sorted = new TreeMap<>();
    by.forEach((id, way) -> sorted.put(column(part, id), way));
    return new Move(
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().stream().mapToDouble(Double::doubleValue).toArray(),
        Math.abs(by.getOrDefault(target, 0.0)));
  }
}
