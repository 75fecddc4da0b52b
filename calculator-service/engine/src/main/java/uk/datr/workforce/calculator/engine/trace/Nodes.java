package uk.datr.workforce.calculator.engine.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.formula.Formula;
import uk.datr.workforce.calculator.engine.formula.FormulaNames;
import uk.datr.workforce.calculator.engine.formula.PlainNumber;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/** Collects nodes; the value of a calculated one is that of its formula, so that it can always be calculated again. */
final class Nodes {

  private static final ValueSource LEFT_OUT =
      new ValueSource(Provenance.LOCAL, null, null, "Left out of the request: the neutral value.");

  private final Sources sources;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  Nodes(Sources sources) {
    this.sources = sources;
  }

  /** A value of the request. */
  Node input(Pointer at, double value, String label, String unit) {
    return input(at, value, label, unit, sources.of(at.text()));
  }

  /** A value that the request may leave out. */
  Node input(Pointer at, @Nullable Double value, double neutral, String label, String unit) {
    return value == null
        ? input(at, neutral, label, unit, LEFT_OUT)
        : input(at, value, label, unit);
  }

  private Node input(Pointer at, double value, String label, String unit, ValueSource source) {
    return nodes.computeIfAbsent(
        at.text(),
        id ->
            new Node(
                id,
                label,
                "",
                PlainNumber.of(value),
                value,
                unit,
                List.of(),
                provenance(List.of(source.provenance())),
                source,
                id));
  }

  /** Begins a number that is calculated. */
  Calculation calculate(String id, String label, String unit) {
    return new Calculation(id, label, unit);
  }

  Node get(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("There is no node " + id);
    }
    return node;
  }

  Trace trace() {
    return new Trace(nodes);
  }

  /** Ids of all nodes so far that no other node uses. */
  List<String> unused() {
    TreeSet<String> unused = new TreeSet<>(nodes.keySet());
    nodes.values().forEach(node -> node.inputs().forEach(unused::remove));
    return List.copyOf(unused);
  }

  private static SortedSet<Provenance> provenance(Iterable<Provenance> kinds) {
    TreeSet<Provenance> sorted = new TreeSet<>();
    kinds.forEach(sorted::add);
    return Collections.unmodifiableSortedSet(sorted);
  }

  /** A number on its way into the trace. */
  final class Calculation {

    private final String id;
    private final String label;
    private final String unit;
    private final Map<String, Node> named = new LinkedHashMap<>();
    private List<String> beside = List.of();

    private Calculation(String id, String label, String unit) {
      this.id = id;
      this.label = label;
      this.unit = unit;
    }

    /** Says which node a name of the formula stands for. */
    Calculation with(String name, Node node) {
      named.put(name, node);
      return this;
    }

    /** Lists further nodes after the inputs. */
    Calculation beside(List<String> ids) {
      beside = ids;
      return this;
    }

    /** A formula of several terms, each of them by its index, with something between them; 0 when there are none. */
    Node joined(String between, int terms, IntFunction<String> term) {
      List<String> parts = new ArrayList<>();
      for (int index = 0; index < terms; index++) {
        parts.add(term.apply(index));
      }
      return as(parts.isEmpty() ? "0" : String.join(between, parts));
    }

    /** The ascending sum of all named nodes; 0 when there are none. */
    Node ascendingSum() {
      return as(named.isEmpty() ? "0" : "sum(" + String.join(", ", named.keySet()) + ")");
    }

    /** The sum of all named nodes, from left to right; 0 when there are none. */
    Node sum() {
      return as(named.isEmpty() ? "0" : String.join(" + ", named.keySet()));
    }

    /** Calculates the number by its formula. */
    Node as(String formula) {
      List<Node> inputs = FormulaNames.of(formula).stream().map(this::named).toList();
      double value =
          Formula.parse(formula).evaluate(inputs.stream().mapToDouble(Node::value).toArray());
      List<String> ids = new ArrayList<>(inputs.stream().map(Node::id).toList());
      beside.stream().filter(other -> !ids.contains(other)).forEach(ids::add);
      Node node =
          new Node(
              id,
              label,
              formula,
              substituted(formula),
              value,
              unit,
              List.copyOf(ids),
              provenance(
                  inputs.stream()
                      .flatMap(input -> input.provenance().stream())
                      .collect(Collectors.toSet())),
              null,
              null);
      nodes.put(id, node);
      return node;
    }

    private Node named(String name) {
      Node node = named.get(name);
      if (node == null) {
        throw new IllegalArgumentException("Nothing is named " + name + " in " + id);
      }
      return node;
    }

    private String substituted(String formula) {
      return FormulaNames.replaced(formula, name -> number(named(name).value()));
    }

    private static String number(double value) {
      String text = Double.isFinite(value) ? PlainNumber.of(value) : Double.toString(value);
      return value < 0 ? "(" + text + ")" : text;
    }
  }
}
