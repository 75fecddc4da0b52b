package uk.datr.workforce.calculator.engine.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.calculator.engine.Calculator;
import uk.datr.workforce.calculator.engine.Outcome;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.WarningCode;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.referencedata.Roles;

/** What a calculation begins with in each authority of England, calculated with the shipped set. */
class AreaDefaultsTest {

  /** WTE that the census of 2024 published for England. By authority nothing is published. */
  private static final double CENSUS_WTE = 14_121;

  private static final double FEWEST_PEOPLE = 25;
  private static final double MOST_PEOPLE = 60;
  private static final double LEAST_OF_CENSUS = 0.5;
  private static final double MOST_OF_CENSUS = 2;

  /** The least deprived authority of all: what follows deprivation is less than half of what follows population. */
  private static final List<String> EXCEPTIONS = List.of("E06000041 Wokingham");

  private static final String PERIOD = "2025-26";
  private static final ParameterSet SET = IllustrativeSet.published();
  private static final SortedMap<String, AreaTreatment> TREATMENT = England.treatment();
  private static final ValueSource CENSUS =
      new ValueSource(Provenance.OFFICIAL_STATISTIC, "Workforce census", "2024-06-30", null);

  static List<String> areas() {
    return List.copyOf(TREATMENT.keySet());
  }

  @ParameterizedTest
  @MethodSource("areas")
  void aWorkerHasTwentyFiveToSixtyPeople(String area) {
    Double people = figures(result(area), Role.DRUG_ALCOHOL_WORKER).peoplePerWte();
    assertThat(people).isBetween(FEWEST_PEOPLE, MOST_PEOPLE);
  }

  @Test
  void whatIsRequiredIsBetweenHalfAndTwiceTheCensusWithTheseExceptions() {
    Map<String, Double> census = census();
    List<String> outside = new ArrayList<>();
    England.authorities()
        .forEach(authority -> {
          double wte = result(authority.laCode()).totals().requiredWte();
          double ratio = wte / Objects.requireNonNull(census.get(authority.laCode()));
          if (ratio < LEAST_OF_CENSUS || ratio > MOST_OF_CENSUS) {
            outside.add(authority.laCode() + " " + authority.name());
          }
        });
    assertThat(census).hasSize(153);
    assertThat(outside).isEqualTo(EXCEPTIONS);
  }

  @ParameterizedTest
  @MethodSource("areas")
  void everyNumberSaysWhereItComesFromAndTheResultThatSomeAreIllustrative(String area) {
    AreaDefaults defaults = defaults(area, null);
    assertThat(RecordJson.of(defaults.request()).leaves().keySet())
        .filteredOn(
            pointer -> !List.of("/area", "/period", "/parameters/version").contains(pointer))
        .allMatch(pointer -> defaults.sources().cover(pointer));
    assertThat(new Calculator().calculate(defaults.request(), defaults.sources()))
        .isInstanceOfSatisfying(
            Outcome.Calculated.class,
            calculated ->
                assertThat(calculated.result().warnings())
                    .contains(new Result.Warning(WarningCode.ILLUSTRATIVE_PARAMETERS, "TOTAL"))
                    .noneMatch(warning -> warning.code() == WarningCode.CONTACT_TIME_IMPLAUSIBLE));
  }

  @Test
  void theWarningComesFromSourcesAlone() {
    AreaDefaults defaults = defaults("E06000001", null);
    Calculator calculator = new Calculator();
    Outcome plain = calculator.calculate(defaults.request());
    assertThat(calculator.calculate(defaults.request(), Sources.NONE)).isEqualTo(plain);
    assertThat(calculator.calculate(defaults.request(), defaults.sources())).isNotEqualTo(plain);
    var nothing = new CalculationRequest(null, null, null, null, null, null);
    assertThat(calculator.calculate(nothing, defaults.sources()))
        .isEqualTo(calculator.calculate(nothing));
  }

  @Test
  void peopleInPostAreMappedAndNobodyIsDropped() {
    Map<String, Role> mapping = new HashMap<>();
    Roles.load()
        .all()
        .forEach(role -> {
          if (role.calculatorRole() != null) {
            mapping.put(role.code(), Role.valueOf(role.calculatorRole()));
          }
        });
    CensusStaff staff =
        CensusStaff.of(
            Map.of("DAW01", 20.0, "DAW06", 3.5, "DAW07", 2.0, "MED03", 0.4), mapping, CENSUS);
    assertThat(staff.current()).isEqualTo(Map.of(Role.DRUG_ALCOHOL_WORKER, 23.5, Role.GP, 0.4));
    assertThat(staff.unmapped()).isEqualTo(Map.of("DAW07", 2.0));
    AreaDefaults defaults = defaults("E06000001", staff);
    assertThat(defaults.sources().of("/current/DRUG_ALCOHOL_WORKER")).isEqualTo(CENSUS);
    Result result = calculated(defaults);
    assertThat(figures(result, Role.DRUG_ALCOHOL_WORKER).currentWte()).isEqualTo(23.5);
    assertThat(result.notModelled()).isEqualTo(Map.of(Role.GP, 0.4));
    assertThat(result.unmappedCurrent()).isEqualTo(Map.of("DAW07", 2.0));
    assertThat(result.warnings())
        .contains(new Result.Warning(WarningCode.UNMAPPED_CURRENT_ROLE, "DAW07"));
  }

  @Test
  void withoutPeopleInPostNothingIsCompared() {
    assertThat(defaults("E06000001", null).request().current()).isNull();
    assertThat(figures(result("E06000001"), Role.NURSE).currentWte()).isNull();
  }

  /**
   * The published WTE spread over the authorities: half by adults and half by adults in treatment for alcohol, as in the
   * example data of the platform.
   */
  private static Map<String, Double> census() {
    Map<String, Double> adults = new TreeMap<>();
    England.facts().forEach(area -> adults.put(area.area(), area.adults()));
    Map<String, Double> alcohol = new TreeMap<>();
    England.alcohol()
        .forEach(figure -> {
          double together = figure.areas().stream().mapToDouble(adults::get).sum();
          figure
              .areas()
              .forEach(area -> {
                double share = adults.getOrDefault(area, 0.0) / together;
                alcohol.put(area, figure.persons() * share);
              });
        });
    double allAdults = sum(adults);
    double allAlcohol = sum(alcohol);
    Map<String, Double> census = new TreeMap<>();
    adults.forEach((area, persons) ->
        census.put(
            area,
            CENSUS_WTE * (persons / allAdults + alcohol.getOrDefault(area, 0.0) / allAlcohol) / 2));
    return census;
  }

  private static double sum(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static AreaDefaults defaults(String area, @Nullable CensusStaff staff) {
    return AreaDefaults.of(Objects.requireNonNull(TREATMENT.get(area)), PERIOD, SET, staff);
  }

  private static Result result(String area) {
    return calculated(defaults(area, null));
  }

  private static Result calculated(AreaDefaults defaults) {
    return switch (new Calculator().calculate(defaults.request())) {
      case Outcome.Calculated calculated -> calculated.result();
      case Outcome.Refused refused -> throw new AssertionError(refused.findings().toString());
    };
  }

  private static Result.RoleFigures figures(Result result, Role role) {
    return Objects.requireNonNull(result.roles().get(role));
  }
}
