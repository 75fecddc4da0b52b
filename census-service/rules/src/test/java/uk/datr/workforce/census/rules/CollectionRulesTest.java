package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Rules C601 to C606: returns of a collection beside each other. */
class CollectionRulesTest {

  private static final String LEEDS = "E08000035";
  private static final String BRADFORD = "E08000032";

  /** A collection of three faultless returns of one area: its commissioning team, a provider and a LERO. */
  private static final class World {
    final Map<String, Body> bodies = new HashMap<>();
    final Map<String, UnitKind> kinds = new HashMap<>();
    final Map<String, String> names = new HashMap<>();
    final Map<String, Integer> inTreatment = new HashMap<>();

    World() {
      add("team", UnitKind.COMMISSIONER, "Leeds commissioning", Body.commissioner());
      add("provider", UnitKind.PROVIDER, "Example Recovery Service", Body.full());
      add("lero", UnitKind.LERO, "Example Peers", Body.lero());
      body("provider")
          .set("/header/laCodes", "['" + LEEDS + "']")
          .set("/laSplit", "[{'laCode':'" + LEEDS + "','wte':16.5}]");
      body("team").set("/coverage/-", "{'providerReportingUnitId':'lero','returnExpected':true}");
    }

    void add(String unit, UnitKind kind, String name, Body body) {
      bodies.put(unit, body);
      kinds.put(unit, kind);
      names.put(unit, name);
    }

    Body body(String unit) {
      return Objects.requireNonNull(bodies.get(unit));
    }

    CollectionData data() {
      List<SubmittedReturn> returns = new ArrayList<>();
      bodies.forEach((unit, body) ->
          returns.add(
              new SubmittedReturn(
                  unit,
                  Objects.requireNonNull(names.get(unit)),
                  Objects.requireNonNull(kinds.get(unit)),
                  body.content())));
      return new CollectionData(
          Specification.V2026_1,
          LocalDate.parse("2024-06-30"),
          returns,
          names,
          inTreatment,
          LocalAuthorities.load());
    }

    List<String> findings() {
      return CollectionEngine.check(data(), RuleSettings.standard()).stream()
          .map(found ->
              found.unitId() + " " + found.finding().ruleId() + " " + found.finding().pointer())
          .toList();
    }
  }

  /** A change to the collection and all findings that it leads to. */
  record CollectionCase(
      String rule, RuleCase.Kind kind, String name, Consumer<World> change, List<String> findings) {

    @Override
    public String toString() {
      return rule + " " + kind + ": " + name;
    }
  }

  private static CollectionCase fires(
      String rule, String name, Consumer<World> change, String... findings) {
    return new CollectionCase(rule, RuleCase.Kind.FIRES, name, change, List.of(findings));
  }

  private static CollectionCase edge(String rule, String name, Consumer<World> change) {
    return new CollectionCase(rule, RuleCase.Kind.EDGE, name, change, List.of());
  }

  private static CollectionCase cross(
      String rule, String name, Consumer<World> change, String... findings) {
    return new CollectionCase(rule, RuleCase.Kind.CROSS, name, change, List.of(findings));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(CollectionCase one) {
    World world = new World();
    one.change().accept(world);

    assertThat(world.findings()).containsExactlyElementsOf(one.findings());
  }

  static Stream<CollectionCase> cases() {
    return Stream.of(c601(), c602(), c603(), c604(), c605(), c606()).flatMap(one -> one);
  }

  private static Stream<CollectionCase> c601() {
    return Stream.of(
        fires(
            "C601",
            "the same code in small letters",
            world -> world.body("lero").set("/header/ndtmsAgencyCode", "' lx001'"),
            "lero C601 /header/ndtmsAgencyCode",
            "provider C601 /header/ndtmsAgencyCode"),
        edge(
            "C601",
            "another code",
            world -> world.body("lero").set("/header/ndtmsAgencyCode", "'LX002'")),
        cross(
            "C601",
            "units without a code have none in common",
            world -> {
              world.body("lero").set("/header/ndtmsAgencyCode", "''");
              world.body("provider").set("/header/ndtmsAgencyCode", "''");
            }));
  }

  private static Stream<CollectionCase> c602() {
    return Stream.of(
        fires("C602", "by its id", world -> world.bodies.remove("lero"), "team C602 /coverage/2"),
        fires(
            "C602",
            "by its name",
            world -> world.body("team").set("/coverage/-", "{'providerName':'Silent Service'}"),
            "team C602 /coverage/3"),
        edge(
            "C602",
            "nothing is expected of it",
            world ->
                world
                    .body("team")
                    .set(
                        "/coverage/-", "{'providerName':'Silent Service','returnExpected':false}")),
        cross(
            "C602",
            "the name in other letters",
            world ->
                world.body("team").set("/coverage/0/providerName", "'EXAMPLE recovery service '")));
  }

  private static Stream<CollectionCase> c603() {
    return Stream.of(
        fires(
            "C603",
            "a provider",
            world -> world.body("team").remove("/coverage/0"),
            "provider C603 /header/laCodes"),
        fires(
            "C603",
            "a recovery organisation",
            world -> world.body("team").remove("/coverage/2"),
            "lero C603 /header/laCodes"),
        edge(
            "C603",
            "an authority that has not answered lists nobody",
            world -> world.body("provider").set("/header/laCodes", "['" + BRADFORD + "']")),
        cross(
            "C603",
            "no coverage statement is not an empty one",
            world -> world.body("team").root().remove("coverage")));
  }

  private static Stream<CollectionCase> c604() {
    return Stream.of(
        fires(
            "C604",
            "far above 12 others",
            world -> caseloads(world, 12, 100),
            "p12 C604 /caseload"),
        edge("C604", "at three ranges", world -> caseloads(world, 12, 50)),
        edge("C604", "11 units", world -> caseloads(world, 10, 100)),
        cross(
            "C604",
            "equal units have no outlier",
            world -> {
              caseloads(world, 12, 40);
              world.bodies.forEach((unit, body) -> {
                if (unit.startsWith("p") && !unit.equals("p12")) {
                  body.set("/caseload/0/openCases", "360");
                }
              });
              world.body("p12").set("/caseload/0/openCases", "540");
            }));
  }

  /** Residential services with 37 to 43 cases for each WTE, and a last one with another number. */
  private static void caseloads(World world, int last, int cases) {
    for (int i = 0; i <= last; i++) {
      Body body = Body.full();
      body.header().remove("ndtmsAgencyCode");
      body.set("/header/settings", "['RES_REHAB']").set("/header/laCodes", "['" + BRADFORD + "']");
      int each = i == last ? cases : 37 + i % 7;
      body.set("/caseload/0/openCases", String.valueOf(9 * each));
      world.add("p" + i, UnitKind.PROVIDER, "Residence " + i, body);
    }
  }

  private static Stream<CollectionCase> c605() {
    return Stream.of(
        fires(
            "C605",
            "the same peers",
            world -> samePeers(world, LEEDS),
            "lero C605 /staffInPost",
            "provider C605 /staffInPost"),
        edge(
            "C605",
            "one more",
            world -> {
              samePeers(world, LEEDS);
              world.body("provider").set("/unpaidStaff/0/headcount", "7");
            }),
        edge(
            "C605",
            "two people in all are chance",
            world -> {
              samePeers(world, LEEDS);
              world.body("lero").set("/unpaidStaff", "[]");
              world.body("provider").set("/unpaidStaff", "[]");
            }),
        cross("C605", "in another authority", world -> samePeers(world, BRADFORD)));
  }

  private static void samePeers(World world, String laCode) {
    world
        .body("provider")
        .set("/header/laCodes", "['" + laCode + "']")
        .set("/staffInPost/5", "{'role':'PEER02','basis':'FIXED_TERM','headcount':2,'wte':1}")
        .set("/unpaidStaff", "[{'role':'PEER01','kind':'VOLUNTEER','headcount':6}]");
  }

  private static Stream<CollectionCase> c606() {
    return Stream.of(
        fires(
            "C606",
            "far above",
            world -> areas(world, 20, 100),
            "a0 C606 /header/laCodes",
            "a1 C606 /header/laCodes"),
        edge("C606", "19 authorities", world -> areas(world, 19, 100)),
        cross(
            "C606",
            "an authority whose staff cannot be placed is not compared",
            world -> {
              areas(world, 20, 100);
              world.add("p", UnitKind.PROVIDER, "Residence", Body.full());
              Body everywhere = world.body("p");
              everywhere.header().remove("ndtmsAgencyCode");
              everywhere.root().remove("laSplit");
              everywhere.set(
                  "/header/laCodes", world.body("a1").header().path("laCodes").toString());
              everywhere.set("/header/laCodes/-", "'" + LEEDS + "'");
            },
            "p C603 /header/laCodes"));
  }

  /** Commissioning teams of other authorities of which the first has fewest, the second most staff. */
  private static void areas(World world, int count, int most) {
    List<String> codes =
        LocalAuthorities.load().validOn(LocalDate.parse("2024-06-30")).stream()
            .map(one -> one.laCode())
            .filter(code -> !code.equals(LEEDS) && !code.equals(BRADFORD))
            .limit(count)
            .toList();
    for (int i = 0; i < count; i++) {
      Body body = Body.commissioner();
      body.set("/header/laCodes", "['" + codes.get(i) + "']");
      body.root().remove("coverage");
      body.set("/vacancies", "[]").set("/flows", "[]");
      int wte = i == 0 ? 1 : i == 1 ? most : 5 + i;
      body.set(
          "/staffInPost",
          "[{'role':'COM02','basis':'PERMANENT','headcount':" + wte + ",'wte':" + wte + "}]");
      world.add("a" + i, UnitKind.COMMISSIONER, "Team " + i, body);
      world.inTreatment.put(codes.get(i), 1_000);
    }
  }

  @Test
  void theFaultlessCollectionHasNoFindings() {
    assertThat(new World().findings()).isEmpty();
  }

  @Test
  void theOrderOfReturnsSaysNothing() {
    World world = new World();
    caseloads(world, 12, 100);
    samePeers(world, LEEDS);
    CollectionData data = world.data();
    List<SubmittedReturn> reversed = new ArrayList<>(data.returns()).reversed();

    assertThat(
            CollectionEngine.check(
                new CollectionData(
                    data.specification(),
                    data.referenceDate(),
                    reversed,
                    data.unitNames(),
                    data.inTreatment(),
                    data.localAuthorities()),
                RuleSettings.standard()))
        .isEqualTo(CollectionEngine.check(data, RuleSettings.standard()))
        .isNotEmpty();
  }

  @Test
  void theyNeedNoExplanationAndRefuseNothingUntilSomebodyRaisesTheirLevel() {
    World world = new World();
    world.bodies.remove("lero");

    assertThat(CollectionEngine.check(world.data(), RuleSettings.standard()))
        .singleElement()
        .extracting(UnitFinding::finding)
        .satisfies(finding -> {
          assertThat(finding.message())
              .isEqualTo("Example Peers is expected for Leeds but has not submitted.");
          assertThat(finding.explanationRequired()).isFalse();
          assertThat(finding.refuses(Stage.POST_SUBMISSION)).isFalse();
        });
  }

  @Test
  void theFirstSpecificationComparesNothing() {
    World world = new World();
    world.bodies.remove("lero");
    CollectionData data = world.data();

    assertThat(
            CollectionEngine.check(
                new CollectionData(
                    Specification.V2024_1,
                    data.referenceDate(),
                    data.returns(),
                    data.unitNames(),
                    data.inTreatment(),
                    data.localAuthorities()),
                RuleSettings.standard()))
        .isEmpty();
  }

  @Test
  void aThresholdOfSeveralReturnsIsTriedOutBeforeItIsSet() {
    World world = new World();
    caseloads(world, 12, 50);

    assertThat(
            WhatIf.of(
                new RuleAdjustment.Threshold("C604", "mostRanges", BigDecimal.TWO, "look closer"),
                RuleSettings.standard(),
                world.data()))
        .isEqualTo(new WhatIf.Effect(16, 0, 1, 1, 0, 1));
  }

  @Test
  void quantilesLieBetweenTheNearestValues() {
    List<BigDecimal> sorted = Stream.of("1", "2", "4", "8").map(BigDecimal::new).toList();

    assertThat(Quantiles.of(sorted, BigDecimal.ZERO)).isEqualByComparingTo("1");
    assertThat(Quantiles.of(sorted, BigDecimal.valueOf(25))).isEqualByComparingTo("1.75");
    assertThat(Quantiles.of(sorted, BigDecimal.valueOf(50))).isEqualByComparingTo("3");
    assertThat(Quantiles.of(sorted, BigDecimal.valueOf(75))).isEqualByComparingTo("5");
    assertThat(Quantiles.of(sorted, BigDecimal.valueOf(100))).isEqualByComparingTo("8");
    assertThat(Quantiles.of(List.of(BigDecimal.TEN), BigDecimal.valueOf(75)))
        .isEqualByComparingTo("10");
  }
}
