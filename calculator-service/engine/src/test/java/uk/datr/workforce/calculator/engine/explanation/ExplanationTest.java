package uk.datr.workforce.calculator.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.trace.Trace;
import uk.datr.workforce.calculator.engine.trace.Tracing;

/** What the worked example says to a commissioner (specification B7). */
class ExplanationTest {

  private static final String WORKER = "roles.DRUG_ALCOHOL_WORKER.requiredWte";

  private static final Sources SOURCES =
      Sources.of(
          Map.of(
              "/demand",
              new ValueSource(Provenance.OFFICIAL_STATISTIC, "NDTMS", "2025", null),
              "/parameters",
              ValueSource.of(Provenance.ILLUSTRATIVE),
              "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM",
              ValueSource.of(Provenance.PUBLISHED_GUIDANCE)));

  @Test
  void anElasticityIsTheChangeByOnePerCentMoreOfAnInput() {
    ObjectNode more = Requests.with(Requests.workedExample(), "/demand/OPIATE/count", 909);
    double before = required(Requests.workedExample());
    Elasticity count = elasticity(WORKER, "/demand/OPIATE/count");
    assertThat(count.percent()).isCloseTo((required(more) / before - 1) * 100, within(1e-9));
    assertThat(count.provenance()).isEqualTo(Provenance.OFFICIAL_STATISTIC);
  }

  @Test
  void onlyWhatBindsMatters() {
    String keywork = "/parameters/interventions/KEYWORK/contactMinutes";
    assertThat(elasticity(WORKER, keywork).percent()).isZero();
    assertThat(
            elasticity(WORKER, "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM")
                .percent())
        .isNegative();
  }

  @Test
  void whatMattersMostComesFirst() {
    var elasticities = Importance.of(trace(), "totals.requiredWte").elasticities();
    assertThat(elasticities)
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.percent()), Math.abs(a.percent())))
        .extracting(Elasticity::pointer)
        .doesNotContain("/parameters/interventions/KEYWORK/groupSize")
        .contains("/parameters/interventions/PSYCHOSOCIAL_GROUP/groupSize");
  }

  @Test
  void theIllustrativeShareIsTheirPartOfAllElasticities() {
    Importance importance = Importance.of(trace(), WORKER);
    double all = 0;
    double illustrative = 0;
    for (Elasticity each : importance.elasticities()) {
      all += Math.abs(each.percent());
      illustrative += each.provenance() == Provenance.ILLUSTRATIVE ? Math.abs(each.percent()) : 0;
    }
    assertThat(importance.illustrativeShare()).isEqualTo(illustrative / all);
    assertThat(illustrative / all).isBetween(0.1, 0.9);
    assertThat(importance.illustrative())
        .isNotEmpty()
        .isSubsetOf(importance.elasticities())
        .allMatch(each -> each.provenance() == Provenance.ILLUSTRATIVE && each.percent() != 0);
  }

  @Test
  void aFigureOfNothingDependsOnNothing() {
    Importance importance = Importance.of(trace(), "roles.NURSE.structuralWte");
    assertThat(importance.elasticities()).isEmpty();
    assertThat(importance.illustrativeShare()).isNull();
  }

  @Test
  void theStoryOfARoleSaysWhatIsNeededAndWhy() {
    assertThat(new PlainLanguage(trace()).story(Role.DRUG_ALCOHOL_WORKER))
        .contains(
            "32.38 WTE of drug and alcohol worker are required, at £1,392,584 a year.",
            "By workload it is 31.71 WTE and by caseload 32.38 WTE; the larger one, by caseload, is"
                + " taken.",
            "24.00 WTE are in post: 8.38 WTE fewer than are required.")
        .anyMatch(line -> line.startsWith("What matters most: people counted, opiate (1 % more"))
        .anyMatch(line -> line.contains("rests on illustrative parameters"));
    assertThat(new PlainLanguage(trace()).story(Role.TEAM_LEADER))
        .contains(
            "None of it is direct work with people.",
            "4.85 WTE are for leading, supporting or supervising other roles.");
    assertThat(new PlainLanguage(trace()).story(Role.NURSE))
        .contains("2.50 WTE are in post: 0.99 WTE more than are required.");
  }

  @Test
  void theWorkingGoesAsDeepAsAskedFor() {
    PlainLanguage language = new PlainLanguage(trace());
    String caseload = "demand.OPIATE.averageCaseload";
    assertThat(language.working(caseload, 0))
        .containsExactly(
            "People in treatment on a day, opiate: 761.5 persons = persons × meanWeeksInTreatment ÷"
                + " 52");
    assertThat(language.working(caseload, 2))
        .containsExactly(
            "People in treatment on a day, opiate: 761.5 persons = persons × meanWeeksInTreatment ÷"
                + " 52",
            "  persons: People after growth, opiate: 900.0 persons = count × (1 + growthPct ÷ 100)",
            "    count: People counted, opiate: 900.0 persons (official statistic, NDTMS)",
            "    growthPct: Expected growth, opiate: 0.0 per cent (official statistic, NDTMS)",
            "  meanWeeksInTreatment: Mean weeks in treatment within the year, opiate: 44.0 weeks"
                + " (official statistic, NDTMS)");
  }

  private static Elasticity elasticity(String figure, String pointer) {
    return Importance.of(trace(), figure).elasticities().stream()
        .filter(each -> each.pointer().equals(pointer))
        .findFirst()
        .orElseThrow();
  }

  private static double required(ObjectNode request) {
    return Objects.requireNonNull(Requests.result(request).roles().get(Role.DRUG_ALCOHOL_WORKER))
        .requiredWte();
  }

  private static Trace trace() {
    return switch (Tracing.of(Requests.request(Requests.workedExample()), SOURCES)) {
      case Tracing.Traced traced -> traced.trace();
      case Tracing.Refused refused -> throw new AssertionError(refused.findings());
    };
  }
}
