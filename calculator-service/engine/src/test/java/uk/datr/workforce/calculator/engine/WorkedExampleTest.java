package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.model.Activity;
import uk.datr.workforce.calculator.engine.model.AllowanceUnit;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.Sickness;
import uk.datr.workforce.calculator.engine.model.WorkingYear;

/** The worked example of specification B5, with every number that it prints. */
class WorkedExampleTest {

  private static final double TOLERANCE = 1e-6;
  private static final int NUMBERS_PRINTED = 190;

  @Test
  void everyNumberOfTheExpectedOutputIsMet() {
    JsonNode actual = Requests.asJson(Requests.result(Requests.workedExample()));
    JsonNode expected = Requests.workedExampleResult();
    List<String> compared = new ArrayList<>();
    expected
        .properties()
        .forEach(section -> {
          String name = section.getKey().equals("M") ? "structure" : section.getKey();
          compare(section.getValue(), actual.path(name), "/" + name, compared);
        });
    assertThat(compared).hasSize(NUMBERS_PRINTED);
  }

  @Test
  void theStructureHasNoNeedThatIsNotPrinted() {
    JsonNode actual = Requests.asJson(Requests.result(Requests.workedExample()));
    JsonNode expected = Requests.workedExampleResult().path("M");
    assertThat(names(actual.path("structure"))).isEqualTo(names(expected));
    expected
        .properties()
        .forEach(row ->
            assertThat(names(actual.path("structure").path(row.getKey())))
                .isEqualTo(names(row.getValue())));
  }

  @Test
  void theWorkingYearIsTheOneByHand() {
    WorkingYear year = year();
    assertThat(year.nominalDays()).isEqualTo(260);
    assertThat(year.daysAfterLeave()).isEqualTo(223);
    assertThat(year.sickDays()).isCloseTo(11.15, within(TOLERANCE));
    assertThat(year.availableDays()).isCloseTo(206.85, within(TOLERANCE));
    assertThat(year.awtHours()).isCloseTo(1551.375, within(TOLERANCE));
  }

  @Test
  void theSharesOfSupportActivitiesAreThoseByHand() {
    assertThat(share(AllowanceUnit.HOURS_PER_DAY, 0.5)).isCloseTo(0.066667, within(TOLERANCE));
    assertThat(share(AllowanceUnit.HOURS_PER_WEEK, 2)).isCloseTo(0.053333, within(TOLERANCE));
    assertThat(share(AllowanceUnit.HOURS_PER_MONTH, 2)).isCloseTo(0.015470, within(TOLERANCE));
    assertThat(share(AllowanceUnit.HOURS_PER_YEAR, 30)).isCloseTo(0.019338, within(TOLERANCE));
  }

  @Test
  void aDrugAndAlcoholWorkerServesAboutThirtyNinePeople() {
    Result result = Requests.result(Requests.workedExample());
    assertThat(role(result, Role.DRUG_ALCOHOL_WORKER).peoplePerWte()).isCloseTo(39.3, within(0.05));
  }

  @Test
  void keyWorkAloneIsEightyOneMinutesOfContactInAMonth() {
    ObjectNode request = Requests.workedExample();
    JsonNode interventions = request.at("/parameters/interventions");
    ((ObjectNode) interventions).retain("KEYWORK");
    assertThat(Requests.result(request).totals().contactMinutesPerPersonMonth())
        .isCloseTo(81, within(0.5));
  }

  @Test
  void tenPointsMoreGrowthInEveryGroupGivesThePrintedTotals() {
    ObjectNode request = Requests.workedExample();
    for (String group : names(request.path("demand"))) {
      String pointer = "/demand/" + group + "/growthPct";
      request = Requests.with(request, pointer, Requests.number(request, pointer) + 10);
    }
    Result.Totals totals = Requests.result(request).totals();
    assertThat(totals.requiredWte()).isCloseTo(57.019717, within(TOLERANCE * 58));
    assertThat(totals.annualCost()).isCloseTo(2785081.055313, within(TOLERANCE * 2785082));
    assertThat(totals.averageCaseload()).isCloseTo(1397.307692, within(TOLERANCE * 1398));
  }

  @Test
  void theReaderIsToldThatTheTwoMethodsOfTheWorkerAreClose() {
    assertThat(Requests.result(Requests.workedExample()).warnings())
        .containsExactly(
            new Result.Warning(WarningCode.METHOD_SWITCH, Role.DRUG_ALCOHOL_WORKER.name()));
  }

  private static void compare(
      JsonNode expected, JsonNode actual, String pointer, List<String> compared) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(field ->
              compare(
                  field.getValue(),
                  actual.path(field.getKey()),
                  pointer + "/" + field.getKey(),
                  compared));
    } else if (expected.isNumber()) {
      double value = expected.doubleValue();
      assertThat(actual.isNumber()).as(pointer).isTrue();
      assertThat(actual.doubleValue())
          .as(pointer)
          .isCloseTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
      compared.add(pointer);
    } else {
      assertThat(actual).as(pointer).isEqualTo(expected);
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(field -> field.getKey()).toList();
  }

  private static double share(AllowanceUnit unit, double amount) {
    return new Activity(unit, amount, 1).shareOf(year());
  }

  private static WorkingYear year() {
    return WorkingYear.of(
        new WorkingYear.Contract(52, 5, 7.5, 260),
        new WorkingYear.Absence(29, 8, 5, new Sickness.Rate(0.05)));
  }

  private static Result.RoleFigures role(Result result, Role role) {
    return Objects.requireNonNull(result.roles().get(role));
  }
}
