package uk.datr.workforce.calculator.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.calculator.engine.GeneratedRequest;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.comparison.Bridge.Step;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/** What holds for the bridge between any two calculations (specification B9.6). */
class BridgePropertiesTest {

  private static final int CASES = 12;
  private static final double EXACT = 1e-9;
  private static final List<String> VALUES =
      List.of(
          "/demand/OPIATE/meanWeeksInTreatment",
          "/demand/NON_OPIATE_ONLY/count",
          "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM",
          "/parameters/roles/NURSE/salary",
          "/parameters/interventions/KEYWORK/contactMinutes",
          "/parameters/structure/0/span");

  /** Two generated calculations that differ in up to six values, and a factor for each of the values. */
  record Case(CalculationRequest base, CalculationRequest scenario, List<FactorEntry> factors) {}

  static Stream<Case> cases() {
    List<ObjectNode> requests = GeneratedRequest.all().limit(CASES).toList();
    return IntStream.range(0, CASES).mapToObj(index -> generated(requests.get(index), index));
  }

  private static Case generated(ObjectNode base, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ObjectNode scenario = base;
    List<FactorEntry> factors = new ArrayList<>();
    for (String pointer : VALUES) {
      factors.add(new FactorEntry("factor " + pointer, List.of(pointer)));
      if (random.nextInt(4) > 0) {
        double value = Requests.number(base, pointer) * random.nextDouble(0.4, 1);
        scenario = Requests.with(scenario, pointer, value);
      }
    }
    scenario = Requests.with(scenario, "/demand/NON_OPIATE_ONLY/newPresentations", 0);
    ObjectNode start = Requests.with(base, "/demand/NON_OPIATE_ONLY/newPresentations", 0);
    return new Case(Requests.request(start), Requests.request(scenario), factors);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void contributionsAddUpToTheChange(Case each) {
    for (Bridge bridge : bridges(each.base(), each.scenario(), each.factors())) {
      double sum = bridge.steps().stream().mapToDouble(Step::contribution).sum();
      double scale = Math.max(Math.abs(bridge.base()), Math.abs(bridge.scenario()));
      assertThat(sum).isCloseTo(bridge.scenario() - bridge.base(), within(EXACT * scale));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfTheFactorsChangesNoBit(Case each) {
    List<FactorEntry> shuffled = new ArrayList<>(each.factors());
    Collections.shuffle(shuffled, new Random(7));
    assertThat(bridges(each.base(), each.scenario(), shuffled))
        .isEqualTo(bridges(each.base(), each.scenario(), each.factors()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theWayBackContributesTheOpposite(Case each) {
    List<Bridge> there = bridges(each.base(), each.scenario(), each.factors());
    List<Bridge> back = bridges(each.scenario(), each.base(), each.factors());
    for (int figure = 0; figure < there.size(); figure++) {
      double scale = there.get(figure).base() + there.get(figure).scenario();
      var opposite = contributions(back.get(figure));
      contributions(there.get(figure))
          .forEach((factor, value) ->
              assertThat(opposite.get(factor)).isCloseTo(-value, within(EXACT * scale)));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatDoesNotChangeContributesNothingAndPayNoWte(Case each) {
    Bridge wte = bridges(each.base(), each.scenario(), each.factors()).getFirst();
    assertThat(contributions(wte).get("factor /parameters/roles/NURSE/salary")).isZero();
    assertThat(wte.steps())
        .filteredOn(step -> step.pointers().isEmpty())
        .allMatch(step -> step.contribution() == 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void changesThatAreTakenTogetherContributeAsMuchAsTheWholeWhenTheyAreAll(Case each) {
    List<FactorEntry> one = List.of(new FactorEntry("all", List.of("/demand", "/parameters")));
    for (Bridge bridge : bridges(each.base(), each.scenario(), one)) {
      assertThat(bridge.steps())
          .extracting(Step::contribution)
          .containsExactly(bridge.scenario() - bridge.base());
    }
  }

  private static SortedMap<String, Double> contributions(Bridge bridge) {
    SortedMap<String, Double> contributions = new TreeMap<>();
    bridge.steps().forEach(step -> contributions.put(step.factor(), step.contribution()));
    return contributions;
  }

  private static List<Bridge> bridges(
      CalculationRequest base, CalculationRequest scenario, List<FactorEntry> factors) {
    var request = new ComparisonRequest(base, List.of(scenario), List.copyOf(factors), null, null);
    return switch (Comparison.of(request)) {
      case ComparisonOutcome.Compared compared -> compared.scenarios().getFirst().bridges();
      case ComparisonOutcome.Refused refused ->
          throw new AssertionError(refused.findings().toString());
    };
  }
}
