package uk.datr.workforce.disclosure.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.check.ProblemCheck;
import uk.datr.workforce.disclosure.model.plan.Dimension.Sum;

class LatticeBuilderTest {

  private static final Policy POLICY = new Policy(5, true, Rational.of(4));

  /** Four authorities under two statistical regions and, across them, two NHS regions. */
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
      new Dimension("role", "all", List.of(new Sum("all", List.of("nurse", "worker"))));

  private static final Map<String, Long> PERSONS =
      Map.of(
          "A|nurse",
          2L,
          "A|worker",
          20L,
          "B|nurse",
          7L,
          "B|worker",
          30L,
          "C|nurse",
          3L,
          "C|worker",
          11L,
          "D|nurse",
          9L,
          "D|worker",
          25L);

  private static Cell facts(CellId id) {
    long sum = 0;
    for (String area : AREA.lowest(id.members().getOrDefault("area", "England"))) {
      for (String role : ROLE.lowest(id.members().getOrDefault("role", "all"))) {
        sum += PERSONS.getOrDefault(area + "|" + role, 0L);
      }
    }
    return id.measure().equals("wte")
        ? Cell.amount("x", Rational.of(sum * 8, 10))
        : Cell.count("x", sum);
  }

  private static PlannedTable table(
      String id, String measure, Map<String, List<List<String>>> levels) {
    return new PlannedTable(id, measure, levels);
  }

  private static final PlannedTable BY_ROLE =
      table(
          "role",
          "headcount",
          Map.of(
              "area",
                  List.of(
                      List.of("A", "B", "C", "D"),
                      List.of("North", "South", "East", "West"),
                      List.of("England")),
              "role", List.of(List.of("nurse", "worker"), List.of("all"))));

  private static ReleasePlan plan(List<PlannedTable> tables) {
    return new ReleasePlan(List.of(AREA, ROLE), tables, List.of(), List.of(), List.of(), List.of());
  }

  private static Problem lattice(ReleasePlan plan, Ledger ledger) {
    Problem problem =
        LatticeBuilder.lattice(plan, POLICY, LatticeBuilderTest::facts, ledger, List.of());
    Faults faults = new Faults();
    ProblemCheck.check(problem, faults);
    assertThat(faults.kept()).isEmpty();
    return problem;
  }

  @Test
  void a_member_may_lie_under_two_totals_but_not_under_itself() {
    Dimension shared =
        new Dimension(
            "d",
            "all",
            List.of(
                new Sum("all", List.of("x", "y")),
                new Sum("x", List.of("a")),
                new Sum("y", List.of("a", "b"))));
    assertThat(shared.lowest("all")).containsExactly("a", "b");
    assertThatThrownBy(() ->
            new Dimension(
                "d", "all", List.of(new Sum("all", List.of("x")), new Sum("x", List.of("all")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void totals_run_along_every_dimension_and_both_region_hierarchies() {
    Problem problem = lattice(plan(List.of(BY_ROLE)), new Ledger());

    assertThat(problem.cells()).hasSize(27);
    assertThat(problem.equations())
        .contains(
            new Equation("headcount", List.of("headcount|area=North", "headcount|area=South")),
            new Equation("headcount", List.of("headcount|area=East", "headcount|area=West")),
            new Equation(
                "headcount|area=East|role=nurse",
                List.of("headcount|area=A|role=nurse", "headcount|area=C|role=nurse")),
            new Equation(
                "headcount|area=A",
                List.of("headcount|area=A|role=nurse", "headcount|area=A|role=worker")))
        .hasSize(9 + 3 * 6);
  }

  @Test
  void two_tables_share_the_cells_that_mean_the_same() {
    PlannedTable totals =
        table(
            "totals",
            "headcount",
            Map.of("area", List.of(List.of("A", "B", "C", "D"), List.of("England"))));

    assertThat(lattice(plan(List.of(BY_ROLE, totals)), new Ledger()).cells()).hasSize(27);
    // Without regions the country is the sum of its authorities.
    assertThat(lattice(plan(List.of(totals)), new Ledger()).equations())
        .containsExactly(
            new Equation(
                "headcount",
                List.of(
                    "headcount|area=A",
                    "headcount|area=B",
                    "headcount|area=C",
                    "headcount|area=D")));
  }

  @Test
  void dropping_the_finest_level_coarsens_one_table() {
    ReleasePlan coarser = plan(List.of(BY_ROLE)).coarsened("role", "area");

    assertThat(lattice(coarser, new Ledger()).cells()).hasSize(15);
    assertThat(BY_ROLE.coarser("sex")).isEqualTo(BY_ROLE);
  }

  @Test
  void ratios_rules_and_equal_populations_enter_the_lattice() {
    PlannedTable wte =
        table("wte", "wte", Map.of("area", List.of(List.of("North", "South"), List.of("England"))));
    PlannedTable again = table("again", "people", Map.of());
    CellId north = new CellId("headcount", Map.of("area", "North"));
    CellId england = new CellId("headcount", Map.of());
    ReleasePlan plan =
        new ReleasePlan(
            List.of(AREA, ROLE),
            List.of(BY_ROLE, wte, again),
            List.of(new ReleasePlan.PlannedRatio(north, england, Rational.of(100), 1)),
            List.of(new ReleasePlan.Equality(new CellId("people", Map.of()), england)),
            List.of(new ReleasePlan.Rule("wte", Rational.of(3, 2), "headcount")),
            List.of(england));

    Problem problem = lattice(plan, new Ledger());

    assertThat(problem.ratios().getFirst().shown()).isEqualTo(Rational.decimal("55.1"));
    assertThat(problem.limits())
        .hasSize(3)
        .contains(new Limit("wte|area=North", Rational.of(3, 2), "headcount|area=North"));
    assertThat(problem.equations()).contains(new Equation("people", List.of("headcount")));
    assertThat(problem.mustPublish()).containsExactly("headcount");
  }

  @Test
  void what_was_published_before_joins_with_its_change() {
    PlannedTable totals =
        table("totals", "headcount", Map.of("area", List.of(List.of("A", "B"), List.of("North"))));
    Ledger ledger = new Ledger();
    Map<String, Rational> values = new HashMap<>();
    values.put("headcount|area=A", Rational.of(20));
    values.put("headcount|area=B", Rational.of(38));
    values.put("headcount|area=North", Rational.of(58));
    ledger.note(
        "v1",
        new Publication(
            Map.of(
                "headcount|area=A", new Shown.Value(Rational.of(20)),
                "headcount|area=B", new Shown.Hidden(),
                "headcount|area=North", new Shown.Value(Rational.of(58))),
            List.of()),
        values);

    Problem problem = lattice(plan(List.of(totals)), ledger);

    assertThat(problem.mustPublish())
        .containsExactly("v1:headcount|area=A", "v1:headcount|area=North");
    assertThat(problem.equations())
        .contains(
            new Equation(
                "headcount|area=A", List.of("v1:headcount|area=A", "v1:headcount|area=A change")),
            new Equation(
                "v1:headcount|area=B", List.of("headcount|area=B", "v1:headcount|area=B change")),
            new Equation(
                "v1:headcount|area=North", List.of("v1:headcount|area=A", "v1:headcount|area=B")));
    assertThat(ledger.shown("v1", "headcount|area=B")).contains(new Shown.Hidden());
    assertThat(ledger.shown("v2", "headcount|area=B")).isEmpty();
    assertThatThrownBy(() -> ledger.note("v1", new Publication(Map.of(), List.of()), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mistakes_of_a_plan_are_refused() {
    assertThatThrownBy(() ->
            new Dimension(
                "x", "a", List.of(new Sum("a", List.of("b")), new Sum("b", List.of("a")))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            lattice(
                plan(List.of(table("t", "headcount", Map.of("sex", List.of(List.of("F")))))),
                new Ledger()))
        .isInstanceOf(IllegalArgumentException.class);
    CellId nowhere = new CellId("headcount", Map.of("area", "A"));
    ReleasePlan ratio =
        new ReleasePlan(
            List.of(AREA),
            List.of(),
            List.of(new ReleasePlan.PlannedRatio(nowhere, nowhere, Rational.ONE, 0)),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(() -> lattice(ratio, new Ledger()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
