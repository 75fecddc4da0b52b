package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.engine.Result.RoleFigures;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;

/** The cases and warnings of specification B6, on the worked example. */
class EdgeCasesTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"count, 0", "growthPct, -100"})
  void withoutDemandOnlyAllowancesAndWhatHangsOnThemRemain(String field, double value) {
    ObjectNode request = Requests.workedExample();
    for (String group : GeneratedRequest.names(request.path("demand"))) {
      request = Requests.with(request, "/demand/" + group + "/newPresentations", 0);
      request = Requests.with(request, "/demand/" + group + "/" + field, value);
    }
    Result result = Requests.result(request);
    assertThat(role(result, Role.DRUG_ALCOHOL_WORKER).requiredWte())
        .isCloseTo(0.096688, within(1e-6));
    assertThat(role(result, Role.DOCTOR).requiredWte()).isCloseTo(0.126459, within(1e-6));
    assertThat(role(result, Role.TEAM_LEADER).requiredWte()).isCloseTo(0.012086, within(1e-6));
    assertThat(role(result, Role.NURSE).requiredWte()).isZero();
    assertThat(result.totals().contactMinutesPerPersonMonth()).isNull();
  }

  @Test
  void aRoleWithNothingToDoHasNoRatio() {
    ObjectNode request =
        Requests.with(Requests.workedExample(), "/parameters/roles/PHARMACIST", PHARMACIST);
    RoleFigures pharmacist =
        role(Requests.result(Requests.with(request, "/current/PHARMACIST", 1)), Role.PHARMACIST);
    assertThat(pharmacist.requiredWte()).isZero();
    assertThat(pharmacist.wisnRatio()).isNull();
    assertThat(pharmacist.gapWte()).isEqualTo(1);
    assertThat(pharmacist.status()).isEqualTo(RatioStatus.NO_REQUIREMENT);
  }

  @Test
  void aRoleWithoutCurrentStaffGivenIsNotCompared() {
    RoleFigures nurse =
        role(
            Requests.result(Requests.with(Requests.workedExample(), "/current", "{}")), Role.NURSE);
    assertThat(Stream.of(nurse.currentWte(), nurse.gapWte(), nurse.wisnRatio()))
        .containsOnlyNulls();
    assertThat(nurse.status()).isNull();
  }

  @Test
  void anAreaMayHaveOneGroupOnly() {
    ObjectNode request = Requests.workedExample();
    ((ObjectNode) request.path("demand")).retain("ALCOHOL_ONLY");
    assertThat(Requests.result(request).demand()).containsOnlyKeys(SubstanceGroup.ALCOHOL_ONLY);
  }

  @Test
  void aCountOnADayIsTheCaseloadItself() {
    ObjectNode request =
        Requests.with(Requests.workedExample(), "/demand/OPIATE/basis", "'POINT_IN_TIME'");
    assertThat(
            Objects.requireNonNull(Requests.result(request).demand().get(SubstanceGroup.OPIATE))
                .averageCaseload())
        .isEqualTo(900);
  }

  @Test
  void aSurplusNeverOffsetsAShortage() {
    Result before = Requests.result(Requests.workedExample());
    Result after = Requests.result(Requests.with(Requests.workedExample(), "/current/NURSE", 100));
    assertThat(role(after, Role.NURSE).status()).isEqualTo(RatioStatus.SURPLUS);
    assertThat(role(after, Role.DRUG_ALCOHOL_WORKER))
        .isEqualTo(role(before, Role.DRUG_ALCOHOL_WORKER));
  }

  @Test
  void staffThatAreNotModelledOrNotMappedAreListed() {
    ObjectNode request = Requests.with(Requests.workedExample(), "/current/VOLUNTEER", 7);
    request = Requests.with(request, "/unmappedCurrent", "{'B99': 2.5}");
    Result result = Requests.result(request);
    assertThat(result.notModelled()).isEqualTo(Map.of(Role.VOLUNTEER, 7.0));
    assertThat(result.unmappedCurrent()).isEqualTo(Map.of("B99", 2.5));
    assertThat(result.warnings())
        .contains(new Result.Warning(WarningCode.UNMAPPED_CURRENT_ROLE, "B99"));
  }

  @Test
  void volunteersAreLeftOutOfTotals() {
    ObjectNode request =
        Requests.with(Requests.workedExample(), "/parameters/roles/VOLUNTEER", PHARMACIST);
    request = Requests.with(request, "/parameters/roles/VOLUNTEER/method", "'FIXED'");
    request = Requests.with(request, "/parameters/roles/VOLUNTEER/fixedWte", 10);
    Result result = Requests.result(request);
    assertThat(role(result, Role.VOLUNTEER).requiredWte()).isEqualTo(10);
    assertThat(result.totals()).isEqualTo(Requests.result(Requests.workedExample()).totals());
  }

  @Test
  void theRegulatedShareCountsRegulatedProfessionsOnly() {
    Result result = Requests.result(Requests.workedExample());
    double regulated = 1.510936 + 2.930452 + 0.806865 + 1.201063;
    assertThat(result.totals().regulatedShare()).isCloseTo(regulated / 51.967407, within(1e-6));
  }

  @Test
  void aStandardWorkloadFillsTheAvailableTime() {
    var keywork =
        Objects.requireNonNull(
            Requests.result(Requests.workedExample()).interventions().get("KEYWORK"));
    assertThat(keywork.standardWorkloadByRole().get(Role.DRUG_ALCOHOL_WORKER))
        .isCloseTo(1551.375 * 60 / 79.411765, within(1e-4));
  }

  @Test
  void equalMethodsAreBoundByWorkload() {
    ObjectNode request = Requests.workedExample();
    for (String group : GeneratedRequest.names(request.path("demand"))) {
      request = Requests.with(request, "/demand/" + group + "/growthPct", -100);
    }
    request =
        Requests.with(request, "/parameters/roles/DRUG_ALCOHOL_WORKER/additionalActivities", "[]");
    assertThat(role(Requests.result(request), Role.DRUG_ALCOHOL_WORKER).bindingMethod())
        .isEqualTo(Method.WORKLOAD);
  }

  @ParameterizedTest(name = "{0} = {1} warns of {2} for {3}")
  @CsvSource({
    "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM, 40.1, CASELOAD_ABOVE_GUIDANCE, DRUG_ALCOHOL_WORKER",
    "/parameters/interventions/PSYCHOLOGICAL_THERAPY/contactMinutes, 1, SMALL_WTE, DOCTOR",
    "/parameters/interventions/KEYWORK/contactMinutes, 240, CONTACT_TIME_IMPLAUSIBLE, TOTAL"
  })
  void whatAReaderShouldLookAtIsTold(
      String pointer, double value, WarningCode code, String subject) {
    ObjectNode request = Requests.with(Requests.workedExample(), pointer, value);
    if (code == WarningCode.SMALL_WTE) {
      request = Requests.with(request, "/parameters/interventions/MEDICAL_REVIEW/coverage", "{}");
    }
    assertThat(Requests.result(request).warnings()).contains(new Result.Warning(code, subject));
  }

  @ParameterizedTest(name = "{0} WTE in post of 100 is {1}")
  @CsvSource({
    "79.99, SEVERE_SHORTAGE",
    "80, SHORTAGE",
    "94.99, SHORTAGE",
    "95, BALANCED",
    "105, BALANCED",
    "105.01, SURPLUS"
  })
  void theStatusFollowsTheRatio(double current, RatioStatus status) {
    ObjectNode request =
        Requests.with(Requests.workedExample(), "/parameters/roles/NURSE/method", "'FIXED'");
    request = Requests.with(request, "/parameters/roles/NURSE/fixedWte", 100);
    request = Requests.with(request, "/current/NURSE", current);
    assertThat(role(Requests.result(request), Role.NURSE).status()).isEqualTo(status);
  }

  @Test
  void theLimitsOfTheStatusCanBeSet() {
    ObjectNode request =
        Requests.with(
            Requests.workedExample(),
            "/parameters/ratioBands",
            "{'severeShortageBelow': 0.5, 'shortageBelow': 0.7, 'surplusAbove': 1}");
    assertThat(role(Requests.result(request), Role.DRUG_ALCOHOL_WORKER).status())
        .isEqualTo(RatioStatus.BALANCED);
  }

  private static final String PHARMACIST = "{'method': 'WORKLOAD', 'salary': 50000}";

  private static RoleFigures role(Result result, Role role) {
    return Objects.requireNonNull(result.roles().get(role));
  }
}
