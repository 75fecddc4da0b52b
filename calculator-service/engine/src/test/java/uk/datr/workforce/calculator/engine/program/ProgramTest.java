package uk.datr.workforce.calculator.engine.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.GeneratedRequest;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.trace.Tracing;

/** A program gives what the calculation of the changed request gives, to the last bit. */
class ProgramTest {

  private static final List<String> FIGURES =
      List.of("totals.requiredWte", "totals.annualCost", "roles.PSYCHOLOGIST.requiredWte");

  @Test
  void changedInputsGiveTheBitsOfTheChangedRequest() {
    SplittableRandom random = new SplittableRandom(5);
    GeneratedRequest.all()
        .limit(80)
        .forEach(request -> {
          Trace trace = trace(request);
          List<Node> inputs = trace.inputs().stream().filter(ProgramTest::isFree).toList();
          List<String> variables = new ArrayList<>();
          List<Double> values = new ArrayList<>();
          ObjectNode changed = request;
          for (Node input : inputs) {
            if (random.nextInt(3) == 0 && !request.at(input.id()).isMissingNode()) {
              double value = input.value() * random.nextDouble(0.9, 1);
              variables.add(input.id());
              values.add(value);
              changed = Requests.with(changed, input.id(), value);
            }
          }
          double[] figures =
              Program.of(trace, variables, FIGURES)
                  .run(values.stream().mapToDouble(Double::doubleValue).toArray());
          assertThat(figures).containsExactly(figures(Requests.result(changed)));
        });
  }

  @Test
  void aProgramCanBeRunAgainWithOtherValues() {
    Trace trace = trace(Requests.workedExample());
    Program program = Program.of(trace, List.of("/demand/OPIATE/growthPct"), FIGURES);
    double[] first = program.run(10);
    program.run(-50);
    assertThat(program.run(10)).containsExactly(first);
    assertThat(program.run(0)).containsExactly(figures(Requests.result(Requests.workedExample())));
  }

  @Test
  void aChangedShareOfAMixMakesTheWholeMixAddUpToOne() {
    String mix = "/demand/OPIATE/complexityMix/";
    Trace trace = trace(Requests.workedExample());
    Program program = Program.of(trace, List.of(mix + "HIGH", mix + "MEDIUM"), FIGURES);
    ObjectNode changed = Requests.with(Requests.workedExample(), mix + "HIGH", 0.5 / 1.25);
    changed = Requests.with(changed, mix + "LOW", 0.3 / 1.25);
    changed = Requests.with(changed, mix + "MEDIUM", 0.45 / 1.25);
    assertThat(program.run(0.5, 0.45)).containsExactly(figures(Requests.result(changed)));
    assertThat(program.run(0.25, 0.45))
        .containsExactly(figures(Requests.result(Requests.workedExample())));
  }

  @Test
  void onlyInputsCanVary() {
    Trace trace = trace(Requests.workedExample());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Program.of(trace, List.of("totals.requiredWte"), FIGURES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Program.of(trace, List.of("/nothing"), FIGURES));
  }

  /** Shares of a mix change each other, and new presentations may not be more than all people. */
  private static boolean isFree(Node input) {
    return !input.id().contains("complexityMix")
        && !input.id().endsWith("count")
        && !input.id().endsWith("groupSize")
        && !input.id().endsWith("span")
        && !input.id().endsWith("Days");
  }

  private static double[] figures(Result result) {
    var psychologist = result.roles().get(Role.PSYCHOLOGIST);
    return new double[] {
      result.totals().requiredWte(),
      result.totals().annualCost(),
      psychologist == null ? Double.NaN : psychologist.requiredWte()
    };
  }

  private static Trace trace(ObjectNode request) {
    return switch (Tracing.of(Requests.request(request), Sources.NONE)) {
      case Tracing.Traced traced -> traced.trace();
      case Tracing.Refused refused -> throw new AssertionError(refused.findings());
    };
  }
}
