package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.model.Role;

/** Numbers that others have published, through the whole engine (specification B10). */
class PublishedNumbersTest {

  private static final double TOLERANCE = 1e-6;

  @Test
  void theKenyanClinicNeedsTheStaffOfItsTable() {
    Result.RoleFigures nurse = nurse(clinic("[]"));
    assertThat(nurse.directHours()).isEqualTo(25_000);
    assertThat(nurse.directHours() / 8).isEqualTo(3_125);
    assertThat(nurse.availableDays()).isEqualTo(179);
    assertThat(nurse.requiredWte()).isCloseTo(17.46, within(0.005));
    assertThat(nurse.requiredWte()).isCloseTo(17.458101, within(TOLERANCE * 18));
  }

  @Test
  void tenDaysOfSupportRaiseTheNeedOfTheKenyanClinic() {
    Result.RoleFigures nurse = nurse(clinic("[{'unit': 'HOURS_PER_YEAR', 'amount': 80}]"));
    assertThat(nurse.caf()).isCloseTo(1.059172, within(TOLERANCE));
    assertThat(nurse.requiredWte()).isCloseTo(18.491124, within(TOLERANCE * 19));
  }

  @Test
  void theNursingTableLeavesItsHours() {
    double day = 7.5;
    String year =
        """
        {'weeksPerYear': 52, 'daysPerWeek': 5, 'hoursPerDay': 7.5, 'annualDaysOverride': %s,
         'annualLeaveDays': %s, 'publicHolidayDays': %s, 'sickDays': %s, 'otherAbsenceDays': %s}
        """
            .formatted(1872 / day, 168.5 / day, 3.7 / day, 65.5 / day, (37.4 + 74.9) / day);
    double hours = nurse(Requests.with(one(), WORKING_TIME, year)).awtHours();
    assertThat(hours).isCloseTo(1521.9, within(0.15));
    assertThat(hours).isCloseTo(1522.0, within(TOLERANCE * 1522));
  }

  @Test
  void theTaughtYearHasItsHours() {
    String year =
        """
        {'weeksPerYear': 52, 'daysPerWeek': 5, 'hoursPerDay': 7, 'annualLeaveDays': 22,
         'publicHolidayDays': 10, 'sickDays': 6, 'otherAbsenceDays': 5}
        """;
    Result.RoleFigures nurse = nurse(Requests.with(one(), WORKING_TIME, year));
    assertThat(nurse.availableDays()).isEqualTo(217);
    assertThat(nurse.awtHours()).isEqualTo(1519);
  }

  @Test
  void fullAndPartTimeHoursAddUpToFive() {
    ObjectNode request =
        Requests.with(
            one(),
            "/parameters/roles/NURSE/additionalActivities",
            """
            [{'unit': 'HOURS_PER_WEEK', 'amount': 40, 'staff': 3},
             {'unit': 'HOURS_PER_WEEK', 'amount': 20, 'staff': 2},
             {'unit': 'HOURS_PER_WEEK', 'amount': 10, 'staff': 4}]
            """);
    assertThat(nurse(request).requiredWte()).isCloseTo(5.0, within(TOLERANCE));
  }

  @Test
  void acuityWeighsTheHoursOfCare() {
    ObjectNode request =
        Requests.with(
            one(),
            "/demand/OPIATE",
            """
            {'basis': 'POINT_IN_TIME', 'count': 24,
             'complexityMix': {'LOW': %s, 'MEDIUM': %s, 'HIGH': %s}}
            """
                .formatted(10 / 24.0, 8 / 24.0, 6 / 24.0));
    request =
        Requests.with(
            request,
            "/parameters/interventions/X_CARE",
            """
            {'driver': 'PER_CASELOAD_PLACE', 'coverage': {'OPIATE': 1},
             'frequency': {'LOW': 1.0, 'MEDIUM': 1.5, 'HIGH': 2.5},
             'contactMinutes': 240, 'staff': {'NURSE': 1}}
            """);
    assertThat(nurse(request).directHours()).isCloseTo(148, within(TOLERANCE * 148));
  }

  @Test
  void theRatioIsCurrentByRequired() {
    ObjectNode request = Requests.with(one(), "/parameters/roles/NURSE/method", "'FIXED'");
    request = Requests.with(request, "/parameters/roles/NURSE/fixedWte", 100);
    request = Requests.with(request, "/current", "{'NURSE': 120}");
    assertThat(nurse(request).wisnRatio()).isCloseTo(1.2, within(TOLERANCE));
    assertThat(nurse(request).status()).isEqualTo(RatioStatus.SURPLUS);
  }

  private static final String WORKING_TIME = "/parameters/roles/NURSE/workingTime";

  /** One role that works 40 hours in 52 weeks without any absence, and no work. */
  private static ObjectNode one() {
    return Requests.parse(
        """
        {'area': 'X99000001', 'period': '2025-26',
         'demand': {'OPIATE': {'basis': 'POINT_IN_TIME', 'count': 0, 'complexityMix': {'LOW': 1}}},
         'parameters': {
          'roles': {'NURSE': {'method': 'WORKLOAD', 'salary': 1, 'onCost': 0, 'overhead': 0,
           'participation': 1, 'vacancyRate': 0, 'supportActivities': [],
           'workingTime': {'weeksPerYear': 52, 'daysPerWeek': 5, 'hoursPerDay': 8,
            'annualLeaveDays': 0, 'publicHolidayDays': 0, 'otherAbsenceDays': 0, 'sickDays': 0}}},
          'interventions': {}}}
        """);
  }

  private static ObjectNode clinic(String support) {
    ObjectNode request =
        Requests.with(
            one(),
            WORKING_TIME,
            """
            {'weeksPerYear': 52, 'daysPerWeek': 4.5, 'hoursPerDay': 8, 'annualLeaveDays': 10,
             'publicHolidayDays': 30, 'otherAbsenceDays': 0, 'sickDays': 15}
            """);
    request =
        Requests.with(
            request,
            "/parameters/interventions/X_VISIT",
            """
            {'driver': 'FIXED_ANNUAL', 'fixedVolume': 100000, 'contactMinutes': 15,
             'staff': {'NURSE': 1}}
            """);
    return Requests.with(request, "/parameters/roles/NURSE/supportActivities", support);
  }

  private static Result.RoleFigures nurse(ObjectNode request) {
    return Objects.requireNonNull(Requests.result(request).roles().get(Role.NURSE));
  }
}
