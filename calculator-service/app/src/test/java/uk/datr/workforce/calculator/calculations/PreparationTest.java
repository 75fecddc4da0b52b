package uk.datr.workforce.calculator.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.access.CalculatorPermission;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;
import uk.datr.workforce.calculator.engine.defaults.IllustrativeSet;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

class PreparationTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ParameterSet SET = IllustrativeSet.published();
  private static final String DEMAND =
      """
      "period": "2025-26", "demand": {"OPIATE": {"basis": "POINT_IN_TIME", "count": 100, "complexityMix": {"LOW": 1}}}\
      """;

  @Test
  void aCalculationWithASetHasTheSetsValuesAndSources() {
    Prepared prepared =
        prepare("{\"area\": \"X99000001\", %s, \"parameterSet\": \"illustrative@1.0.0\"}");

    assertThat(prepared).isInstanceOf(Prepared.Ready.class);
    Prepared.Ready ready = (Prepared.Ready) prepared;
    assertThat(ready.request().parameters()).isEqualTo(SET.parameters());
    assertThat(ready.set()).isEqualTo(new CalculableSets.Known(SET, SET.hash()));
    assertThat(ready.identity(null)).isEqualTo(Identity.of(ready.request(), SET, null));
    assertThat(ready.sources().of("/parameters/roles/NURSE").provenance())
        .isEqualTo(Provenance.ILLUSTRATIVE);
  }

  @Test
  void anOverrideIsLocal() {
    Prepared prepared =
        prepare(
            """
            {"area": "X99000001", %s, "parameterSet": "illustrative@1.0.0",
             "overrides": [{"pointer": "/roles/NURSE/salary", "value": 1, "reason": "Ours."}]}
            """);

    assertThat(prepared).isInstanceOf(Prepared.Ready.class);
    assertThat(
            ((Prepared.Ready) prepared).sources().of("/parameters/roles/NURSE/salary").provenance())
        .isEqualTo(Provenance.LOCAL);
  }

  @Test
  void aFaultOfAnOverrideIsToldAtTheOverride() {
    assertThat(
            faults(
                """
                {"area": "X99000001", %s, "parameterSet": "illustrative@1.0.0",
                 "overrides": [{"pointer": "/roles/NURSE/salary", "value": 1, "reason": "Ours."},
                               {"pointer": "/parameters/roles/NURSE/vacancyRate", "value": 2, "reason": "Ours."}]}
                """))
        .containsExactly("OUT_OF_RANGE /overrides/1/value");
  }

  @Test
  void faultsOfParametersAndOfDemandAreToldTogether() {
    assertThat(
            faults(
                """
                {"area": "Leeds", %s, "parameterSet": "illustrative@1.0.0",
                 "overrides": [{"pointer": "/no/where", "value": 1, "reason": ""}]}
                """))
        .containsExactlyInAnyOrder(
            "MISSING_REQUIRED /overrides/0/reason",
            "UNKNOWN_CODE /overrides/0/pointer",
            "OUT_OF_RANGE /area",
            "MISSING_REQUIRED /current");
  }

  @Test
  void eitherASetOrParametersAreNeeded() {
    assertThat(faults("{\"area\": \"X99000001\", %s}"))
        .containsExactly("MISSING_REQUIRED /parameters");
    assertThat(
            faults(
                """
                {"area": "X99000001", %s, "parameterSet": "illustrative@1.0.0", "parameters": {"roles": {}, "interventions": {}}}
                """))
        .containsExactly("NOT_ALLOWED /parameterSet");
    assertThat(
            faults(
                """
                {"area": "X99000001", %s, "parameters": {"roles": {}, "interventions": {}}, "overrides": [{}]}
                """))
        .contains("NOT_ALLOWED /overrides");
  }

  @Test
  void anUnknownSetAndARetiredOneAreRefused() {
    assertThat(faults("{\"area\": \"X99000001\", %s, \"parameterSet\": \"other@1.0.0\"}"))
        .containsExactly("UNKNOWN_CODE /parameterSet");
    assertThat(
            faults("{\"area\": \"X99000001\", %s, \"parameterSet\": \"retired@1.0.0\"}", nobody()))
        .containsExactly("PARAMETER_SET_RETIRED /parameterSet");
  }

  @Test
  void whoIsInPostIsNeededForAnAuthorityThatIsNotTheOwn() {
    String leeds = "{\"area\": \"E08000035\", %s, \"parameterSet\": \"illustrative@1.0.0\"}";
    assertThat(faults(leeds, nobody())).containsExactly("MISSING_REQUIRED /current");
    assertThat(faults(leeds, at(OrganisationKind.PROVIDER)))
        .containsExactly("MISSING_REQUIRED /current");
    assertThat(faults(leeds, at(OrganisationKind.LOCAL_AUTHORITY))).isEmpty();
    assertThat(faults(leeds, analyst())).isEmpty();
  }

  @Test
  void whoIsInPostIsTakenFromTheCensusWithItsSourceWhenNobodySaysIt() {
    String leeds = "{\"area\": \"E08000035\", %s, \"parameterSet\": \"illustrative@1.0.0\"}";

    assertThat(prepare(leeds, at(OrganisationKind.LOCAL_AUTHORITY)))
        .isInstanceOfSatisfying(
            Prepared.Ready.class,
            ready -> {
              assertThat(ready.request().current())
                  .containsExactly(entry("DRUG_ALCOHOL_WORKER", 24.5));
              assertThat(ready.request().unmappedCurrent()).containsExactly(entry("DAW07", 2.0));
              assertThat(ready.sources().of("/current").date()).isEqualTo("2026-06-30");
            });
  }

  @Test
  void whoIsInPostStaysAsItWasSaid() {
    String leeds =
        """
        {"area": "E08000035", %s, "parameterSet": "illustrative@1.0.0", "current": {"NURSE": 1}}
        """;

    assertThat(prepare(leeds, analyst()))
        .isInstanceOfSatisfying(
            Prepared.Ready.class,
            ready -> {
              assertThat(ready.request().current()).containsExactly(entry("NURSE", 1.0));
              assertThat(ready.sources().cover("/current")).isFalse();
            });
  }

  private static Optional<CensusStaff> census(String area) {
    return area.equals("E08000035")
        ? Optional.of(
            CensusStaff.of(
                Map.of("DAW01", 24.5, "DAW07", 2.0),
                Map.of("DAW01", Role.DRUG_ALCOHOL_WORKER),
                new ValueSource(Provenance.OFFICIAL_STATISTIC, "Census", "2026-06-30", null)))
        : Optional.empty();
  }

  private static List<String> faults(String json) {
    return faults(json, nobody());
  }

  private static List<String> faults(String json, Authority authority) {
    return switch (prepare(json, authority)) {
      case Prepared.Ready _ -> List.of();
      case Prepared.Refused(var findings) ->
          findings.stream().map(fault -> fault.ruleId() + " " + fault.pointer()).toList();
    };
  }

  private static Prepared prepare(String json) {
    return prepare(json, nobody());
  }

  private static Prepared prepare(String json, Authority authority) {
    JsonNode tree = tree(json.formatted(DEMAND));
    return new Preparation(PreparationTest::find, PreparationTest::census)
        .prepare(
            new ShapeCheck.Shape(tree, List.of(), Set.of()),
            LenientRecords.read(CalculationEntry.class, tree),
            "",
            authority);
  }

  private static Optional<CalculableSets.Known> find(String reference) {
    return set(reference).map(set -> new CalculableSets.Known(set, set.hash()));
  }

  private static Optional<ParameterSet> set(String reference) {
    return switch (reference) {
      case "illustrative@1.0.0" -> Optional.of(SET);
      case "retired@1.0.0" ->
          Optional.of(
              new ParameterSet(
                  "retired",
                  SET.version(),
                  SetState.RETIRED,
                  null,
                  SET.parameters(),
                  SET.sources(),
                  List.of(),
                  "author",
                  "publisher"));
      default -> Optional.empty();
    };
  }

  private static Authority nobody() {
    return authority(false, Set.of());
  }

  private static Authority analyst() {
    return authority(true, Set.of());
  }

  private static Authority at(OrganisationKind kind) {
    return authority(
        false, Set.of(new RegisteredOrganisation("ORG-0097", kind, "E08000035", "E40000012")));
  }

  private static Authority authority(boolean nationally, Set<RegisteredOrganisation> at) {
    return new Authority() {
      @Override
      public boolean nationally(CalculatorPermission permission) {
        return nationally;
      }

      @Override
      public Set<RegisteredOrganisation> organisations(CalculatorPermission permission) {
        return at;
      }
    };
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
