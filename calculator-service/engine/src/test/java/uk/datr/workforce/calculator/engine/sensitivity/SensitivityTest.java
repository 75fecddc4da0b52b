package uk.datr.workforce.calculator.engine.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.sensitivity.Tornado.Bar;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** The worked example (specification B9.2, B9.3). */
class SensitivityTest {

  private static final double PRINTED = 1e-6;
  private static final String WEEKS = "/demand/OPIATE/meanWeeksInTreatment";
  private static final String KEYWORK = "/parameters/interventions/KEYWORK/contactMinutes";
  private static final String MEDIUM =
      "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM";
  private static final String GROWTH = "/demand/ALCOHOL_ONLY/growthPct";

  private static final Map<String, VariableEntry> VARIABLES =
      Map.of(
          WEEKS, between(40, 48),
          KEYWORK, between(35, 55),
          MEDIUM, between(35, 45),
          GROWTH, between(0, 10));

  @Test
  void theTornadoOfTheWorkedExampleIsThatOfTheSpecification() {
    Tornado tornado = tornado(VARIABLES);
    assertThat(tornado.base()).isCloseTo(51.967407, within(PRINTED));
    assertThat(tornado.bars()).extracting(Bar::id).containsExactly(WEEKS, KEYWORK, MEDIUM, GROWTH);
    double[][] expected = {
      {49.153629, 54.781186, 5.627557},
      {51.967407, 55.827756, 3.860348},
      {54.457706, 51.151082, 3.306624},
      {51.456703, 52.478112, 1.021409}
    };
    for (int index = 0; index < expected.length; index++) {
      Bar bar = tornado.bars().get(index);
      assertThat(bar.atLow()).isCloseTo(expected[index][0], within(PRINTED));
      assertThat(bar.atHigh()).isCloseTo(expected[index][1], within(PRINTED));
      assertThat(bar.swing()).isCloseTo(expected[index][2], within(PRINTED));
    }
  }

  @Test
  void theMethodThatBindsAtEachEndIsTold() {
    Bar keywork = tornado(VARIABLES).bars().get(1);
    assertThat(keywork.bindingAtLow()).isEqualTo(Map.of(Role.DRUG_ALCOHOL_WORKER, Method.CASELOAD));
    assertThat(keywork.bindingAtHigh())
        .isEqualTo(Map.of(Role.DRUG_ALCOHOL_WORKER, Method.WORKLOAD));
  }

  @Test
  void equalSwingsAreInOrderOfId() {
    assertThat(tornado(Map.of(WEEKS, between(44, 44), GROWTH, between(5, 5))).bars())
        .extracting(Bar::id, Bar::swing)
        .containsExactly(tuple(GROWTH, 0.0), tuple(WEEKS, 0.0));
  }

  @Test
  void ofADistributionATornadoTakesTheQuantiles() {
    var uniform = new VariableEntry(null, null, "UNIFORM", null, 40.0, null, 50.0, null);
    Bar bar = tornado(Map.of(WEEKS, uniform)).bars().getFirst();
    assertThat(bar.low()).isCloseTo(41, within(PRINTED));
    assertThat(bar.high()).isCloseTo(49, within(PRINTED));
  }

  @Test
  void sobolIndicesOfTheWorkedExampleRankItsInputs() {
    var outcome = Sensitivity.of(request("SOBOL", VARIABLES, 1_024.0, null), Progress.UNSEEN);
    assertThat(outcome).isInstanceOf(SensitivityOutcome.Together.class);
    assertThat(outcome)
        .isEqualTo(Sensitivity.of(request("SOBOL", VARIABLES, 1_024.0, null), Progress.UNSEEN));
    if (outcome instanceof SensitivityOutcome.Together together) {
      assertThat(together.indices().varies()).isTrue();
      double weeks = Objects.requireNonNull(together.indices().total().get(WEEKS));
      double growth = Objects.requireNonNull(together.indices().total().get(GROWTH));
      assertThat(weeks).isGreaterThan(growth);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SOBOL, 131072, TOO_MANY_SAMPLES /samples",
    "SOBOL, 3000, OUT_OF_RANGE /samples",
    "SOBOL, 512, OUT_OF_RANGE /samples",
    "MORRIS, , UNKNOWN_CODE /type",
    ", , MISSING_REQUIRED /type"
  })
  void kindAndNumberAreChecked(@Nullable String type, @Nullable Double samples, String fault) {
    assertThat(refused(request(type, VARIABLES, samples, null)))
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactly(fault);
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Map<String, VariableEntry> variables =
        Map.of(WEEKS, between(48, 40), GROWTH, between(-200, 0), "/x", between(0, 1));
    assertThat(refused(request("OAT", variables, null, "roles.GP.headcount")))
        .extracting(Finding::code, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(FaultCode.OUT_OF_RANGE, "/variables/~1demand~1OPIATE~1meanWeeksInTreatment"),
            tuple(FaultCode.OUT_OF_RANGE, "/variables/~1demand~1ALCOHOL_ONLY~1growthPct"),
            tuple(FaultCode.UNKNOWN_CODE, "/variables/~1x"),
            tuple(FaultCode.UNKNOWN_CODE, "/output"));
    assertThat(refused(new SensitivityRequest(null, "OAT", null, null, null, null)))
        .extracting(Finding::pointer)
        .containsExactly("/calculation", "/variables");
  }

  private static VariableEntry between(double low, double high) {
    return new VariableEntry(low, high, null, null, null, null, null, null);
  }

  private static SensitivityRequest request(
      @Nullable String type,
      Map<String, VariableEntry> variables,
      @Nullable Double samples,
      @Nullable String output) {
    return new SensitivityRequest(
        Requests.request(Requests.workedExample()),
        type,
        new HashMap<>(variables),
        output,
        samples,
        null);
  }

  private static Tornado tornado(Map<String, VariableEntry> variables) {
    return switch (Sensitivity.of(request("OAT", variables, null, null), Progress.UNSEEN)) {
      case SensitivityOutcome.OneAtATime one -> one.tornado();
      case SensitivityOutcome.Together together -> throw new AssertionError(together);
      case SensitivityOutcome.Refused refused -> throw new AssertionError(refused.findings());
    };
  }

  private static List<Finding> refused(SensitivityRequest request) {
    var outcome = Sensitivity.of(request, Progress.UNSEEN);
    return outcome instanceof SensitivityOutcome.Refused refused ? refused.findings() : List.of();
  }
}
