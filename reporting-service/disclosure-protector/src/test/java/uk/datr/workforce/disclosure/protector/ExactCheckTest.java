package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.protector.linear.Move;

/** What is confirmed really is possible, to the last digit, and wide enough; nothing else is. */
class ExactCheckTest {

  /** a + b + c = T; a is sensitive. */
  private static Lattices row() {
    return new Lattices()
        .count("a", 2)
        .count("b", 12)
        .count("c", 30)
        .count("T", 44)
        .sum("T", "a", "b", "c");
  }

  private static Map<String, Shown> shown(Problem problem, Set<String> hidden) {
    Map<String, Shown> shown = new TreeMap<>();
    for (Cell cell : problem.cells()) {
      if (!cell.unpublished()) {
        shown.put(
            cell.id(),
            hidden.contains(cell.id()) ? new Shown.Hidden() : new Shown.Value(cell.value()));
      }
    }
    return shown;
  }

  /** Whether two moves are confirmed; null stands for none. */
  private record Check(Problem problem, String reader, String target, Map<String, Shown> shown) {

    boolean confirms(Map<String, Double> up, Map<String, Double> down) {
      Part part = Lattices.part(problem);
      Part.Requirement requirement =
          part.requirements().get(Lattices.requirement(part, reader, target));
      return new ExactCheck(problem, new Parts(problem, Optional.empty()).cells())
          .confirms(part, requirement, new Witness(move(part, up), move(part, down)), shown);
    }

    private @org.jspecify.annotations.Nullable Move move(Part part, Map<String, Double> by) {
      return by.isEmpty() ? null : Lattices.move(part, target, by);
    }
  }

  private static Check check(Problem problem, String target, String... hidden) {
    return new Check(problem, Readership.PUBLIC, target, shown(problem, Set.of(hidden)));
  }

  @Test
  void moves_that_keep_the_sum_and_reach_the_width_are_confirmed() {
    Check check = check(row().problem(), "a", "a", "b");

    assertThat(check.confirms(Map.of("a", 3.0, "b", -3.0), Map.of("a", -1.0, "b", 1.0))).isTrue();
    assertThat(check.confirms(Map.of("a", 4.0, "b", -4.0), Map.of())).isTrue();
    assertThat(check.confirms(Map.of("a", 3.0, "b", -3.0), Map.of())).isFalse();
    assertThat(check.confirms(Map.of("a", 2.0, "b", -2.0), Map.of("a", -1.0, "b", 1.0))).isFalse();
    assertThat(check.confirms(Map.of(), Map.of())).isFalse();
  }

  @Test
  void rounding_of_doubles_is_taken_out() {
    Check check = check(row().problem(), "a", "a", "b");

    assertThat(
            check.confirms(
                Map.of("a", 3 - 1e-8, "b", -3 - 1e-8), Map.of("a", -1 + 1e-9, "b", 1 + 1e-8)))
        .isTrue();
  }

  @Test
  void a_move_that_breaks_a_sum_counts_only_if_another_cell_can_put_it_right() {
    Check check = check(row().problem(), "a", "a", "b");

    assertThat(check.confirms(Map.of("a", 4.0), Map.of())).isFalse();
    assertThat(check.confirms(Map.of("a", 4.0, "b", -5.0), Map.of())).isTrue();
  }

  @Test
  void what_is_shown_does_not_move() {
    assertThat(
            check(row().problem(), "a", "a", "b").confirms(Map.of("a", 4.0, "c", -4.0), Map.of()))
        .isFalse();
    assertThat(
            check(row().problem(), "a", "a", "b", "c")
                .confirms(Map.of("a", 4.0, "c", -4.0), Map.of()))
        .isTrue();
  }

  @Test
  void a_hidden_count_is_at_least_one_where_zeros_are_shown() {
    Map<String, Double> up = Map.of("a", 2.0, "b", -2.0);
    Map<String, Double> down = Map.of("a", -2.0, "b", 2.0);

    assertThat(check(row().problem(), "a", "a", "b").confirms(up, down)).isFalse();
    Problem zerosHidden = row().under(new Policy(5, false, Rational.of(4))).problem();
    assertThat(check(zerosHidden, "a", "a", "b").confirms(up, down)).isTrue();
    assertThat(check(zerosHidden, "a", "a", "b").confirms(Map.of(), Map.of("a", -4.0, "b", 4.0)))
        .isFalse();
  }

  @Test
  void an_unpublished_cell_may_be_nothing_but_not_less() {
    Problem problem =
        new Lattices()
            .count("a", 2)
            .with(Cell.count("x", 2).asUnpublished().sensitive(false))
            .with(Cell.count("y", 9).asUnpublished().sensitive(false))
            .count("T", 11)
            .sum("a", "x")
            .sum("T", "x", "y")
            .under(new Policy(5, false, Rational.of(4)))
            .problem();
    Check check = check(problem, "a", "a");

    assertThat(
            check.confirms(
                Map.of("a", 2.0, "x", 2.0, "y", -2.0), Map.of("a", -2.0, "x", -2.0, "y", 2.0)))
        .isTrue();
    assertThat(
            check.confirms(
                Map.of("a", 1.0, "x", 1.0, "y", -1.0), Map.of("a", -3.0, "x", -3.0, "y", 3.0)))
        .isFalse();
  }

  @Test
  void a_rounded_cell_moves_within_what_rounds_to_the_same() {
    Problem problem = row().problem();
    Map<String, Shown> shown = shown(problem, Set.of("a", "b"));
    shown.put("b", new Shown.Between(Rational.of(8), Rational.of(15)));
    Check check = new Check(problem, Readership.PUBLIC, "a", shown);

    assertThat(check.confirms(Map.of("a", 4.0, "b", -4.0), Map.of())).isTrue();
    shown.put("b", new Shown.Between(Rational.of(9), Rational.of(13)));
    // One down, three up: that is as far as both bounds let it.
    assertThat(check.confirms(Map.of("a", 3.0, "b", -3.0), Map.of("a", -1.0, "b", 1.0))).isTrue();
    assertThat(check.confirms(Map.of("a", 4.0, "b", -4.0), Map.of())).isFalse();
    shown.put("b", new Shown.Between(Rational.of(8), Rational.of(12)));
    assertThat(check.confirms(Map.of("a", 3.0, "b", -3.0), Map.of("a", -1.0, "b", 1.0))).isFalse();
  }

  @Test
  void an_organisation_does_not_believe_in_other_figures_of_its_own() {
    Problem problem =
        new Lattices()
            .count("a", 3)
            .with(Cell.count("a~P", 2).asUnpublished().sensitive(false))
            .with(Cell.count("a~rest", 1).asUnpublished().sensitive(false))
            .count("b", 12)
            .count("T", 15)
            .sum("a", "a~P", "a~rest")
            .sum("T", "a", "b")
            .insider("P", Optional.empty(), "a~P")
            .problem();
    Map<String, Shown> shown = shown(problem, Set.of("a", "b"));
    Check outside = new Check(problem, Readership.PUBLIC, "a", shown);
    Check inside = new Check(problem, "P", "a", shown);
    Map<String, Double> byOwn = Map.of("a", 4.0, "a~P", 4.0, "b", -4.0);
    Map<String, Double> byRest = Map.of("a", 4.0, "a~rest", 4.0, "b", -4.0);

    assertThat(outside.confirms(byOwn, Map.of())).isTrue();
    assertThat(outside.confirms(byRest, Map.of())).isTrue();
    assertThat(inside.confirms(byOwn, Map.of())).isFalse();
    assertThat(inside.confirms(byRest, Map.of())).isTrue();
  }

  /** Two of 40 printed as 5 per cent without decimals: the numerator lies between 1.8 and 2.2. */
  private static Problem printed(Rational shown, int dp) {
    return row().ratio(new Ratio("a", "T", Rational.of(100), shown, dp)).problem();
  }

  @Test
  void a_printed_percentage_holds_the_cell() {
    Map<String, Double> up = Map.of("a", 3.0, "b", -3.0);
    Map<String, Double> down = Map.of("a", -1.0, "b", 1.0);

    // 2 of 44 is 4.5 per cent; printed 5 it lies between 4.5 and 5.5.
    assertThat(check(printed(Rational.of(5), 0), "a", "a", "b").confirms(up, down)).isFalse();
    Problem other =
        row().ratio(new Ratio("c", "T", Rational.of(100), Rational.decimal("68.2"), 1)).problem();
    assertThat(check(other, "a", "a", "b").confirms(up, down)).isTrue();
  }

  @Test
  void a_move_a_little_too_far_for_a_ratio_is_cut_short_where_that_is_wide_enough() {
    Problem problem =
        new Lattices()
            .count("a", 2)
            .count("b", 42)
            .count("T", 44)
            .sum("T", "a", "b")
            .ratio(new Ratio("a", "T", Rational.of(10), Rational.of(1), 0))
            .problem();
    // Between 0.5 and 1.5 in 10: between 2.2 and 6.6 of 44.
    Check check = check(problem, "a", "a", "b");
    assertThat(check.confirms(Map.of("a", 4.6 + 1e-7, "b", -4.6 - 1e-7), Map.of())).isTrue();
    assertThat(check.confirms(Map.of("a", 5.0, "b", -5.0), Map.of())).isTrue();
    assertThat(check.confirms(Map.of("a", 3.9, "b", -3.9), Map.of())).isFalse();
  }

  @Test
  void a_rule_that_everybody_can_read_holds_the_amount() {
    Problem problem =
        new Lattices()
            .with(Cell.amount("w", Rational.of(3)).sensitive(true).needing(Rational.of(2)))
            .amount("v", "20")
            .amount("W", "23")
            .sum("W", "w", "v")
            .count("h", 6)
            .limit(new Limit("w", Rational.decimal("0.75"), "h"))
            .problem();
    Check check = check(problem, "w", "w", "v");

    // At most 0.75 × 6 = 4.5, at least 0.
    assertThat(check.confirms(Map.of("w", 1.5, "v", -1.5), Map.of("w", -0.5, "v", 0.5))).isTrue();
    assertThat(check.confirms(Map.of("w", 1.6, "v", -1.6), Map.of("w", -0.3, "v", 0.3))).isFalse();
    assertThat(check.confirms(Map.of(), Map.of("w", -2.0, "v", 2.0))).isTrue();
    assertThat(check.confirms(Map.of("w", 2.0, "v", -2.0), Map.of())).isFalse();
    // The bound is touched but for the rounding of doubles.
    assertThat(
            check.confirms(
                Map.of("w", 1.5 + 2e-10, "v", -1.5 - 2e-10), Map.of("w", -0.5, "v", 0.5)))
        .isTrue();
  }

  @Test
  void thirds_sevenths_and_what_has_no_small_denominator_are_confirmed_alike() {
    Lattices lattice =
        new Lattices()
            .with(
                Cell.amount("w", Rational.decimal("7.75")).sensitive(true).needing(Rational.of(2)))
            .amount("v", "20.1")
            .amount("W", "27.85")
            .sum("W", "w", "v");
    Check check = check(lattice.problem(), "w", "w", "v");

    double third = 7.0 / 3;
    double seventh = 15.0 / 7;
    double odd = Math.sqrt(5);
    for (double by : new double[] {2, third, seventh, odd}) {
      assertThat(check.confirms(Map.of("w", by, "v", -by), Map.of())).as("%s", by).isTrue();
      assertThat(check.confirms(Map.of(), Map.of("w", -by, "v", by))).as("%s", by).isTrue();
      assertThat(check.confirms(Map.of("w", by, "v", -by - 0.001), Map.of()))
          .as("%s, and what v gives put right by a thousandth", by)
          .isTrue();
    }
    assertThat(check.confirms(Map.of("w", odd - 0.3, "v", 0.3 - odd), Map.of())).isFalse();
  }

  @Test
  void a_move_as_far_down_as_the_cell_goes_is_confirmed_though_doubles_miss_it() {
    Lattices lattice =
        new Lattices()
            .with(
                Cell.amount("w", Rational.decimal("2.3"))
                    .sensitive(true)
                    .needing(Rational.decimal("2.3")))
            .amount("v", "20.1")
            .amount("u", "3.337")
            .amount("W", "25.737")
            .sum("W", "w", "v", "u");
    Check check = check(lattice.problem(), "w", "w", "v", "u");
    double odd = Math.PI / 3;

    assertThat(check.confirms(Map.of(), Map.of("w", -2.3 + 3e-10, "v", odd, "u", 2.3 - odd)))
        .isTrue();
    assertThat(check.confirms(Map.of(), Map.of("w", -2.3 - 3e-10, "v", odd, "u", 2.3 - odd)))
        .isTrue();
    assertThat(check.confirms(Map.of(), Map.of("w", -2.29, "v", odd, "u", 2.29 - odd))).isFalse();
  }
}
