package uk.datr.workforce.calculator.engine.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.ProjectionResult.Row;

/** Stocks and flows (specification B9.5). */
class ProjectionTest {

  private static final double PRINTED = 1e-6;

  @Test
  void aStockWithAsManyRecruitsAsLeaversStaysForEver() {
    ProjectionResult result =
        projected(
            "{'opening': 100, 'annualLeaverRate': 0.19, 'newStarterExposure': 0, 'years': 50, 'recruits': [19]}");
    rows(result, Row::closing, 50, 100.0);
    assertThat(result.steadyState()).isCloseTo(100, within(PRINTED));
  }

  @Test
  void newStartersLeaveInTheirFirstYear() {
    ProjectionResult result =
        projected(
            "{'opening': 100, 'annualLeaverRate': 0.19, 'years': 4, 'recruits': [25, 25, 25, 25]}");
    rows(result, Row::closing, 4, 103.625, 106.561250, 108.939612, 110.866086);
    assertThat(result.steadyState()).isCloseTo(119.078947, within(PRINTED));
    assertThat(result.cumulativeRecruits()).isEqualTo(100);
    assertThat(result.targetMetYear()).isNull();
  }

  @Test
  void recruitmentSeeksTheTargetsWithinItsCapAfterTraining() {
    ProjectionResult result =
        projected(
            """
            {'opening': 24, 'annualLeaverRate': 0.19, 'newStarterExposure': 0.5,
             'targets': [28, 32, 32.377372, 32.377372], 'recruitCap': 8,
             'pipeline': {'intakeByYearIndex': {'0': 0, '1': 2, '2': 3, '3': 3}, 'lagYears': 1,
                          'dropoutRate': 0.2, 'sectorEntryRate': 0.75},
             'costPerWte': 40000, 'costPerRecruit': 5000}
            """);
    rows(result, Row::recruits, 4, 8, 8, 8, 5.608069);
    rows(result, Row::graduates, 4, 0, 0, 1.2, 1.8);
    rows(result, Row::closing, 4, 26.68, 28.8508, 31.695148, 32.377372);
    assertThat(result.targetMetYear()).isEqualTo(3);
    assertThat(result.unmetWteYears())
        .isCloseTo(28 - 26.68 + 32 - 28.8508 + 32.377372 - 31.695148, within(PRINTED));
    assertThat(result.rows().getFirst().cost())
        .isCloseTo((24 + 26.68) / 2 * 40_000 + 8 * 5_000, within(PRINTED));
  }

  @Test
  void intakesBeforeTheFirstYearCount() {
    ProjectionResult result =
        projected(
            """
            {'opening': 10, 'annualLeaverRate': 0, 'recruits': [0, 0], 'years': 2,
             'pipeline': {'intakeByYearIndex': {'-2': 10, '-1': 20, '0': 30}, 'lagYears': 2,
                          'dropoutRate': 0, 'sectorEntryRate': 1}}
            """);
    rows(result, Row::graduates, 2, 10, 20);
    assertThat(result.steadyState()).isNull();
  }

  @Test
  void aPublishedTurnoverIsConverted() {
    ProjectionResult result = projected("{'opening': 100, 'turnoverRate': 0.19, 'recruits': [19]}");
    assertThat(result.annualLeaverRate()).isCloseTo(0.173516, within(PRINTED));
    assertThat(1 - Math.pow(1 - result.monthlyLeaverRate(), 12))
        .isCloseTo(0.173516, within(PRINTED));
  }

  @Test
  void newStartersMayHaveARateOfTheirOwn() {
    Row row =
        projected(
                "{'opening': 100, 'annualLeaverRate': 0.1, 'firstYearLeaverRate': 0.4, 'recruits': [20]}")
            .rows()
            .getFirst();
    assertThat(row.leavers()).isCloseTo(10 + 0.4 * 0.5 * 20, within(PRINTED));
  }

  @Test
  void nobodyIsLostOrFound() {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 200; round++) {
      String supply = random.nextBoolean() ? "'recruits': [%s]" : "'targets': [%s]";
      ProjectionResult result =
          projected(
              ("{'opening': %s, 'annualLeaverRate': %s, 'newStarterExposure': %s, 'years': 8, "
                      + supply
                      + "}")
                  .formatted(
                      random.nextDouble(100),
                      random.nextDouble(0.9),
                      random.nextDouble(),
                      random.nextDouble(100)));
      double stock = result.rows().getFirst().opening();
      for (Row row : result.rows()) {
        assertThat(row.opening()).isEqualTo(stock);
        assertThat(row.closing())
            .isCloseTo(stock + row.recruits() + row.graduates() - row.leavers(), within(1e-9));
        assertThat(row.closing()).isNotNegative();
        if (row.target() != null && row.recruits() > 0) {
          assertThat(row.closing()).isCloseTo(row.target(), within(1e-9));
        }
        stock = row.closing();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; MISSING_REQUIRED /annualLeaverRate, MISSING_REQUIRED /opening, MISSING_REQUIRED /recruits, MISSING_REQUIRED /years",
        "{'opening': -1, 'annualLeaverRate': 1, 'recruits': [1]}; OUT_OF_RANGE /annualLeaverRate, OUT_OF_RANGE /opening",
        "{'opening': 1, 'annualLeaverRate': 0.1, 'turnoverRate': 0.1, 'recruits': [1]}; OUT_OF_RANGE /turnoverRate",
        "{'opening': 1, 'turnoverRate': 2, 'newStarterExposure': 0, 'recruits': [1]}; OUT_OF_RANGE /turnoverRate",
        "{'opening': 1, 'annualLeaverRate': 0.1, 'recruits': [1], 'targets': [1]}; OUT_OF_RANGE /targets",
        "{'opening': 1, 'annualLeaverRate': 0.1, 'recruits': [1], 'recruitCap': 1}; UNSUPPORTED_METHOD /recruitCap",
        "{'opening': 1, 'annualLeaverRate': 0.1, 'recruits': [1, 2, -3], 'years': 2}; OUT_OF_RANGE /recruits/2, OUT_OF_RANGE /years",
        "{'opening': 1, 'annualLeaverRate': 0.1, 'targets': [], 'years': 1.5}; MISSING_REQUIRED /targets, OUT_OF_RANGE /years",
        "{'opening': 1, 'annualLeaverRate': 0.1, 'recruits': [1], 'pipeline': {}}; MISSING_REQUIRED /pipeline/dropoutRate, MISSING_REQUIRED /pipeline/intakeByYearIndex, MISSING_REQUIRED /pipeline/lagYears, MISSING_REQUIRED /pipeline/sectorEntryRate",
        "{'opening': 1, 'annualLeaverRate': 0.1, 'recruits': [1], 'pipeline': {'intakeByYearIndex': {'1.5': 1}, 'lagYears': 0.5, 'dropoutRate': 0, 'sectorEntryRate': 2}}; OUT_OF_RANGE /pipeline/intakeByYearIndex/1.5, OUT_OF_RANGE /pipeline/lagYears, OUT_OF_RANGE /pipeline/sectorEntryRate"
      })
  void everyFaultIsToldAtOnce(String entry, String faults) {
    assertThat(refused(Projection.of(entry(entry))))
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactlyInAnyOrder(faults.split(", ", -1));
  }

  @Test
  void severalRolesAreProjectedEachByItself() {
    ProjectionEntry nurse = entry("{'opening': 10, 'annualLeaverRate': 0.1, 'recruits': [1]}");
    ProjectionEntry doctor = entry("{'opening': 2, 'annualLeaverRate': 0, 'recruits': [1, 1]}");
    var outcome = Projection.ofRoles(new HashMap<>(Map.of("NURSE", nurse, "DOCTOR", doctor)));
    assertThat(outcome).isInstanceOf(ProjectionOutcome.ProjectedRoles.class);
    if (outcome instanceof ProjectionOutcome.ProjectedRoles roles) {
      assertThat(roles.results()).containsOnlyKeys(Role.NURSE, Role.DOCTOR);
      assertThat(
              new ProjectionOutcome.Projected(
                  Objects.requireNonNull(roles.results().get(Role.DOCTOR))))
          .isEqualTo(Projection.of(doctor));
    }
    ProjectionEntry wrong = entry("{'opening': -2, 'annualLeaverRate': 0, 'recruits': [1]}");
    assertThat(refused(Projection.ofRoles(new HashMap<>(Map.of("NURSES", nurse, "GP", wrong)))))
        .extracting(Finding::code, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(FaultCode.UNKNOWN_CODE, "/roles/NURSES"),
            tuple(FaultCode.OUT_OF_RANGE, "/roles/GP/opening"));
    assertThat(refused(Projection.ofRoles(Map.of()))).hasSize(1);
  }

  private static void rows(
      ProjectionResult result, ToDoubleFunction<Row> figure, int rows, double... expected) {
    assertThat(result.rows()).hasSize(rows);
    for (int year = 0; year < rows; year++) {
      assertThat(figure.applyAsDouble(result.rows().get(year)))
          .isCloseTo(expected[Math.min(year, expected.length - 1)], within(PRINTED));
    }
  }

  private static ProjectionResult projected(String entry) {
    return switch (Projection.of(entry(entry))) {
      case ProjectionOutcome.Projected projected -> projected.result();
      case ProjectionOutcome.ProjectedRoles roles -> throw new AssertionError(roles.results());
      case ProjectionOutcome.Refused refused -> throw new AssertionError(refused.findings());
    };
  }

  private static List<Finding> refused(ProjectionOutcome outcome) {
    return outcome instanceof ProjectionOutcome.Refused refused ? refused.findings() : List.of();
  }

  private static ProjectionEntry entry(String json) {
    try {
      return new ObjectMapper().readValue(json.replace('\'', '"'), ProjectionEntry.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
