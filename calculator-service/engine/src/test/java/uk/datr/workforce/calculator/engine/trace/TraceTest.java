package uk.datr.workforce.calculator.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.GeneratedRequest;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.formula.Formula;
import uk.datr.workforce.calculator.engine.provenance.Sources;

/** Every number can be calculated again from its inputs to the last bit (specification B7). */
class TraceTest {

  @Test
  void everyNodeIsItsFormulaOfItsInputsToTheLastBit() {
    requests()
        .forEach(request -> {
          Trace trace = trace(request);
          for (Node node : trace.nodes().values()) {
            if (!node.isInput()) {
              double[] inputs =
                  node.inputs().stream().mapToDouble(id -> trace.node(id).value()).toArray();
              same(Formula.parse(node.formula()).evaluate(inputs), node);
            }
          }
        });
  }

  @Test
  void everySubstitutionCanBeCalculatedWithNothingElse() {
    requests()
        .flatMap(request -> trace(request).nodes().values().stream())
        .forEach(node -> same(Formula.parse(node.substitution()).evaluate(), node));
  }

  @Test
  void everyFigureOfTheResultIsANodeWithTheSameBits() {
    requests()
        .forEach(request -> {
          Trace trace = trace(request);
          Map<String, Double> figures = figures(request);
          assertThat(figures).hasSizeGreaterThan(100);
          figures.forEach((name, value) -> same(value, trace.node(name)));
        });
  }

  @Test
  void theTotalReachesEveryNode() {
    requests()
        .forEach(request -> {
          Trace trace = trace(request);
          assertThat(trace.below(Trace.TOTAL)).isEqualTo(trace.nodes().keySet());
        });
  }

  @Test
  void nodesStandAfterTheirInputs() {
    requests()
        .forEach(request -> {
          Set<String> met = new HashSet<>();
          trace(request)
              .nodes()
              .forEach((id, node) -> {
                assertThat(met).containsAll(node.inputs());
                met.add(id);
              });
        });
  }

  @Test
  void inputsAreValuesOfTheRequestOrNeutral() {
    requests()
        .forEach(request -> {
          for (Node input : trace(request).inputs()) {
            JsonNode given = request.at(input.pointer());
            if (given.isMissingNode()) {
              assertThat(input.value()).as(input.id()).isIn(0.0, 1.0);
            } else {
              assertThat(input.value()).as(input.id()).isEqualTo(given.doubleValue());
            }
          }
        });
  }

  @Test
  void aRefusedRequestHasNoTrace() {
    ObjectNode request = Requests.with(Requests.workedExample(), "/demand/OPIATE/count", -1);
    assertThat(Tracing.of(Requests.request(request), Sources.NONE))
        .isEqualTo(
            new Tracing.Refused(
                List.of(
                    new Finding(
                        FaultCode.OUT_OF_RANGE,
                        "/demand/OPIATE/count",
                        "This must be a number of at least 0."))));
  }

  @Test
  void anExcerptHoldsTheNodeAndAsManyLevelsBelowAsAskedFor() {
    Trace trace = trace(Requests.workedExample());
    String id = "roles.NURSE.annualCost";
    assertThat(trace.excerpt(id, 0)).extracting(Node::id).containsExactly(id);
    assertThat(trace.excerpt(id, 1))
        .extracting(Node::id)
        .containsExactly(
            id,
            "roles.NURSE.requiredWte",
            "/parameters/roles/NURSE/salary",
            "/parameters/roleDefaults/onCost",
            "/parameters/roleDefaults/overhead");
    assertThat(trace.excerpt(id, 50))
        .extracting(Node::id)
        .containsExactlyInAnyOrderElementsOf(trace.below(id));
  }

  /** Generated requests, the worked example, and structures in which roles need each other in circles. */
  private static Stream<ObjectNode> requests() {
    return Stream.concat(Stream.of(Requests.workedExample()), GeneratedRequest.all().limit(60))
        .flatMap(request -> Stream.of(request, circles(request)));
  }

  private static ObjectNode circles(ObjectNode request) {
    return Requests.with(request, "/parameters/structure", CIRCLES);
  }

  private static Trace trace(ObjectNode request) {
    return switch (Tracing.of(Requests.request(request), Sources.NONE)) {
      case Tracing.Traced traced -> traced.trace();
      case Tracing.Refused refused -> throw new AssertionError(refused.findings());
    };
  }

  private static Map<String, Double> figures(ObjectNode request) {
    Map<String, Double> figures = new TreeMap<>();
    JsonNode result = Requests.asJson(Requests.result(request));
    for (String part : List.of("demand", "interventions", "roles", "structure", "totals")) {
      collect(part, result.path(part), figures);
    }
    return figures;
  }

  private static void collect(String name, JsonNode node, Map<String, Double> figures) {
    if (node.isNumber()) {
      figures.put(name, node.doubleValue());
    }
    node.properties()
        .forEach(field -> collect(name + "." + field.getKey(), field.getValue(), figures));
  }

  private static void same(double value, Node node) {
    assertThat(Double.doubleToRawLongBits(value))
        .as("%s: %s and %s", node.id(), value, node.value())
        .isEqualTo(Double.doubleToRawLongBits(node.value()));
  }

  private static final String CIRCLES =
      """
      [{'type': 'SPAN', 'provider': 'TEAM_LEADER', 'of': ['DRUG_ALCOHOL_WORKER', 'NURSE', 'PSYCHOLOGIST'], 'span': 7},
       {'type': 'SPAN', 'provider': 'TEAM_LEADER', 'of': ['TEAM_LEADER'], 'span': 30},
       {'type': 'SPAN', 'provider': 'TEAM_LEADER', 'of': ['TEAM_LEADER', 'NURSE'], 'span': 60},
       {'type': 'SPAN', 'provider': 'ADMINISTRATOR',
        'of': ['ADMINISTRATOR', 'TEAM_LEADER', 'DOCTOR', 'PSYCHOLOGIST', 'NURSE_PRESCRIBER'], 'span': 11},
       {'type': 'SUPERVISION', 'provider': 'PSYCHOLOGIST', 'of': ['TEAM_LEADER', 'DOCTOR', 'DRUG_ALCOHOL_WORKER'],
        'hoursPerMonthPerHead': 2, 'groupSize': 3, 'share': 0.7},
       {'type': 'SUPERVISION', 'provider': 'DOCTOR', 'of': ['PSYCHOLOGIST', 'NURSE'],
        'hoursPerMonthPerHead': 3, 'groupSize': 1, 'share': 0.5}]
      """;
}
