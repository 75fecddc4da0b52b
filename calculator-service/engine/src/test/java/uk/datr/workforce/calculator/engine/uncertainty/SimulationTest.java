package uk.datr.workforce.calculator.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult.Note;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult.NoteCode;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** Simulations of the worked example (specification B9.1, B11). */
class SimulationTest {

  private static final String WEEKS = "/demand/OPIATE/meanWeeksInTreatment";
  private static final String MEDIUM =
      "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM";
  private static final String HOURS = "/parameters/roleDefaults/workingTime/hoursPerDay";
  private static final String HIGH_MIX = "/demand/OPIATE/complexityMix/HIGH";

  @Test
  void withoutAnythingUncertainItIsTheCalculationItself() {
    var fixed = new DistributionEntry("FIXED", 44.0, null, null, null, null);
    var point = triangular(40, 40, 40);
    SimulationResult result = result(Map.of(WEEKS, fixed, MEDIUM, point), 1_000, null);
    Summary total = output(result, "totals.requiredWte");
    double expected = Requests.result(Requests.workedExample()).totals().requiredWte();
    assertThat(total)
        .isEqualTo(new Summary(expected, 0, 0, expected, expected, expected, expected, expected));
    assertThat(result.probabilityShort())
        .containsEntry(Role.DRUG_ALCOHOL_WORKER, 1.0)
        .containsEntry(Role.NURSE, 0.0);
  }

  @Test
  void everySampleIsTheCalculationOfItsDraws() {
    Map<String, DistributionEntry> variables =
        Map.of(WEEKS, uniform(40, 48), MEDIUM, triangular(35, 40, 45));
    SplitMix64 stream = new SplitMix64(9);
    double[] expected = new double[1_000];
    for (int sample = 0; sample < expected.length; sample++) {
      ObjectNode changed =
          Requests.with(
              Requests.workedExample(),
              WEEKS,
              new Distribution.Uniform(40, 48).quantile(stream.nextUnit()));
      double people = new Distribution.Triangular(35, 40, 45).quantile(stream.nextUnit());
      changed = Requests.with(changed, MEDIUM, people);
      expected[sample] = Requests.result(changed).totals().requiredWte();
    }
    Summary total = output(result(variables, 1_000, 9L), "totals.requiredWte");
    assertThat(total).isEqualTo(Summary.of(expected));
    assertThat(total.mean()).isCloseTo(51.967407, within(1.0));
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
    Map<String, DistributionEntry> variables = Map.of(WEEKS, uniform(40, 48));
    assertThat(result(variables, 1_000, 3L)).isEqualTo(result(variables, 1_000, 3L));
    assertThat(result(variables, 1_000, 3L).outputs())
        .isNotEqualTo(result(variables, 1_000, 4L).outputs());
    assertThat(result(variables, 1_000, null)).isEqualTo(result(variables, 1_000, 1L));
  }

  @Test
  void whatIsAssumedIsNoted() {
    assertThat(result(Map.of(HIGH_MIX, uniform(0.2, 0.3)), 1_000, null).notes())
        .containsExactly(
            new Note(NoteCode.INDEPENDENCE_ASSUMED, ""),
            new Note(NoteCode.MIX_RENORMALISED, "/demand/OPIATE/complexityMix"));
  }

  @Test
  void figuresCanBeNamedInBothWays() {
    var request =
        new SimulationRequest(
            Requests.request(Requests.workedExample()),
            nullable(Map.of(WEEKS, uniform(40, 48))),
            1_000.0,
            null,
            List.of("/roles/NURSE/annualCost", "totals.averageCaseload"));
    assertThat(simulated(request).outputs())
        .containsOnlyKeys("roles.NURSE.annualCost", "totals.averageCaseload");
  }

  @ParameterizedTest(name = "{0} of {1} from {2} over {3} to {4}: {5}")
  @CsvSource({
    "UNIFORM, /demand/OPIATE/growthPct, 10, , 5, OUT_OF_RANGE",
    "TRIANGULAR, /demand/OPIATE/growthPct, 0, 11, 10, OUT_OF_RANGE",
    "PERT, /demand/OPIATE/growthPct, 5, 4, 10, OUT_OF_RANGE",
    "TRIANGULAR, /demand/OPIATE/growthPct, 5, , 10, MISSING_REQUIRED",
    "NORMAL, /demand/OPIATE/growthPct, 5, 6, 10, UNKNOWN_CODE",
    "UNIFORM, /demand/OPIATE/growthPct, -101, , 0, OUT_OF_RANGE",
    "UNIFORM, /demand/OPIATE/meanWeeksInTreatment, 40, , 53, OUT_OF_RANGE",
    "UNIFORM, /demand/OPIATE/count, 100, , 900, OUT_OF_RANGE",
    "UNIFORM, /demand/OPIATE/complexityMix/LOW, 0.1, , 1.1, OUT_OF_RANGE",
    "UNIFORM, /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/LOW, 0, , 60, CASELOAD_NOT_POSITIVE",
    "UNIFORM, /parameters/roleDefaults/workingTime/annualLeaveDays, 29, , 250, NON_POSITIVE_AWT",
    "UNIFORM, /parameters/roleDefaults/supportActivities/0/amount, 0, , 8, CATEGORY_ALLOWANCE_GE_100",
    "UNIFORM, /nowhere, 0, , 8, UNKNOWN_CODE",
    "UNIFORM, totals.requiredWte, 0, , 8, UNKNOWN_CODE",
    "UNIFORM, /demand/OPIATE/basis, 0, , 8, UNKNOWN_CODE"
  })
  void aVariableThatLeavesItsRangeIsRefusedBeforeAnythingIsDrawn(
      String type, String id, Double min, @Nullable Double mode, Double max, FaultCode code) {
    var entry = new DistributionEntry(type, null, min, mode, max, null);
    assertThat(findings(Map.of(id, entry), 1_000.0, null))
        .extracting(Finding::code)
        .containsOnly(code);
    assertThat(findings(Map.of(id, entry), 1_000.0, null).getFirst().pointer())
        .startsWith("/variables/" + id.replace("/", "~1"));
  }

  @Test
  void variablesThatAreImpossibleOnlyTogetherAreRefused() {
    Map<String, DistributionEntry> variables =
        Map.of(
            "/parameters/roleDefaults/supportActivities/0/amount",
            uniform(0, 4),
            "/parameters/roleDefaults/supportActivities/1/amount",
            uniform(0, 20),
            HOURS,
            uniform(7, 8));
    assertThat(findings(variables, 1_000.0, null))
        .extracting(Finding::code, Finding::pointer)
        .containsOnly(tuple(FaultCode.CATEGORY_ALLOWANCE_GE_100, "/variables"));
    assertThat(
            findings(
                Map.of(
                    "/demand/OPIATE/count", uniform(500, 900),
                    "/demand/OPIATE/newPresentations", uniform(200, 600)),
                1_000.0,
                null))
        .extracting(Finding::code)
        .containsOnly(FaultCode.OUT_OF_RANGE);
  }

  @Test
  void everyFaultIsToldAtOnce() {
    ObjectNode calculation = Requests.with(Requests.workedExample(), "/demand/OPIATE/count", -1);
    var request =
        new SimulationRequest(
            Requests.request(calculation),
            nullable(Map.of(WEEKS, uniform(48, 40))),
            1e6,
            null,
            null);
    assertThat(refused(request))
        .extracting(Finding::code, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(FaultCode.OUT_OF_RANGE, "/calculation/demand/OPIATE/count"),
            tuple(FaultCode.OUT_OF_RANGE, "/variables/~1demand~1OPIATE~1meanWeeksInTreatment"),
            tuple(FaultCode.TOO_MANY_SAMPLES, "/samples"));
    assertThat(refused(new SimulationRequest(null, null, null, null, null)))
        .extracting(Finding::pointer)
        .containsExactly("/calculation", "/variables");
  }

  @ParameterizedTest
  @CsvSource({
    "200001, TOO_MANY_SAMPLES",
    "Infinity, TOO_MANY_SAMPLES",
    "999, OUT_OF_RANGE",
    "NaN, OUT_OF_RANGE",
    "1000.5, OUT_OF_RANGE"
  })
  void theNumberOfSamplesIsLimited(double samples, FaultCode code) {
    assertThat(findings(Map.of(WEEKS, uniform(40, 48)), samples, null))
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @Test
  void aFigureThatThereIsNotIsRefused() {
    assertThat(findings(Map.of(WEEKS, uniform(40, 48)), 1_000.0, List.of("roles.GP.requiredWte")))
        .extracting(Finding::code, Finding::pointer)
        .containsExactly(tuple(FaultCode.UNKNOWN_CODE, "/outputs/0"));
  }

  @Test
  void itCanBeStopped() {
    Progress stop =
        share -> {
          if (share > 0.4) {
            throw new CancellationException();
          }
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () -> Simulation.of(request(Map.of(WEEKS, uniform(40, 48)), 5_000.0, null), stop));
  }

  private static DistributionEntry uniform(double min, double max) {
    return new DistributionEntry("UNIFORM", null, min, null, max, null);
  }

  private static DistributionEntry triangular(double min, double mode, double max) {
    return new DistributionEntry("TRIANGULAR", null, min, mode, max, null);
  }

  private static SimulationResult result(
      Map<String, DistributionEntry> variables, double samples, @Nullable Long seed) {
    return simulated(
        new SimulationRequest(
            Requests.request(Requests.workedExample()), nullable(variables), samples, seed, null));
  }

  private static List<Finding> findings(
      Map<String, DistributionEntry> variables,
      double samples,
      @Nullable List<@Nullable String> outputs) {
    return refused(request(variables, samples, outputs));
  }

  private static SimulationRequest request(
      Map<String, DistributionEntry> variables,
      double samples,
      @Nullable List<@Nullable String> outputs) {
    return new SimulationRequest(
        Requests.request(Requests.workedExample()), nullable(variables), samples, null, outputs);
  }

  private static Map<String, @Nullable DistributionEntry> nullable(
      Map<String, DistributionEntry> variables) {
    return new HashMap<>(variables);
  }

  private static SimulationResult simulated(SimulationRequest request) {
    return switch (Simulation.of(request, Progress.UNSEEN)) {
      case SimulationOutcome.Simulated simulated -> simulated.result();
      case SimulationOutcome.Refused refused -> throw new AssertionError(refused.findings());
    };
  }

  private static List<Finding> refused(SimulationRequest request) {
    return switch (Simulation.of(request, Progress.UNSEEN)) {
      case SimulationOutcome.Simulated simulated -> throw new AssertionError(simulated.result());
      case SimulationOutcome.Refused refused -> refused.findings();
    };
  }

  private static Summary output(SimulationResult result, String name) {
    return Objects.requireNonNull(result.outputs().get(name), name);
  }
}
