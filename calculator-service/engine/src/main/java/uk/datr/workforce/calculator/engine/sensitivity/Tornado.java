package uk.datr.workforce.calculator.engine.sensitivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.program.Program;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.variation.Ends;

/**
 * What one input at a time does to a figure while all others stay (specification B9.2).
 *
 * @param output the figure
 * @param base its value with all inputs as they are
 * @param bars one for each input, the largest swing first and then by id
 */
public record Tornado(String output, double base, List<Bar> bars) {

  private static final Comparator<Bar> LARGEST_FIRST =
      Comparator.comparingDouble(Bar::swing).reversed().thenComparing(Bar::id);

  /**
   * What one input does.
   *
   * @param id pointer to the input
   * @param low the end that it was set to
   * @param high the other end
   * @param atLow the figure at the low end
   * @param atHigh the figure at the high end
   * @param swing distance of both, without sign
   * @param bindingAtLow which method binds at the low end, by role that takes the larger of two. Where it changes, or
   *     a figure stays flat although its input moves, the other method is the reason
   * @param bindingAtHigh which method binds at the high end
   */
  public record Bar(
      String id,
      double low,
      double high,
      double atLow,
      double atHigh,
      double swing,
      SortedMap<Role, Method> bindingAtLow,
      SortedMap<Role, Method> bindingAtHigh) {}

  /** The tornado of a figure of a trace, for inputs that may vary so far. */
  static Tornado of(Trace trace, SortedMap<String, Ends> variables, String output) {
    List<Role> choosing =
        Stream.of(Role.values())
            .filter(role -> {
              var direct = trace.find("roles." + role + ".directWte");
              return direct != null && direct.formula().startsWith("max");
            })
            .toList();
    List<String> figures = new ArrayList<>(List.of(output));
    for (Role role : choosing) {
      figures.add("roles." + role + ".workloadWte");
      figures.add("roles." + role + ".caseloadWte");
    }
    List<Bar> bars = new ArrayList<>();
    variables.forEach((id, ends) -> {
      Program program = Program.of(trace, List.of(id), figures);
      double[] low = program.run(ends.low());
      double[] high = program.run(ends.high());
      bars.add(
          new Bar(
              id,
              ends.low(),
              ends.high(),
              low[0],
              high[0],
              Math.abs(high[0] - low[0]),
              binding(choosing, low),
              binding(choosing, high)));
    });
    bars.sort(LARGEST_FIRST);
    return new Tornado(
        output, Objects.requireNonNull(trace.find(output)).value(), List.copyOf(bars));
  }

  private static SortedMap<Role, Method> binding(List<Role> choosing, double[] figures) {
    SortedMap<Role, Method> binding = new TreeMap<>();
    for (int index = 0; index < choosing.size(); index++) {
      double workload = figures[2 * index + 1];
      double caseload = figures[2 * index + 2];
      binding.put(choosing.get(index), caseload > workload ? Method.CASELOAD : Method.WORKLOAD);
    }
    return Collections.unmodifiableSortedMap(binding);
  }
}
