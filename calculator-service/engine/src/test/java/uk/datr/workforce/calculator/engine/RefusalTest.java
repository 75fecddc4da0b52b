package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;

/** Each fault of specification B6, put into the worked example alone and together. */
class RefusalTest {

  private static final String FAULTS =
      """
      /area                                         | null          | MISSING_REQUIRED
      /area                                         | 'W06000001'   | OUT_OF_RANGE
      /period                                       | null          | MISSING_REQUIRED
      /period                                       | '2025-27'     | OUT_OF_RANGE
      /demand                                       | null          | MISSING_REQUIRED
      /demand                                       | {}            | MISSING_REQUIRED
      /demand/OPIATE                                | null          | MISSING_REQUIRED
      /demand/OPIATES                               | {'basis': 'POINT_IN_TIME', 'count': 1, 'complexityMix': {'LOW': 1}} | UNKNOWN_CODE
      /demand/OPIATE/basis                          | null          | MISSING_REQUIRED
      /demand/OPIATE/basis                          | 'YEARLY'      | UNKNOWN_CODE
      /demand/OPIATE/count                          | null          | MISSING_REQUIRED
      /demand/OPIATE/newPresentations               | -1            | OUT_OF_RANGE
      /demand/OPIATE/newPresentations               | 901           | OUT_OF_RANGE
      /demand/OPIATE/growthPct                      | -100.1        | OUT_OF_RANGE
      /demand/OPIATE/growthPct                      | 500.1         | OUT_OF_RANGE
      /demand/OPIATE/meanWeeksInTreatment           | null          | MISSING_REQUIRED
      /demand/OPIATE/meanWeeksInTreatment           | 0             | OUT_OF_RANGE
      /demand/OPIATE/meanWeeksInTreatment           | 52.1          | OUT_OF_RANGE
      /demand/OPIATE/complexityMix                  | null          | MISSING_REQUIRED
      /demand/OPIATE/complexityMix                  | {'LOW': 0.3, 'MEDIUM': 0.3, 'HIGH': 0.3} | MIX_NOT_ONE
      /demand/OPIATE/complexityMix/HIGH             | 1.1           | OUT_OF_RANGE
      /demand/OPIATE/complexityMix/NONE             | 0             | UNKNOWN_CODE
      /current/NURSE                                | -0.5          | OUT_OF_RANGE
      /current/NURSES                               | 1             | UNKNOWN_CODE
      /unmappedCurrent                              | {'B/99': -1}  | OUT_OF_RANGE /unmappedCurrent/B~199
      /parameters                                   | null          | MISSING_REQUIRED
      /parameters/roles                             | null          | MISSING_REQUIRED
      /parameters/roles/CLERK                       | {'method': 'WORKLOAD', 'salary': 1} | UNKNOWN_CODE
      /parameters/roles/NURSE/method                | null          | MISSING_REQUIRED
      /parameters/roles/NURSE/method                | 'GUESS'       | UNKNOWN_CODE
      /parameters/roles/NURSE/method                | 'FIXED'       | MISSING_REQUIRED /parameters/roles/NURSE/fixedWte
      /parameters/roles/NURSE/method                | 'CASELOAD'    | MISSING_REQUIRED /parameters/roles/NURSE/caseloadShare,/parameters/roles/NURSE/caseloadPerWte
      /parameters/roles/NURSE/salary                | null          | MISSING_REQUIRED
      /parameters/roles/NURSE/salary                | -1            | OUT_OF_RANGE
      /parameters/roles/NURSE/participation         | 1.3           | OUT_OF_RANGE
      /parameters/roleDefaults/participation        | 0             | OUT_OF_RANGE
      /parameters/roleDefaults/vacancyRate          | 1             | OUT_OF_RANGE
      /parameters/roleDefaults/onCost               | -0.1          | OUT_OF_RANGE
      /parameters/roleDefaults/overhead             | -0.1          | OUT_OF_RANGE
      /parameters/roleDefaults/workingTime/weeksPerYear | 54        | OUT_OF_RANGE
      /parameters/roleDefaults/workingTime/daysPerWeek  | 7.5       | OUT_OF_RANGE
      /parameters/roleDefaults/workingTime/hoursPerDay  | 12.5      | OUT_OF_RANGE
      /parameters/roleDefaults/workingTime/sicknessRate | null      | MISSING_REQUIRED
      /parameters/roleDefaults/workingTime/sicknessRate | 1         | OUT_OF_RANGE
      /parameters/roleDefaults/workingTime/sickDays     | 10        | OUT_OF_RANGE
      /parameters/roleDefaults/workingTime/annualLeaveDays | 260    | NON_POSITIVE_AWT /parameters/roleDefaults/workingTime
      /parameters/roleDefaults/workingTime/hoursPerDay  | 0         | NON_POSITIVE_AWT /parameters/roleDefaults/workingTime
      /parameters/roleDefaults/supportActivities/0/amount | 7.5     | CATEGORY_ALLOWANCE_GE_100 /parameters/roleDefaults/supportActivities
      /parameters/roleDefaults/supportActivities/0/unit | 'PER_DAY' | UNKNOWN_CODE
      /parameters/roles/NURSE/supportActivities     | [{'unit': 'PERCENT', 'amount': 100}] | CATEGORY_ALLOWANCE_GE_100
      /parameters/roles/NURSE/supportActivities     | [null]        | MISSING_REQUIRED /parameters/roles/NURSE/supportActivities/0
      /parameters/roles/DOCTOR/additionalActivities/0/unit  | 'PERCENT' | UNSUPPORTED_METHOD
      /parameters/roles/DOCTOR/additionalActivities/0/staff | null  | MISSING_REQUIRED
      /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/HIGH | 0 | CASELOAD_NOT_POSITIVE
      /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/HIGH | null | MISSING_REQUIRED
      /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte | {'LOW': 60, 'HIGH': 25} | MISSING_REQUIRED /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM
      /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadShare/OPIATE | 1.1 | OUT_OF_RANGE
      /parameters/interventions                     | null          | MISSING_REQUIRED
      /parameters/interventions/X_local             | {'driver': 'FIXED_ANNUAL', 'fixedVolume': 1, 'contactMinutes': 1, 'staff': {}} | UNKNOWN_CODE
      /parameters/interventions/KEYWORK/driver      | 'PER_DAY'     | UNKNOWN_CODE
      /parameters/interventions/KEYWORK/driver      | 'FIXED_ANNUAL' | MISSING_REQUIRED /parameters/interventions/KEYWORK/fixedVolume
      /parameters/interventions/KEYWORK/coverage    | null          | MISSING_REQUIRED
      /parameters/interventions/KEYWORK/frequency   | null          | MISSING_REQUIRED
      /parameters/interventions/KEYWORK/coverage/OPIATE | 1.1       | OUT_OF_RANGE
      /parameters/interventions/KEYWORK/frequency/LOW | -1          | OUT_OF_RANGE
      /parameters/interventions/KEYWORK/contactMinutes | null       | MISSING_REQUIRED
      /parameters/interventions/KEYWORK/travelMinutes | -5          | OUT_OF_RANGE
      /parameters/interventions/KEYWORK/dnaRate     | 1             | OUT_OF_RANGE
      /parameters/interventions/KEYWORK/dnaTimeLost | 1.1           | OUT_OF_RANGE
      /parameters/interventions/KEYWORK/groupSize   | 0.9           | OUT_OF_RANGE
      /parameters/interventions/KEYWORK/staff       | null          | MISSING_REQUIRED
      /parameters/interventions/KEYWORK/staff/NURSE | -1            | OUT_OF_RANGE
      /parameters/interventions/KEYWORK/staff/NOBODY | 1            | UNKNOWN_CODE
      /parameters/interventions/KEYWORK/staff/PHARMACIST | 1        | UNKNOWN_CODE
      /parameters/structure/0/type                  | 'LADDER'      | UNKNOWN_CODE
      /parameters/structure/0/provider              | 'PHARMACIST'  | UNKNOWN_CODE
      /parameters/structure/0/of                    | []            | MISSING_REQUIRED
      /parameters/structure/0/of/1                  | 'DRUG_ALCOHOL_WORKER' | DUPLICATE_CODE
      /parameters/structure/0/span                  | 0             | OUT_OF_RANGE
      /parameters/structure/2/groupSize             | 0.5           | OUT_OF_RANGE
      /parameters/structure/2/share                 | 1.5           | OUT_OF_RANGE
      /parameters/structure/2/hoursPerMonthPerHead  | null          | MISSING_REQUIRED
      /parameters/structure/0                       | {'type': 'SPAN', 'provider': 'NURSE', 'of': ['NURSE'], 'span': 1} | STRUCTURE_DIVERGES /parameters/structure
      /parameters/ratioBands                        | {'severeShortageBelow': 0.9, 'shortageBelow': 0.8, 'surplusAbove': 1} | OUT_OF_RANGE
      """;

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = FAULTS)
  void oneFaultHasItsCodeAndPointer(String pointer, String value, String expected) {
    String[] parts = expected.split(" ", 2);
    Set<String> pointers = parts.length == 1 ? Set.of(pointer) : Set.of(parts[1].split(",", -1));
    assertThat(Requests.findings(Requests.with(Requests.workedExample(), pointer, value)))
        .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(FaultCode.valueOf(parts[0])))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrderElementsOf(pointers);
  }

  @Test
  void everyCodeOfACalculationIsMetByAFault() {
    Set<FaultCode> met =
        FAULTS
            .lines()
            .map(line -> line.substring(line.lastIndexOf('|') + 1).strip())
            .map(expected -> FaultCode.valueOf(expected.replaceFirst(" .*", "")))
            .collect(Collectors.toSet());
    Set<FaultCode> ofOthers =
        EnumSet.of(
            FaultCode.TOO_MANY_SAMPLES,
            FaultCode.PARAMETER_SET_RETIRED,
            FaultCode.WRONG_STATE,
            FaultCode.SECOND_PERSON_REQUIRED);
    assertThat(met).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(ofOthers)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotAFiniteNumberIsOutOfRange(double number) {
    for (String pointer :
        Set.of(
            "/demand/OPIATE/count",
            "/demand/OPIATE/growthPct",
            "/demand/OPIATE/complexityMix/LOW",
            "/current/NURSE",
            "/parameters/roles/NURSE/salary",
            "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/LOW",
            "/parameters/interventions/KEYWORK/contactMinutes",
            "/parameters/structure/0/span")) {
      assertThat(Requests.findings(Requests.with(Requests.workedExample(), pointer, number)))
          .extracting(Finding::code, Finding::pointer)
          .containsExactly(tuple(FaultCode.OUT_OF_RANGE, pointer));
    }
  }

  @Test
  void allFaultsAreToldTogether() {
    ObjectNode request = Requests.with(Requests.workedExample(), "/area", "'nowhere'");
    request = Requests.with(request, "/demand/OPIATE/count", -1);
    request = Requests.with(request, "/demand/ALCOHOL_ONLY/complexityMix/LOW", 0.9);
    request = Requests.with(request, "/parameters/roles/DOCTOR/workingTime/annualLeaveDays", 365);
    request = Requests.with(request, "/parameters/interventions/KEYWORK/staff/GP", 1);
    request = Requests.with(request, "/parameters/structure/1/span", 0);
    assertThat(Requests.findings(request))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            FaultCode.OUT_OF_RANGE,
            FaultCode.OUT_OF_RANGE,
            FaultCode.MIX_NOT_ONE,
            FaultCode.NON_POSITIVE_AWT,
            FaultCode.UNKNOWN_CODE,
            FaultCode.OUT_OF_RANGE);
  }

  @Test
  void rolesThatNeedEverMoreOfEachOtherAreRefused() {
    ObjectNode request =
        Requests.with(
            Requests.workedExample(),
            "/parameters/structure",
            """
            [{'type': 'SPAN', 'provider': 'NURSE', 'of': ['DOCTOR'], 'span': 0.5},
             {'type': 'SPAN', 'provider': 'DOCTOR', 'of': ['NURSE'], 'span': 1}]
            """);
    assertThat(Requests.findings(request))
        .extracting(Finding::code)
        .containsExactly(FaultCode.STRUCTURE_DIVERGES);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "/demand/OPIATE/count, 1.7e308",
    "/parameters/interventions/KEYWORK/staff/DRUG_ALCOHOL_WORKER, 1e-308"
  })
  void valuesWhoseResultWouldBeInfiniteGiveNone(String pointer, double value) {
    assertThat(Requests.findings(Requests.with(Requests.workedExample(), pointer, value)))
        .extracting(Finding::code)
        .containsExactly(FaultCode.OUT_OF_RANGE);
  }

  @Test
  void moreThanSixtyInterventionsAreRefused() {
    ObjectNode request = Requests.workedExample();
    for (int number = 0; number < 52; number++) {
      request =
          Requests.with(
              request,
              "/parameters/interventions/X_" + number,
              "{'driver': 'FIXED_ANNUAL', 'fixedVolume': 1, 'contactMinutes': 1, 'staff': {}}");
    }
    assertThat(Requests.findings(request))
        .extracting(Finding::pointer)
        .containsExactly("/parameters/interventions");
  }
}
