package uk.datr.workforce.calculator.engine.parameterset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationRequest;

/** The life of a parameter set (specification B8). */
class ParameterSetTest {

  private static final String SALARY = "/roles/NURSE/salary";
  private static final ValueSource OFFICIAL =
      new ValueSource(Provenance.OFFICIAL_STATISTIC, "Pay scales", "2026-04-01", null);

  @Test
  void aDraftIsPublishedByASecondPersonAndLaterRetired() {
    ParameterSet published = done(SetLife.publish(draft(), "second"));
    assertThat(published.state()).isEqualTo(SetState.PUBLISHED);
    assertThat(published.publisher()).isEqualTo("second");
    ParameterSet retired = done(SetLife.retire(published));
    assertThat(retired.state()).isEqualTo(SetState.RETIRED);
    assertThat(List.of(published.hash(), retired.hash())).containsOnly(draft().hash());
    assertThat(codes(SetLife.publish(draft(), "first")))
        .containsExactly(FaultCode.SECOND_PERSON_REQUIRED);
    assertThat(codes(SetLife.publish(published, "second"))).containsExactly(FaultCode.WRONG_STATE);
    assertThat(codes(SetLife.retire(draft()))).containsExactly(FaultCode.WRONG_STATE);
  }

  @Test
  void aSetIsPublishedOnlyWhenItCanCalculateAndEveryValueHasASource() {
    Json wrong =
        Objects.requireNonNull(
            RecordJson.of(draft().parameters())
                .with("/roles/NURSE/vacancyRate", new Json.Numeric(1)));
    ParameterSet set =
        new ParameterSet(
            "national",
            SetVersion.FIRST,
            SetState.DRAFT,
            null,
            RecordJson.to(ParameterEntries.class, wrong),
            Sources.of(
                Map.of(
                    "/roles", ValueSource.of(Provenance.ILLUSTRATIVE),
                    "/roleDefaults", ValueSource.of(Provenance.ILLUSTRATIVE),
                    "/interventions", ValueSource.of(Provenance.EXPERT),
                    "/structure/0", ValueSource.of(Provenance.EXPERT))),
            List.of(),
            "first",
            null);
    List<Finding> findings = findings(SetLife.publish(set, "second"));
    assertThat(findings)
        .extracting(Finding::code, Finding::pointer)
        .contains(
            tuple(FaultCode.OUT_OF_RANGE, "/parameters/roles/NURSE/vacancyRate"),
            tuple(FaultCode.MISSING_REQUIRED, "/sources/structure/1/span"));
    assertThat(findings).noneMatch(finding -> finding.pointer().startsWith("/sources/structure/0"));
  }

  @ParameterizedTest(name = "{0} changed: {1}")
  @CsvSource({
    "/roles/NURSE/salary, 1.1.0",
    "/version, 1.0.1",
    "/roles/NURSE/method, 2.0.0",
    "/roles/NURSE/participation, 2.0.0"
  })
  void theVersionFollowsFromTheWeightiestChange(String pointer, String version) {
    Json value =
        pointer.endsWith("salary") || pointer.endsWith("participation")
            ? new Json.Numeric(0.5)
            : new Json.Text("FIXED");
    ParameterSet derived =
        done(SetLife.derive(published(), "national", List.of(change(pointer, value)), "third"));
    assertThat(derived.version()).hasToString(version);
    assertThat(derived.state()).isEqualTo(SetState.DRAFT);
    assertThat(derived.parent()).isEqualTo("national@1.0.0");
    assertThat(derived.sources().of(pointer)).isEqualTo(OFFICIAL);
    assertThat(derived.hash()).isNotEqualTo(published().hash());
  }

  @Test
  void aSetOfAnotherNameBeginsAgain() {
    ParameterSet derived =
        done(
            SetLife.derive(
                published(), "local", List.of(change(SALARY, new Json.Numeric(1))), "third"));
    assertThat(derived.reference()).isEqualTo("local@1.0.0");
    assertThat(
            Difference.between(
                RecordJson.of(published().parameters()), RecordJson.of(derived.parameters())))
        .containsExactly(new Difference(SALARY, new Json.Numeric(37796), new Json.Numeric(1)));
    assertThat(published().parameters()).isEqualTo(draft().parameters());
  }

  @Test
  void aChangeNeedsAReasonAnAuthorAndASource() {
    List<Change> changes =
        List.of(
            new Change(null, null, " ", null, null),
            change("/nowhere/at/all", new Json.Numeric(1)),
            change(SALARY, new Json.Text("much")));
    assertThat(findings(SetLife.derive(draft(), "national", changes, "third")))
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactlyInAnyOrder(
            "WRONG_STATE /parent",
            "MISSING_REQUIRED /changes/0/reason",
            "MISSING_REQUIRED /changes/0/author",
            "MISSING_REQUIRED /changes/0/source",
            "MISSING_REQUIRED /changes/0/pointer",
            "MISSING_REQUIRED /changes/0/value",
            "UNKNOWN_CODE /changes/1/pointer",
            "UNKNOWN_CODE /changes");
    assertThat(codes(SetLife.derive(published(), "national", List.of(), "third")))
        .containsExactly(FaultCode.MISSING_REQUIRED);
  }

  @Test
  void overridesLeaveTheSetAsItIs() {
    Overrides overrides =
        Overrides.apply(
            published(),
            List.of(
                new OverrideEntry("/parameters" + SALARY, new Json.Numeric(40000), "our scale"),
                new OverrideEntry("/roles/NURSE/participation", new Json.Numeric(1), "full time")));
    assertThat(overrides).isInstanceOf(Overrides.Applied.class);
    if (overrides instanceof Overrides.Applied applied) {
      var nurse =
          Objects.requireNonNull(Objects.requireNonNull(applied.parameters().roles()).get("NURSE"));
      assertThat(nurse.salary()).isEqualTo(40000);
      assertThat(nurse.participation()).isEqualTo(1);
      assertThat(applied.sources().of("/parameters" + SALARY))
          .isEqualTo(new ValueSource(Provenance.LOCAL, null, null, "our scale"));
      assertThat(applied.sources().of("/parameters/roles/DOCTOR/salary").provenance())
          .isEqualTo(Provenance.ILLUSTRATIVE);
    }
    assertThat(published().hash()).isEqualTo(draft().hash());
  }

  @Test
  void overridesAreCheckedAndARetiredSetCalculatesNothing() {
    ParameterSet retired = done(SetLife.retire(published()));
    Overrides overrides =
        Overrides.apply(
            retired,
            List.of(
                new OverrideEntry(SALARY, new Json.Text("much"), "why"),
                new OverrideEntry("/nothing", new Json.Numeric(1), "why"),
                new OverrideEntry(null, null, null)));
    List<Finding> findings =
        overrides instanceof Overrides.Refused refused ? refused.findings() : List.of();
    assertThat(findings)
        .extracting(finding -> finding.code() + " " + finding.pointer())
        .containsExactlyInAnyOrder(
            "PARAMETER_SET_RETIRED /parameterSet",
            "UNKNOWN_CODE /overrides/0/pointer",
            "UNKNOWN_CODE /overrides/1/pointer",
            "MISSING_REQUIRED /overrides/2/reason",
            "MISSING_REQUIRED /overrides/2/value",
            "MISSING_REQUIRED /overrides/2/pointer");
  }

  @Test
  void versionsAreReadAndInOrder() {
    assertThat(SetVersion.parse("1.10.0")).isGreaterThan(SetVersion.parse("1.9.9"));
    for (String wrong : List.of("1.0", "1.0.0.0", "01.0.0", "v1.0.0", "")) {
      assertThat(SetVersion.parse(wrong)).as(wrong).isNull();
    }
  }

  @Test
  void aResultCanBeReproducedFromItsIdentity() {
    var request = Requests.request(Requests.workedExample());
    Identity identity = Identity.of(request, published(), 7L);
    assertThat(identity).isEqualTo(Identity.of(request, published(), 7L));
    assertThat(identity.isReproducible()).isTrue();
    assertThat(identity.inputHash()).matches("[0-9a-f]{64}");
    var simulation = new SimulationRequest(request, null, null, Long.MAX_VALUE, null);
    assertThat(Identity.of(simulation, null, null).inputHash())
        .isNotEqualTo(
            Identity.of(
                    new SimulationRequest(request, null, null, Long.MAX_VALUE - 1, null),
                    null,
                    null)
                .inputHash());
    assertThat(new Identity("0.9.0", null, null, identity.inputHash(), null).isReproducible())
        .isFalse();
  }

  private static Change change(String pointer, Json value) {
    return new Change(pointer, value, "new figures", "third", OFFICIAL);
  }

  private static ParameterSet draft() {
    return new ParameterSet(
        "national",
        SetVersion.FIRST,
        SetState.DRAFT,
        null,
        Objects.requireNonNull(Requests.request(Requests.workedExample()).parameters()),
        Sources.of(Map.of("", ValueSource.of(Provenance.ILLUSTRATIVE))),
        List.of(),
        "first",
        null);
  }

  private static ParameterSet published() {
    return done(SetLife.publish(draft(), "second"));
  }

  private static ParameterSet done(SetOutcome outcome) {
    return switch (outcome) {
      case SetOutcome.Done done -> done.set();
      case SetOutcome.Refused refused -> throw new AssertionError(refused.findings());
    };
  }

  private static List<Finding> findings(SetOutcome outcome) {
    return outcome instanceof SetOutcome.Refused refused ? refused.findings() : List.of();
  }

  private static List<FaultCode> codes(SetOutcome outcome) {
    return findings(outcome).stream().map(Finding::code).toList();
  }
}
