package uk.datr.workforce.calculator.engine.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.program.Program;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;

/**
 * What a figure depends on most.
 *
 * @param figure id of the figure
 * @param elasticities of every input that the figure rests on, the largest change first and then by pointer. Left out
 *     are inputs of 0, of which 1 per cent is nothing, and group sizes of 1, at which work with one person becomes
 *     work with a group
 * @param illustrativeShare part of all elasticities, without their signs, that belongs to inputs without any official
 *     source, 0 to 1; none when the figure depends on nothing
 */
public record Importance(
    String figure, List<Elasticity> elasticities, @Nullable Double illustrativeShare) {

  private static final double STEP = 0.01;
  private static final double PER_CENT = 100;
  private static final Pattern GROUP_SIZE =
      Pattern.compile("/parameters/interventions/[^/]+/groupSize");
  private static final Pattern RATE = Pattern.compile(".*/(dnaRate|vacancyRate|sicknessRate)");
  private static final Comparator<Elasticity> LARGEST_FIRST =
      Comparator.comparingDouble((Elasticity each) -> Math.abs(each.percent()))
          .reversed()
          .thenComparing(Elasticity::pointer);

  /** What a figure of a trace depends on. */
  public static Importance of(Trace trace, String figure) {
    double base = trace.node(figure).value();
    Set<String> below = trace.below(figure);
    List<Node> inputs =
        trace.inputs().stream()
            .filter(node -> below.contains(node.id()) && canBeScaled(node))
            .toList();
    List<Elasticity> elasticities = new ArrayList<>();
    if (base != 0) {
      Program program = Program.of(trace, inputs.stream().map(Node::id).toList(), List.of(figure));
      double[] values = inputs.stream().mapToDouble(Node::value).toArray();
      for (int index = 0; index < values.length; index++) {
        Node input = inputs.get(index);
        double step = stepOf(input);
        values[index] = input.value() * (1 + step);
        double percent = (program.run(values)[0] / base - 1) * PER_CENT * (STEP / step);
        values[index] = input.value();
        elasticities.add(
            new Elasticity(input.id(), input.label(), input.provenance().first(), percent));
      }
    }
    elasticities.sort(LARGEST_FIRST);
    return new Importance(figure, List.copyOf(elasticities), illustrative(elasticities));
  }

  /** The illustrative inputs that the figure changes with, the largest change first. */
  public List<Elasticity> illustrative() {
    return elasticities.stream()
        .filter(each -> each.provenance() == Provenance.ILLUSTRATIVE && each.percent() != 0)
        .toList();
  }

  private static boolean canBeScaled(Node input) {
    return input.value() != 0 && !(input.value() == 1 && GROUP_SIZE.matcher(input.id()).matches());
  }

  /** Upwards, except for a rate that would reach 1, where it is of no meaning: there downwards. */
  private static double stepOf(Node input) {
    return RATE.matcher(input.id()).matches() && input.value() * (1 + STEP) >= 1 ? -STEP : STEP;
  }

  private static @Nullable Double illustrative(List<Elasticity> elasticities) {
    double all = 0;
    double illustrative = 0;
    for (Elasticity each : elasticities) {
      all += Math.abs(each.percent());
      if (each.provenance() == Provenance.ILLUSTRATIVE) {
        illustrative += Math.abs(each.percent());
      }
    }
    return all > 0 ? (Double) (illustrative / all) : null;
  }
}
