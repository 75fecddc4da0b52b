package uk.datr.workforce.calculator.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.comparison.Bridge.BridgeMethod;
import uk.datr.workforce.calculator.engine.comparison.Bridge.Step;
import uk.datr.workforce.calculator.engine.comparison.ScenarioComparison.Reached;
import uk.datr.workforce.calculator.engine.comparison.ScenarioComparison.RoleComparison;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/** The worked example with the changes of specification B9.6, and what else a comparison shows. */
class ComparisonTest {

  private static final double PRINTED = 1e-6;
  private static final String WEEKS = "/demand/OPIATE/meanWeeksInTreatment";
  private static final String MEDIUM =
      "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM";
  private static final String GROWTH = "/demand/ALCOHOL_ONLY/growthPct";
  private static final String SALARY = "/parameters/roles/NURSE/salary";

  @Test
  void theBridgeOfTheWorkedExampleIsThatOfTheSpecification() {
    ScenarioComparison compared =
        only(
            request(
                List.of(changed()),
                List.of(factor("A", WEEKS), factor("B", MEDIUM), factor("C", GROWTH)),
                null));
    assertThat(compared.requiredWte().base()).isCloseTo(51.967407, within(PRINTED));
    assertThat(compared.requiredWte().scenario()).isCloseTo(53.518250, within(PRINTED));
    assertThat(compared.requiredWte().change()).isCloseTo(1.550843, within(PRINTED));
    Bridge bridge = compared.bridges().getFirst();
    assertThat(bridge.output()).isEqualTo("totals.requiredWte");
    assertThat(bridge.method()).isEqualTo(BridgeMethod.SHAPLEY);
    assertThat(bridge.steps()).extracting(Step::factor).containsExactly("A", "B", "C");
    double[] contributions = {-1.441050, 2.468663, 0.523230};
    for (int step = 0; step < contributions.length; step++) {
      assertThat(bridge.steps().get(step).contribution())
          .isCloseTo(contributions[step], within(PRINTED));
    }
    assertThat(bridge.steps().get(1).pointers()).containsExactly(MEDIUM);
  }

  @Test
  void bothTotalsAreBridgedUnlessFiguresAreNamed() {
    assertThat(only(request(List.of(changed()), null, null)).bridges())
        .extracting(Bridge::output)
        .containsExactly("totals.requiredWte", "totals.annualCost");
    List<String> outputs =
        List.of("/roles/NURSE/annualCost", "totals.averageCaseload", "roles.GP.requiredWte");
    List<Bridge> bridges = only(request(List.of(changed()), null, outputs)).bridges();
    assertThat(bridges)
        .extracting(Bridge::output)
        .containsExactly(
            "roles.NURSE.annualCost", "totals.averageCaseload", "roles.GP.requiredWte");
    assertThat(bridges.getLast().steps()).extracting(Step::contribution).containsOnly(0.0);
  }

  @Test
  void withoutFactorsTheChangesAreTakenTogetherByWhatTheyAreAbout() {
    Bridge bridge = only(request(List.of(changed()), null, null)).bridges().getFirst();
    assertThat(bridge.steps())
        .extracting(Step::factor)
        .containsExactly(
            "/demand/ALCOHOL_ONLY", "/demand/OPIATE", "/parameters/roles/DRUG_ALCOHOL_WORKER");
  }

  @Test
  void changesThatNoFactorNamesAreAFactorToo() {
    Bridge bridge =
        only(request(List.of(changed()), List.of(factor("weeks", "/demand/OPIATE")), null))
            .bridges()
            .getFirst();
    assertThat(bridge.steps())
        .extracting(Step::factor, Step::pointers)
        .containsExactly(
            tuple("OTHER_CHANGES", List.of(GROWTH, MEDIUM)), tuple("weeks", List.of(WEEKS)));
  }

  @Test
  void aFactorThatChangesNothingContributesNothing() {
    List<FactorEntry> factors =
        List.of(
            factor("beds", "/demand/NON_OPIATE_ONLY"), factor("rest", "/demand", "/parameters"));
    ComparisonRequest request = request(List.of(changed()), factors, null);
    assertThat(refused(request)).isEmpty();
    Step beds = only(request).bridges().getFirst().steps().getFirst();
    assertThat(beds).isEqualTo(new Step("beds", List.of(), 0));
  }

  @Test
  void aChangeOfPayContributesNothingToTheWteAndAllToTheCost() {
    ObjectNode scenario = Requests.with(changed(), SALARY, 40_000);
    ScenarioComparison compared = only(request(List.of(scenario), null, null));
    assertThat(contribution(compared, 0, "/parameters/roles/NURSE")).isZero();
    assertThat(contribution(compared, 1, "/parameters/roles/NURSE")).isPositive();
  }

  @Test
  void moreThanEightFactorsAreAWaterfallInTheOrderGiven() {
    ObjectNode scenario = Requests.workedExample();
    List<FactorEntry> factors = new ArrayList<>();
    for (String code : List.of("NURSE", "DOCTOR", "PSYCHOLOGIST", "NURSE_PRESCRIBER")) {
      scenario = changed(scenario, factors, "/parameters/roles/" + code + "/salary");
      scenario = changed(scenario, factors, "/parameters/roles/" + code + "/participation");
    }
    assertThat(method(scenario, factors)).isEqualTo(BridgeMethod.SHAPLEY);
    scenario = changed(scenario, factors, WEEKS);
    assertThat(method(scenario, factors)).isEqualTo(BridgeMethod.ORDER_DEPENDENT);
    Collections.reverse(factors);
    Bridge bridge = only(request(List.of(scenario), factors, null)).bridges().get(1);
    assertThat(bridge.steps())
        .extracting(Step::factor)
        .containsExactlyElementsOf(factors.stream().map(FactorEntry::name).toList());
    double sum = bridge.steps().stream().mapToDouble(Step::contribution).sum();
    assertThat(sum).isCloseTo(bridge.scenario() - bridge.base(), within(1e-9 * bridge.base()));
  }

  @Test
  void aMixChangesAsAWholeAndListsOfOtherLengthToo() {
    ObjectNode scenario =
        Requests.with(
            Requests.workedExample(),
            "/demand/OPIATE/complexityMix",
            "{'LOW': 0.2, 'MEDIUM': 0.5, 'HIGH': 0.3}");
    ((ArrayNode) scenario.at("/parameters/structure")).remove(4);
    assertThat(only(request(List.of(scenario), null, null)).bridges().getFirst().steps())
        .extracting(Step::pointers)
        .containsExactly(List.of("/demand/OPIATE/complexityMix"), List.of("/parameters/structure"));
  }

  @Test
  void aRoleAndItsWorkThatAreOnlyPossibleTogetherAreTakenTogether() {
    ComparisonRequest request = request(List.of(withGp()), null, null);
    assertThat(only(request).bridges().getFirst().steps())
        .extracting(Step::factor)
        .containsExactly("/parameters");
    RoleComparison gp = role(only(request), Role.GP);
    assertThat(gp.requiredWte().base()).isZero();
    assertThat(gp.requiredWte().changePct()).isNull();
    assertThat(gp.requiredWte().scenario()).isPositive();
    ComparisonRequest back =
        new ComparisonRequest(
            Requests.request(withGp()),
            List.of(Requests.request(Requests.workedExample())),
            null,
            null,
            null);
    assertThat(role(only(back), Role.GP).requiredWte().changePct()).isEqualTo(-100);
  }

  @Test
  void whenNoPartIsPossibleAloneAllChangesAreOneStep() {
    String salary = "/parameters/roles/DRUG_ALCOHOL_WORKER/salary";
    ObjectNode base = Requests.with(Requests.workedExample(), salary, 1e10);
    ObjectNode scenario = Requests.with(Requests.workedExample(), "/demand/OPIATE/count", 1e303);
    ComparisonRequest request =
        new ComparisonRequest(
            Requests.request(base), List.of(Requests.request(scenario)), null, null, null);
    assertThat(only(request).bridges().getFirst().steps())
        .extracting(Step::factor, Step::pointers)
        .containsExactly(tuple("ALL_CHANGES", List.of("/demand/OPIATE/count", salary)));
  }

  @Test
  void factorsThatCannotBeTakenApartAreRefused() {
    List<FactorEntry> factors =
        List.of(
            factor("the role", "/parameters/roles/GP"),
            factor("its work", "/parameters/interventions/X_GP"));
    assertThat(refused(request(List.of(withGp()), factors, null)))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(FaultCode.UNKNOWN_CODE, "/factors"));
  }

  @Test
  void rolesAreComparedByNeedCostAndRatio() {
    ObjectNode scenario = Requests.with(changed(), "/current/NURSE", 3);
    RoleComparison nurse = role(only(request(List.of(scenario), null, null)), Role.NURSE);
    Result base = Requests.result(Requests.workedExample());
    Result other = Requests.result(scenario);
    assertThat(nurse.baseRatio()).isEqualTo(figures(base, Role.NURSE).wisnRatio());
    assertThat(nurse.scenarioRatio()).isEqualTo(figures(other, Role.NURSE).wisnRatio());
    assertThat(nurse.baseGapWte()).isEqualTo(figures(base, Role.NURSE).gapWte());
    assertThat(nurse.scenarioGapWte()).isEqualTo(figures(other, Role.NURSE).gapWte());
    assertThat(nurse.annualCost())
        .isEqualTo(
            Delta.of(
                figures(base, Role.NURSE).annualCost(), figures(other, Role.NURSE).annualCost()));
  }

  @Test
  void peopleInPostAreNoChangeOfNeed() {
    ObjectNode scenario = Requests.with(Requests.workedExample(), "/current/NURSE", 9);
    scenario.put("period", "2026-27");
    ScenarioComparison compared = only(request(List.of(scenario), null, null));
    assertThat(compared.requiredWte().change()).isZero();
    assertThat(compared.bridges()).allMatch(bridge -> bridge.steps().isEmpty());
    assertThat(role(compared, Role.NURSE).scenarioRatio())
        .isNotEqualTo(role(compared, Role.NURSE).baseRatio());
  }

  @Test
  void theStockOfARoleIsProjectedTowardsWhatEachRequires() {
    ProjectionEntry flow =
        new ProjectionEntry(null, 0.19, null, 0.5, null, 6.0, null, null, 8.0, null, null, null);
    ScenarioComparison compared =
        only(withProjections(Map.of("DRUG_ALCOHOL_WORKER", flow), changed()));
    Reached worker = Objects.requireNonNull(compared.projections().get(Role.DRUG_ALCOHOL_WORKER));
    assertThat(worker.base().rows().getFirst().opening()).isEqualTo(24);
    assertThat(worker.base().rows().getFirst().target()).isCloseTo(32.377372, within(PRINTED));
    assertThat(worker.scenario().rows().getFirst().opening()).isEqualTo(24);
    assertThat(worker.scenario().rows().getFirst().target())
        .isEqualTo(role(compared, Role.DRUG_ALCOHOL_WORKER).requiredWte().scenario());
    assertThat(worker.scenario().unmetWteYears())
        .isGreaterThan(Objects.requireNonNull(worker.base().unmetWteYears()));
  }

  @Test
  void severalScenariosAreComparedInTheirOrder() {
    ObjectNode second = Requests.with(Requests.workedExample(), WEEKS, 40);
    ComparisonOutcome outcome = Comparison.of(request(List.of(changed(), second), null, null));
    assertThat(outcome).isInstanceOf(ComparisonOutcome.Compared.class);
    if (outcome instanceof ComparisonOutcome.Compared compared) {
      assertThat(compared.scenarios())
          .extracting(scenario -> Math.round(scenario.requiredWte().scenario() * 1e6))
          .containsExactly(53_518_250L, 49_153_629L);
    }
  }

  @Test
  void everyFaultIsToldAtOnce() {
    List<@Nullable FactorEntry> factors =
        Arrays.asList(
            factor("A", WEEKS, "/area"),
            factor("A", MEDIUM),
            null,
            new FactorEntry("OTHER_CHANGES", Collections.singletonList(null)));
    ProjectionEntry flow =
        new ProjectionEntry(
            1.0, 0.19, null, null, null, 1.0, List.of(1.0), List.of(1.0), null, null, null, null);
    ComparisonRequest request =
        new ComparisonRequest(
            null,
            List.of(
                Requests.request(Requests.with(Requests.workedExample(), WEEKS, 60)),
                Requests.request(Requests.workedExample())),
            factors,
            Arrays.asList("totals.requiredWte", "/totals/requiredWte", "total", null),
            new TreeMap<>(Map.of("NURSE", flow, "NANNY", flow)));
    assertThat(refused(request))
        .extracting(Finding::code, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(FaultCode.MISSING_REQUIRED, "/base"),
            tuple(FaultCode.OUT_OF_RANGE, "/scenarios/0" + WEEKS),
            tuple(FaultCode.UNKNOWN_CODE, "/factors/0/pointers/1"),
            tuple(FaultCode.DUPLICATE_CODE, "/factors/1/name"),
            tuple(FaultCode.MISSING_REQUIRED, "/factors/2/name"),
            tuple(FaultCode.MISSING_REQUIRED, "/factors/2/pointers"),
            tuple(FaultCode.DUPLICATE_CODE, "/factors/3/name"),
            tuple(FaultCode.MISSING_REQUIRED, "/factors/3/pointers/0"),
            tuple(FaultCode.DUPLICATE_CODE, "/outputs/1"),
            tuple(FaultCode.UNKNOWN_CODE, "/outputs/2"),
            tuple(FaultCode.MISSING_REQUIRED, "/outputs/3"),
            tuple(FaultCode.UNKNOWN_CODE, "/projections/NANNY"),
            tuple(FaultCode.UNSUPPORTED_METHOD, "/projections/NANNY/recruits"),
            tuple(FaultCode.UNSUPPORTED_METHOD, "/projections/NANNY/targets"),
            tuple(FaultCode.UNSUPPORTED_METHOD, "/projections/NURSE/recruits"),
            tuple(FaultCode.UNSUPPORTED_METHOD, "/projections/NURSE/targets"));
  }

  @Test
  void aChangeThatTwoFactorsNameIsRefused() {
    List<FactorEntry> factors = List.of(factor("all", "/demand"), factor("weeks", WEEKS));
    assertThat(refused(request(List.of(changed()), factors, null)))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(FaultCode.DUPLICATE_CODE, "/factors/1"));
  }

  @Test
  void oneToSixScenariosAreCompared() {
    assertThat(refused(request(List.of(), null, null)))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(FaultCode.MISSING_REQUIRED, "/scenarios"));
    List<ObjectNode> seven = Collections.nCopies(7, changed());
    assertThat(refused(request(seven, null, null)))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(FaultCode.OUT_OF_RANGE, "/scenarios"));
  }

  @Test
  void faultsOfAProjectionPointToItsRole() {
    ProjectionEntry flow =
        new ProjectionEntry(null, 2.0, null, null, null, null, null, null, null, null, null, null);
    assertThat(refused(withProjections(Map.of("GP", flow), changed())))
        .extracting(Finding::code, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(FaultCode.MISSING_REQUIRED, "/projections/GP/opening"),
            tuple(FaultCode.OUT_OF_RANGE, "/projections/GP/annualLeaverRate"));
  }

  private static ObjectNode changed() {
    ObjectNode scenario = Requests.with(Requests.workedExample(), WEEKS, 42);
    scenario = Requests.with(scenario, MEDIUM, 35);
    return Requests.with(scenario, GROWTH, 10);
  }

  private static ObjectNode changed(
      ObjectNode scenario, List<FactorEntry> factors, String pointer) {
    factors.add(factor(pointer, pointer));
    double value =
        pointer.endsWith("participation") && scenario.at(pointer).isMissingNode()
            ? 0.8
            : Requests.number(scenario, pointer) * 0.9;
    return Requests.with(scenario, pointer, value);
  }

  private static ObjectNode withGp() {
    ObjectNode scenario =
        Requests.with(
            Requests.workedExample(),
            "/parameters/roles/GP",
            "{'method': 'WORKLOAD', 'salary': 100000}");
    return Requests.with(
        scenario,
        "/parameters/interventions/X_GP",
        "{'driver': 'FIXED_ANNUAL', 'fixedVolume': 500, 'contactMinutes': 30, 'staff': {'GP': 1}}");
  }

  private static FactorEntry factor(String name, String... pointers) {
    return new FactorEntry(name, List.of(pointers));
  }

  private static ComparisonRequest request(
      List<ObjectNode> scenarios,
      @Nullable List<FactorEntry> factors,
      @Nullable List<String> outputs) {
    return new ComparisonRequest(
        Requests.request(Requests.workedExample()),
        calculations(scenarios),
        factors == null ? null : new ArrayList<>(factors),
        outputs == null ? null : new ArrayList<>(outputs),
        null);
  }

  private static List<@Nullable CalculationRequest> calculations(List<ObjectNode> scenarios) {
    List<@Nullable CalculationRequest> calculations = new ArrayList<>();
    scenarios.forEach(scenario -> calculations.add(Requests.request(scenario)));
    return calculations;
  }

  private static ComparisonRequest withProjections(
      Map<String, ProjectionEntry> projections, ObjectNode scenario) {
    return new ComparisonRequest(
        Requests.request(Requests.workedExample()),
        List.of(Requests.request(scenario)),
        null,
        null,
        new TreeMap<>(projections));
  }

  private static BridgeMethod method(ObjectNode scenario, List<FactorEntry> factors) {
    return only(request(List.of(scenario), factors, null)).bridges().getFirst().method();
  }

  private static ScenarioComparison only(ComparisonRequest request) {
    return switch (Comparison.of(request)) {
      case ComparisonOutcome.Compared compared -> compared.scenarios().getFirst();
      case ComparisonOutcome.Refused refused ->
          throw new AssertionError(refused.findings().toString());
    };
  }

  private static List<Finding> refused(ComparisonRequest request) {
    return Comparison.of(request) instanceof ComparisonOutcome.Refused refused
        ? refused.findings()
        : List.of();
  }

  private static double contribution(ScenarioComparison compared, int bridge, String factor) {
    return compared.bridges().get(bridge).steps().stream()
        .filter(step -> step.factor().equals(factor))
        .findFirst()
        .orElseThrow()
        .contribution();
  }

  private static RoleComparison role(ScenarioComparison compared, Role role) {
    return Objects.requireNonNull(compared.roles().get(role));
  }

  private static Result.RoleFigures figures(Result result, Role role) {
    return Objects.requireNonNull(result.roles().get(role));
  }
}
