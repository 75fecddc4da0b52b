package uk.datr.workforce.calculator.engine.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.datr.workforce.calculator.engine.formula.Formula;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;

/** Translates the formulas that depend on the variables and that the figures need; all else is a number already. */
final class ProgramBuilder {

  private static final String MIX = "/complexityMix/";

  private final Trace trace;
  private final List<String> variables;
  private final List<String> figures;
  private final List<Double> slots = new ArrayList<>();
  private final Map<String, Integer> slotOf = new HashMap<>();
  private final Map<Double, Integer> constants = new HashMap<>();
  private final List<Program.Instruction> instructions = new ArrayList<>();

  ProgramBuilder(Trace trace, List<String> variables, List<String> figures) {
    this.trace = trace;
    this.variables = variables;
    this.figures = figures;
  }

  Program build() {
    Set<String> changing = new HashSet<>();
    for (String variable : variables) {
      if (!trace.node(variable).isInput()) {
        throw new IllegalArgumentException("This is no input: " + variable);
      }
      changing.add(variable);
      changing.addAll(sharesBeside(variable));
    }
    Set<String> needed = new HashSet<>();
    figures.forEach(figure -> needed.addAll(trace.below(figure)));
    for (Node node : trace.nodes().values()) {
      boolean changes = node.inputs().stream().anyMatch(changing::contains);
      if (!changes || !needed.contains(node.id())) {
        slotOf.put(node.id(), slot(node.value()));
      } else {
        changing.add(node.id());
        int[] inputs = node.inputs().stream().mapToInt(slotOf::get).toArray();
        slotOf.put(node.id(), translate(Formula.parse(node.formula()), inputs));
      }
    }
    return new Program(
        slots.stream().mapToDouble(Double::doubleValue).toArray(),
        slots(variables),
        slots(figures),
        mixes(),
        instructions);
  }

  private int[] slots(List<String> ids) {
    return ids.stream().mapToInt(slotOf::get).toArray();
  }

  private List<Program.MixGroup> mixes() {
    Map<String, Set<String>> varied = new LinkedHashMap<>();
    for (String variable : variables) {
      int cut = variable.indexOf(MIX);
      if (cut > 0) {
        varied.computeIfAbsent(variable.substring(0, cut), group -> new TreeSet<>()).add(variable);
      }
    }
    List<Program.MixGroup> mixes = new ArrayList<>();
    varied
        .values()
        .forEach(tiers -> {
          List<String> shares = sharesBeside(tiers.iterator().next());
          mixes.add(new Program.MixGroup(slots(shares), slots(List.copyOf(tiers))));
        });
    return mixes;
  }

  /** All shares of the mix that an input belongs to, in order of tier; none for other inputs. */
  private List<String> sharesBeside(String input) {
    int cut = input.indexOf(MIX);
    if (cut < 0) {
      return List.of();
    }
    String mix = input.substring(0, cut) + MIX;
    return trace.nodes().keySet().stream().filter(id -> id.startsWith(mix)).sorted().toList();
  }

  private int translate(Formula formula, int[] inputs) {
    return switch (formula) {
      case Formula.Constant constant -> constants.computeIfAbsent(constant.value(), this::slot);
      case Formula.Name name -> inputs[name.index()];
      case Formula.Operation operation -> {
        int left = translate(operation.left(), inputs);
        int right = translate(operation.right(), inputs);
        int result = slot(0);
        instructions.add(new Program.OfTwo(operation.operator(), left, right, result));
        yield result;
      }
      case Formula.AscendingSum sum -> {
        int[] terms = sum.terms().stream().mapToInt(term -> translate(term, inputs)).toArray();
        int result = slot(0);
        instructions.add(new Program.Sum(terms, result));
        yield result;
      }
    };
  }

  private int slot(double value) {
    slots.add(value);
    return slots.size() - 1;
  }
}
