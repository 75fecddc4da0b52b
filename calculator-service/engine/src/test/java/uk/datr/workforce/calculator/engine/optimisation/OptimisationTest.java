package uk.datr.workforce.calculator.engine.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationResult.Status;

/** The model and the cases of specification B9.4, and what holds for any model (B11). */
class OptimisationTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String MODEL =
      """
      {'costPerWte': {'DAW': 45000, 'PEER': 33000, 'NURSE': 60000, 'NMP': 70000, 'PSY': 90000},
       'productiveHoursPerWte': {'DAW': 1300, 'PEER': 1300, 'NURSE': 1300, 'NMP': 1300, 'PSY': 1250},
       'taskHours': {'KEYWORK': 26000, 'RECOVERY': 3900, 'CLINICAL': 3900, 'PRESCRIBING': 2600, 'THERAPY': 1250},
       'eligibility': {'KEYWORK': ['DAW', 'NURSE', 'PSY'], 'RECOVERY': ['PEER', 'DAW'],
                       'CLINICAL': ['NURSE', 'NMP'], 'PRESCRIBING': ['NMP'], 'THERAPY': ['PSY']},
       'regulatedRoles': ['NURSE', 'NMP', 'PSY'], 'minRegulatedShare': 0.2,
       'supervision': [{'of': ['DAW', 'PEER'], 'by': ['PSY'], 'max': 20}]}
      """;

  @Test
  void theCheapestMixIsThatOfTheSpecification() {
    OptimisationResult result = optimised(model());
    assertThat(result.status()).isEqualTo(Status.OPTIMAL);
    mix(result, 19.862385, 2, 3, 3, 1.143119);
    assertThat(result.cost()).isCloseTo(1_415_688.073394, within(1.5));
    assertThat(result.shortfallHours()).isEmpty();
  }

  @Test
  void moreOfRegulatedProfessionsCostsMore() {
    OptimisationResult result = optimised(model().put("minRegulatedShare", 0.3));
    mix(result, 17.300404, 2, 5.685153, 3, 1.015020);
    assertThat(result.cost()).isCloseTo(1_449_979.202773, within(1.5));
    assertThat(result.regulatedShare()).isCloseTo(0.3, within(1e-6));
  }

  @Test
  void ofMixesOfTheSameCostThatWithTheFewestWteIsTaken() {
    OptimisationResult result = optimised(model().put("wteStep", 0.5));
    assertThat(result.wte())
        .isEqualTo(Map.of("DAW", 17.0, "NMP", 2.0, "NURSE", 6.0, "PEER", 3.0, "PSY", 1.0));
    assertThat(result.status()).isEqualTo(Status.OPTIMAL);
    assertThat(result.cost()).isEqualTo(1_454_000);
    assertThat(result.totalWte()).isEqualTo(29);
  }

  @Test
  void aBudgetThatIsTooSmallIsInfeasibleAndWhatToRelaxIsTold() {
    OptimisationOutcome outcome = solve(model().put("budget", 1_400_000));
    assertThat(outcome).isInstanceOf(OptimisationOutcome.Infeasible.class);
    if (outcome instanceof OptimisationOutcome.Infeasible infeasible) {
      assertThat(infeasible.relax()).contains("/budget", "/taskHours/KEYWORK");
      for (String rule : infeasible.relax()) {
        assertThat(solve(without(model().put("budget", 1_400_000), rule)))
            .as(rule)
            .isInstanceOf(OptimisationOutcome.Optimised.class);
      }
    }
  }

  @Test
  void rulesThatContradictEachOtherAreTold() {
    ObjectNode model = model();
    model.putObject("bounds").putObject("PSY").put("max", 0.5);
    assertThat(solve(model))
        .isEqualTo(
            new OptimisationOutcome.Infeasible(List.of("/bounds/PSY/max", "/taskHours/THERAPY")));
    model.withObject("/bounds").putObject("NMP").put("max", 1);
    assertThat(solve(model)).isEqualTo(new OptimisationOutcome.Infeasible(List.of()));
  }

  @Test
  void withinABudgetAsFewHoursAsPossibleAreMissing() {
    ObjectNode model = model().put("budget", 1_400_000).put("mode", "ELASTIC");
    model.set(
        "penalties",
        Requests.parse(
            "{'KEYWORK': 1, 'RECOVERY': 1, 'CLINICAL': 2, 'PRESCRIBING': 5, 'THERAPY': 2}"));
    OptimisationResult result = optimised(model);
    assertThat(result.shortfallHours()).containsOnlyKeys("KEYWORK");
    assertThat(result.shortfallHours().get("KEYWORK")).isCloseTo(431.818, within(5e-4));
    mix(result, 19.545455, 2, 3, 3, 1.127273);
    assertThat(result.cost()).isCloseTo(1_400_000, within(1.4));
  }

  @Test
  void elasticWithoutABudgetMissesNothing() {
    OptimisationResult result = optimised(model().put("mode", "ELASTIC"));
    assertThat(result.shortfallHours()).isEmpty();
    mix(result, 19.862385, 2, 3, 3, 1.143119);
  }

  @Test
  void wholeStepsNeverCostLessAndMoreRulesNeither() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 6; round++) {
      ObjectNode model = model();
      model.withObject("/taskHours").put("KEYWORK", random.nextDouble(5_000, 40_000));
      model.withObject("/costPerWte").put("PSY", random.nextDouble(40_000, 120_000));
      model.put("minRegulatedShare", random.nextDouble(0, 0.5));
      double free = optimised(model).cost();
      assertThat(optimised(model.deepCopy().put("wteStep", 0.5)).cost())
          .isGreaterThanOrEqualTo(free * (1 - 1e-9));
      ObjectNode bound = model.deepCopy();
      bound.putObject("bounds").putObject("NURSE").put("min", random.nextDouble(0, 8));
      assertThat(optimised(bound).cost()).isGreaterThanOrEqualTo(free * (1 - 1e-6));
      ObjectNode free2 = model.deepCopy();
      free2.remove("supervision");
      assertThat(optimised(free2).cost()).isLessThanOrEqualTo(free * (1 + 1e-6));
    }
  }

  @Test
  void aCalculationPosesTheProblemThatItSolves() {
    Result calculated = Requests.result(Requests.workedExample());
    ObjectNode request = JSON.createObjectNode();
    request.set("calculation", Requests.workedExample());
    OptimisationResult result = optimised(request);
    assertThat(result.totalWte()).isCloseTo(calculated.totals().requiredWte(), within(1e-5));
    assertThat(result.cost()).isCloseTo(calculated.totals().annualCost(), within(3.0));
    calculated
        .roles()
        .forEach((role, figures) ->
            assertThat(result.wte().get(role.name()))
                .as(role.name())
                .isCloseTo(figures.requiredWte(), within(1e-5)));
  }

  @Test
  void moreRolesForATaskOfACalculationMakeItCheaper() {
    ObjectNode request = JSON.createObjectNode();
    request.set("calculation", Requests.workedExample());
    request
        .putObject("eligibility")
        .putArray("KEYWORK")
        .add("DRUG_ALCOHOL_WORKER")
        .add("PEER_SUPPORT_WORKER");
    assertThat(optimised(request).cost())
        .isLessThan(Requests.result(Requests.workedExample()).totals().annualCost());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; MISSING_REQUIRED /costPerWte, MISSING_REQUIRED /productiveHoursPerWte, MISSING_REQUIRED /taskHours, MISSING_REQUIRED /eligibility",
        "{'costPerWte': {'A': -1, 'B': 1}, 'productiveHoursPerWte': {'A': 0}, 'taskHours': {'T': 1}, 'eligibility': {'T': ['A']}}; OUT_OF_RANGE /costPerWte/A, OUT_OF_RANGE /productiveHoursPerWte/A, MISSING_REQUIRED /productiveHoursPerWte/B",
        "{'costPerWte': {'A': 1}, 'productiveHoursPerWte': {'A': 1}, 'taskHours': {'T': 1, 'U': 1}, 'eligibility': {'T': ['A', 'A', 'C'], 'V': ['A']}}; DUPLICATE_CODE /eligibility/T/1, UNKNOWN_CODE /eligibility/T/2, UNKNOWN_CODE /eligibility/V, MISSING_REQUIRED /eligibility/U",
        "{'costPerWte': {'a b': 1}, 'productiveHoursPerWte': {'a b': 1}, 'taskHours': {'T': 0}, 'eligibility': {}, 'mode': 'SOFT', 'wteStep': 0, 'budget': -1, 'minRegulatedShare': 2}; UNKNOWN_CODE /costPerWte/a b, UNKNOWN_CODE /productiveHoursPerWte/a b, UNKNOWN_CODE /mode, OUT_OF_RANGE /wteStep, OUT_OF_RANGE /budget, OUT_OF_RANGE /minRegulatedShare",
        "{'costPerWte': {'A': 1}, 'productiveHoursPerWte': {'A': 1}, 'taskHours': {'T': 1}, 'eligibility': {'T': ['A']}, 'regulatedRoles': ['B'], 'supervision': [{'of': [], 'by': ['A']}], 'bounds': {'A': {'min': 2, 'max': 1}, 'B': {}}, 'penalties': {'U': 1, 'T': 0}}; UNKNOWN_CODE /regulatedRoles/0, MISSING_REQUIRED /supervision/0/of, MISSING_REQUIRED /supervision/0/max, OUT_OF_RANGE /bounds/A, UNKNOWN_CODE /bounds/B, UNKNOWN_CODE /penalties/U, OUT_OF_RANGE /penalties/T"
      })
  void everyFaultIsToldAtOnce(String request, String faults) {
    OptimisationOutcome outcome = solve(Requests.parse(request));
    assertThat(outcome).isInstanceOf(OptimisationOutcome.Refused.class);
    List<Finding> findings =
        outcome instanceof OptimisationOutcome.Refused refused ? refused.findings() : List.of();
    assertThat(findings)
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactlyInAnyOrder(faults.split(", ", -1));
  }

  private static void mix(
      OptimisationResult result, double daw, double nmp, double nurse, double peer, double psy) {
    double[] expected = {daw, nmp, nurse, peer, psy};
    int index = 0;
    for (var role : result.wte().entrySet()) {
      assertThat(role.getValue())
          .as(role.getKey())
          .isCloseTo(expected[index], within(1e-6 * Math.max(1, expected[index])));
      index++;
    }
  }

  private static ObjectNode without(ObjectNode model, String rule) {
    ObjectNode changed = model.deepCopy();
    int cut = rule.lastIndexOf('/');
    String field = rule.substring(cut + 1);
    if (rule.startsWith("/taskHours")) {
      changed.withObject("/taskHours").put(field, 0);
    } else if (rule.startsWith("/supervision")) {
      changed.remove("supervision");
    } else {
      changed.remove(field);
    }
    return changed;
  }

  static ObjectNode model() {
    return Requests.parse(MODEL);
  }

  static OptimisationRequest request(ObjectNode request) {
    try {
      return JSON.treeToValue(request, OptimisationRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptimisationOutcome solve(ObjectNode request) {
    return new Optimisation().solve(request(request));
  }

  private static OptimisationResult optimised(ObjectNode request) {
    OptimisationOutcome outcome = solve(request);
    if (outcome instanceof OptimisationOutcome.Optimised optimised) {
      return optimised.result();
    }
    throw new AssertionError(outcome.toString());
  }
}
