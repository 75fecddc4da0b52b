package uk.datr.workforce.calculator.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.batch.BatchRequest.BatchArea;
import uk.datr.workforce.calculator.engine.batch.BatchResult.Place;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;
import uk.datr.workforce.calculator.engine.variation.Progress;

class BatchTest {

  private static final String WEEKS = "/demand/OPIATE/meanWeeksInTreatment";
  private static final String CASELOAD =
      "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM";
  private static final String WTE = "totals.requiredWte";

  @Test
  void anAreaAloneIsItsCalculation() {
    Result result = Requests.result(Requests.workedExample());
    Place england = run(batch(Map.of("E00000001", 1.0), Map.of())).england();
    Position position = england.position();

    assertThat(position.requiredWte()).isCloseTo(result.totals().requiredWte(), within(1e-9));
    assertThat(position.annualCost()).isEqualTo(result.totals().annualCost());
    assertThat(position.averageCaseload())
        .isCloseTo(result.totals().averageCaseload(), within(1e-9));
    assertThat(position.regulatedShare())
        .isCloseTo(value(result.totals().regulatedShare()), within(1e-12));
    assertThat(position.impliedCaseload()).isCloseTo(1273.461538 / 32.377372, within(1e-5));
    assertThat(position.costPerPerson())
        .isCloseTo(result.totals().annualCost() / position.persons(), within(1e-9));
    assertThat(position.skillMix().values().stream().mapToDouble(share -> share).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(england.uncertainty()).isEmpty();
  }

  @Test
  void regionsAndEnglandAreTheSumsOfTheirAreas() {
    BatchResult result =
        run(batch(Map.of("E00000001", 1.0, "E00000002", 2.0, "E00000003", 0.5), Map.of()));

    assertThat(result.areas()).hasSize(3);
    assertThat(result.regions()).containsOnlyKeys("R-even", "R-odd");
    assertThat(result.england().areas()).isEqualTo(3);
    double regions =
        result.regions().values().stream()
            .mapToDouble(region -> region.position().requiredWte())
            .sum();
    double areas =
        result.areas().values().stream().mapToDouble(area -> area.position().requiredWte()).sum();
    assertThat(result.england().position().requiredWte())
        .isCloseTo(regions, within(1e-9))
        .isCloseTo(areas, within(1e-9));
    assertThat(result.england().position().requiredByRole()).containsKey(Role.NURSE);
  }

  @Test
  void inputsThatAreFixedMakeNothingUncertain() {
    BatchResult result =
        run(
            batch(
                Map.of("E00000001", 1.0, "E00000002", 2.0),
                Map.of(WEEKS, new DistributionEntry("FIXED", 44.0, null, null, null, null))));

    assertThat(result.england().uncertainty().get(WTE))
        .satisfies(summary -> {
          assertThat(summary.sd()).isZero();
          assertThat(summary.mean())
              .isCloseTo(result.england().position().requiredWte(), within(1e-9));
        });
    assertThat(result.samples()).isEqualTo(1_000);
    assertThat(result.seed()).isEqualTo(1);
  }

  @Test
  void samplesOfAreasAddUp() {
    BatchRequest request =
        batch(
            Map.of("E00000001", 1.0, "E00000002", 1.0, "E00000003", 1.0),
            Map.of(CASELOAD, new DistributionEntry("TRIANGULAR", null, 30.0, 40.0, 60.0, null)));
    BatchResult result = run(request);
    var area = value(result.areas().get("E00000001")).uncertainty().get(WTE);
    var england = result.england().uncertainty().get(WTE);

    assertThat(area).isNotNull();
    assertThat(england).isNotNull();
    assertThat(value(england).mean()).isCloseTo(3 * value(area).mean(), within(1e-6));
    assertThat(value(england).sd()).isCloseTo(3 * value(area).sd(), within(1e-6));
    assertThat(value(england).p90()).isCloseTo(3 * value(area).p90(), within(1e-6));
    assertThat(run(request)).isEqualTo(result);
  }

  @Test
  void faultsOfParametersAreToldOnceAndThoseOfAreasByArea() {
    BatchRequest request = batch(Map.of("E00000001", 1.0, "E00000002", -1.0), Map.of());
    BatchRequest broken =
        new BatchRequest(
            "2025", request.parameters(), request.areas(), null, 999.0, request.seed());

    assertThat(refused(broken))
        .containsOnlyOnce("OUT_OF_RANGE /period")
        .contains("OUT_OF_RANGE /areas/E00000002/demand/OPIATE/count")
        .containsOnlyOnce("OUT_OF_RANGE /samples")
        .noneMatch(fault -> fault.contains("E00000001"));
    assertThat(
            refused(
                new BatchRequest(
                    "2025-26", request.parameters(), Map.of(), null, null, request.seed())))
        .containsExactly("MISSING_REQUIRED /areas");
  }

  @ParameterizedTest
  @CsvSource({
    "/demand/OPIATE/count, UNSUPPORTED_METHOD /variables/~1demand~1OPIATE~1count",
    "/demand/OPIATE/joy, UNKNOWN_CODE /variables/~1demand~1OPIATE~1joy",
    "/demand/OPIATE/growthPct, OUT_OF_RANGE /variables/~1demand~1OPIATE~1growthPct"
  })
  void anInputThatCannotVaryIsNamed(String pointer, String fault) {
    assertThat(
            refused(
                batch(
                    Map.of("E00000001", 1.0),
                    Map.of(
                        pointer, new DistributionEntry("UNIFORM", null, -101.0, null, 5.0, null)))))
        .contains(fault);
  }

  private static BatchResult run(BatchRequest request) {
    return switch (Batch.prepare(request)) {
      case BatchPreparation.Ready ready ->
          switch (ready.batch().run(Progress.UNSEEN)) {
            case ReadyBatch.BatchOutcome.Calculated calculated -> calculated.result();
            case ReadyBatch.BatchOutcome.Refused refused ->
                throw new AssertionError(refused.findings().toString());
          };
      case BatchPreparation.Refused refused ->
          throw new AssertionError(refused.findings().toString());
    };
  }

  private static List<String> refused(BatchRequest request) {
    return Batch.prepare(request) instanceof BatchPreparation.Refused refused
        ? refused.findings().stream().map(fault -> fault.code() + " " + fault.pointer()).toList()
        : List.of();
  }

  /** Areas of the size of the worked example times a number. */
  private static BatchRequest batch(
      Map<String, Double> sizes, Map<String, @Nullable DistributionEntry> variables) {
    Map<String, BatchArea> areas = new LinkedHashMap<>();
    sizes.forEach((code, size) -> {
      ObjectNode example = Requests.workedExample();
      for (var group : example.path("demand")) {
        ObjectNode people = (ObjectNode) group;
        people.put("count", people.path("count").doubleValue() * size);
        people.put("newPresentations", people.path("newPresentations").doubleValue() * size);
      }
      boolean even = code.endsWith("2");
      areas.put(
          code,
          new BatchArea(even ? "R-even" : "R-odd", value(Requests.request(example).demand())));
    });
    CalculationRequest example = Requests.request(Requests.workedExample());
    return new BatchRequest(example.period(), example.parameters(), areas, variables, null, null);
  }

  private static <T> T value(@Nullable T value) {
    assertThat(value).isNotNull();
    return Objects.requireNonNull(value);
  }
}
