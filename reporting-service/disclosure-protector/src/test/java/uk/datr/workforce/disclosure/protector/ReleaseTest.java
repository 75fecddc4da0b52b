package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.check.ProblemCheck;
import uk.datr.workforce.disclosure.model.plan.CellId;
import uk.datr.workforce.disclosure.model.plan.Dimension;
import uk.datr.workforce.disclosure.model.plan.Dimension.Sum;
import uk.datr.workforce.disclosure.model.plan.LatticeBuilder;
import uk.datr.workforce.disclosure.model.plan.Ledger;
import uk.datr.workforce.disclosure.model.plan.PlannedTable;
import uk.datr.workforce.disclosure.model.plan.ReleasePlan;
import uk.datr.workforce.disclosure.model.policy.Contributions;
import uk.datr.workforce.disclosure.model.policy.Contributions.Measure;
import uk.datr.workforce.disclosure.model.policy.DisclosurePolicy;
import uk.datr.workforce.disclosure.model.policy.Policies;
import uk.datr.workforce.disclosure.model.policy.PrimaryRule;

/** From a release plan and what organisations returned to a publication that the auditor accepts, and to its next version. */
class ReleaseTest {

  private static final List<String> AUTHORITIES = List.of("A", "B", "C", "D");
  private static final List<String> ROLES = List.of("nurse", "worker", "peer");

  private static final Dimension AREA =
      new Dimension(
          "area",
          "England",
          List.of(
              new Sum("England", List.of("North", "South")),
              new Sum("North", List.of("A", "B")),
              new Sum("South", List.of("C", "D")),
              new Sum("England", List.of("East", "West")),
              new Sum("East", List.of("A", "C")),
              new Sum("West", List.of("B", "D"))));

  private static final Dimension ROLE =
      new Dimension("role", "all", List.of(new Sum("all", ROLES)));

  private static final List<List<String>> AREAS =
      List.of(AUTHORITIES, List.of("North", "South", "East", "West"), List.of("England"));

  private static ReleasePlan plan() {
    List<List<String>> roles = List.of(ROLES, List.of("all"));
    CellId england = new CellId("headcount", Map.of());
    return new ReleasePlan(
        List.of(AREA, ROLE),
        List.of(
            new PlannedTable("persons", "headcount", Map.of("area", AREAS, "role", roles)),
            new PlannedTable("work", "wte", Map.of("area", AREAS))),
        List.of(
            new ReleasePlan.PlannedRatio(
                new CellId("headcount", Map.of("area", "South")), england, Rational.of(100), 0)),
        List.of(),
        List.of(new ReleasePlan.Rule("wte", Rational.of(3, 2), "headcount")),
        List.of(england));
  }

  /** Persons by authority, role and organisation. */
  private static Map<String, Map<String, Long>> returns() {
    Map<String, Map<String, Long>> returns = new TreeMap<>();
    returns.put("A|nurse", Map.of("P1", 2L, "P2", 9L));
    returns.put("A|worker", Map.of("P1", 14L, "P2", 21L, "P3", 6L));
    returns.put("A|peer", Map.of("P1", 3L));
    returns.put("B|nurse", Map.of("P2", 7L));
    returns.put("B|worker", Map.of("P2", 18L, "P4", 12L));
    returns.put("B|peer", Map.of());
    returns.put("C|nurse", Map.of("P5", 1L, "P6", 5L));
    returns.put("C|worker", Map.of("P5", 24L, "P6", 8L));
    returns.put("C|peer", Map.of("P6", 6L));
    returns.put("D|nurse", Map.of("P7", 11L));
    returns.put("D|worker", Map.of("P7", 30L, "P8", 9L));
    returns.put("D|peer", Map.of("P8", 4L));
    return returns;
  }

  /** The cell of an id, marked by the policy; a whole-time equivalent is four fifths of a person. */
  private static Cell fact(
      CellId id, Map<String, Map<String, Long>> returns, DisclosurePolicy policy) {
    Map<String, Rational> persons = new HashMap<>();
    for (String area : AREA.lowest(id.members().getOrDefault("area", "England"))) {
      for (String role : ROLE.lowest(id.members().getOrDefault("role", "all"))) {
        returns
            .getOrDefault(area + "|" + role, Map.of())
            .forEach(
                (provider, count) -> persons.merge(provider, Rational.of(count), Rational::add));
      }
    }
    Rational count = persons.values().stream().reduce(Rational.ZERO, Rational::add);
    if (id.measure().equals("headcount")) {
      Contributions behind =
          new Contributions(Measure.PERSONS, persons, Optional.empty(), List.of());
      return Cell.count("", count.numerator().longValueExact())
          .sensitive(!PrimaryRule.of(policy, behind).isEmpty());
    }
    Map<String, Rational> work = new HashMap<>();
    persons.forEach((provider, one) -> work.put(provider, one.multiply(Rational.of(4, 5))));
    Contributions behind =
        new Contributions(Measure.AMOUNT_AGREED, work, Optional.of(count), List.of());
    Rational amount = behind.value();
    return Cell.amount("", amount)
        .sensitive(!PrimaryRule.of(policy, behind).isEmpty())
        .needing(policy.amountWidth(amount));
  }

  private static Problem lattice(
      Map<String, Map<String, Long>> returns, DisclosurePolicy policy, Ledger ledger) {
    Problem problem =
        LatticeBuilder.lattice(
            plan(), policy.forAudit(), id -> fact(id, returns, policy), ledger, List.of());
    Faults faults = new Faults();
    ProblemCheck.check(problem, faults);
    assertThat(faults.kept()).isEmpty();
    return problem;
  }

  private static DisclosurePolicy policy(String id) {
    return Policies.read().find(id).orElseThrow();
  }

  private static Publication protect(Problem problem, DisclosurePolicy policy) {
    Protection protection =
        Protector.under(policy, 2, new HashSet<>(problem.mustPublish())).protect(problem);
    assertThat(Audited.accepts(problem, protection, policy.id())).isTrue();
    return switch (protection) {
      case Protection.Protected found -> found.publication();
      case Protection.Impossible impossible -> throw new AssertionError(impossible.toString());
    };
  }

  @Test
  void a_plan_becomes_a_publication_that_the_auditor_accepts() {
    DisclosurePolicy policy = policy("CENSUS-PUBLIC-1");
    Publication publication = protect(lattice(returns(), policy, new Ledger()), policy);

    assertThat(publication.cells())
        .containsEntry("headcount", new Shown.Value(Rational.of(190)))
        .containsEntry("headcount|area=A|role=peer", new Shown.Hidden())
        .containsEntry("headcount|area=D|role=peer", new Shown.Hidden())
        // One person beside five of the largest organisation.
        .containsEntry("headcount|area=C|role=nurse", new Shown.Hidden())
        .containsEntry("headcount|area=B|role=peer", new Shown.Value(Rational.ZERO));
    assertThat(publication.cells().values().stream().filter(Shown.Hidden.class::isInstance))
        .hasSizeLessThan(publication.cells().size() / 2);
  }

  @Test
  void the_policy_decides_whether_what_is_shown_is_rounded() {
    DisclosurePolicy policy = policy("CENSUS-PUBLIC-R5");
    Publication publication = protect(lattice(returns(), policy, new Ledger()), policy);

    assertThat(publication.cells().get("headcount|area=C"))
        .isEqualTo(new Shown.Between(Rational.of(43), Rational.of(47)));
    assertThat(publication.cells()).containsEntry("headcount", new Shown.Value(Rational.of(190)));
  }

  /** The lattice of a second version, after a first one has been published. */
  private static Problem second(Map<String, Map<String, Long>> late) {
    DisclosurePolicy policy = policy("CENSUS-PUBLIC-1");
    Problem first = lattice(returns(), policy, new Ledger());
    Map<String, Rational> values = new HashMap<>();
    first.cells().forEach(cell -> values.put(cell.id(), cell.value()));
    Ledger ledger = new Ledger();
    ledger.note("v1", protect(first, policy), values);
    return lattice(late, policy, ledger);
  }

  @Test
  void a_late_return_that_adds_two_persons_to_a_published_country_is_held() {
    Map<String, Map<String, Long>> late = returns();
    late.put("B|peer", Map.of("P4", 2L));
    Problem second = second(late);
    DisclosurePolicy policy = policy("CENSUS-PUBLIC-1");

    Protection protection =
        Protector.under(policy, 2, new HashSet<>(second.mustPublish())).protect(second);

    assertThat(protection)
        .isInstanceOfSatisfying(
            Protection.Impossible.class,
            impossible ->
                assertThat(impossible.cells())
                    .extracting(Protection.Unprotectable::cell)
                    .contains("headcount|area=B|role=peer"));
    assertThat(Audited.isSafeWithEverythingHidden(second)).isFalse();
  }

  @Test
  void two_late_persons_among_others_are_not_revealed_by_both_versions_together() {
    Map<String, Map<String, Long>> late = returns();
    late.put("B|peer", Map.of("P4", 2L));
    late.put("D|worker", Map.of("P7", 39L, "P8", 12L));
    late.put("A|worker", Map.of("P1", 20L, "P2", 22L, "P3", 9L));
    Publication publication = protect(second(late), policy("CENSUS-PUBLIC-1"));

    assertThat(publication.cells())
        .containsEntry("headcount", new Shown.Value(Rational.of(214)))
        .containsEntry("headcount|area=B|role=peer", new Shown.Hidden())
        .containsEntry("v1:headcount|area=B|role=peer", new Shown.Value(Rational.ZERO));
  }
}
