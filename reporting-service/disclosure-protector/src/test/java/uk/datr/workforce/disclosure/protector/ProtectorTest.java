package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** Lattices small enough to see with the eye what has to be hidden, and what that costs. */
class ProtectorTest {

  private static Protection.Protected found(Problem problem) {
    return switch (Protector.exact(1).protect(problem)) {
      case Protection.Protected found -> {
        assertThat(Audited.isSafe(problem, found.publication())).isTrue();
        yield found;
      }
      case Protection.Impossible impossible -> throw new AssertionError(impossible.toString());
    };
  }

  private static Set<String> hidden(Problem problem) {
    return found(problem).publication().cells().entrySet().stream()
        .filter(cell -> cell.getValue() instanceof Shown.Hidden)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Protection.Impossible impossible(Problem problem) {
    return switch (Protector.exact(1).protect(problem)) {
      case Protection.Impossible impossible -> impossible;
      case Protection.Protected found -> throw new AssertionError(found.toString());
    };
  }

  private static Lattices row(long... values) {
    Lattices lattice = new Lattices();
    long sum = 0;
    String[] ids = new String[values.length];
    for (int k = 0; k < values.length; k++) {
      ids[k] = Character.toString('a' + k);
      lattice.count(ids[k], values[k]);
      sum += values[k];
    }
    return lattice.count("T", sum).sum("T", ids);
  }

  @Test
  void the_smallest_other_cell_is_hidden_and_counted_at_its_weight() {
    Protection.Protected found = found(row(2, 30, 12, 90).problem());

    assertThat(hidden(row(2, 30, 12, 90).problem())).containsExactly("a", "c");
    assertThat(found.effort().parts()).isEqualTo(1);
    assertThat(found.effort().sensitive()).isEqualTo(1);
    assertThat(found.effort().secondary()).isEqualTo(1);
    assertThat(found.effort().cost()).isCloseTo(1 + Math.pow(12, 0.7), within(1e-9));
    assertThat(found.publication().cells())
        .containsEntry("b", new Shown.Value(Rational.of(30)))
        .containsEntry("T", new Shown.Value(Rational.of(134)));
  }

  @Test
  void a_total_weighs_for_its_children_too() {
    // The total, 14, would be the smaller loss by its size alone; it has three children.
    Problem problem = row(2, 12, 30).problem();
    assertThat(hidden(problem)).containsExactly("a", "b");
    // A total that is the cell's only company goes with it.
    Problem alone =
        new Lattices().count("a", 3).count("b", 0).count("T", 3).sum("T", "a", "b").problem();
    assertThat(hidden(alone)).containsExactly("T", "a");
  }

  @Test
  void two_sensitive_cells_that_cover_each_other_need_no_further_one() {
    // Three and four: each can be anything from 1 to 6, which is five steps.
    assertThat(hidden(row(3, 4, 50).problem())).containsExactly("a", "b");
    // One and two: from 1 to 2 alone.
    assertThat(hidden(row(1, 2, 50).problem())).containsExactly("a", "b", "c");
  }

  @Test
  void parts_that_share_nothing_are_protected_apart_and_counted() {
    Problem problem =
        row(2, 12, 30)
            .count("x", 3)
            .count("y", 40)
            .count("z", 20)
            .count("X", 63)
            .sum("X", "x", "y", "z")
            .count("p", 20)
            .count("q", 30)
            .count("P", 50)
            .sum("P", "p", "q")
            .problem();

    Protection.Protected found = found(problem);
    assertThat(hidden(problem)).containsExactly("a", "b", "x", "z");
    assertThat(found.effort().parts()).isEqualTo(2);
    assertThat(found.effort().sensitive()).isEqualTo(2);
    assertThat(found.effort().secondary()).isEqualTo(2);
    assertThat(found.effort().cost())
        .isCloseTo(2 + Math.pow(12, 0.7) + Math.pow(20, 0.7), within(1e-9));
    Protection.Protected first = found(row(2, 12, 30).problem());
    assertThat(found.effort().pivots()).isGreaterThan(first.effort().pivots());
  }

  @Test
  void nothing_is_hidden_where_nothing_is_sensitive() {
    Protection.Protected found = found(row(0, 12, 30).problem());
    assertThat(hidden(row(0, 12, 30).problem())).isEmpty();
    assertThat(found.effort()).isEqualTo(new Protection.Effort(0, 0, 0, 0, 0));
  }

  @Test
  void a_shown_zero_covers_nobody() {
    assertThat(hidden(row(4, 0, 30).problem())).containsExactly("a", "c");
    // Where zeros may be hidden four and nought can be read the other way round.
    Problem zerosHidden = row(4, 0, 30).under(new Policy(5, false, Rational.of(4))).problem();
    assertThat(hidden(zerosHidden)).containsExactly("a", "b");
  }

  @Test
  void a_cell_that_is_just_wide_enough_stays_shown_beside() {
    // With 5 beside it 1 can be 1 to 5: four steps, as the policy asks.
    assertThat(hidden(row(1, 5, 60).problem())).containsExactly("a", "b");
    Problem wider = row(1, 5, 60).under(new Policy(5, true, Rational.of(5))).problem();
    assertThat(hidden(wider)).containsExactly("a", "c");
  }

  @Test
  void a_width_between_whole_numbers_is_met_by_the_next() {
    Problem problem = row(1, 5, 60).under(new Policy(5, true, Rational.of(9, 2))).problem();
    assertThat(hidden(problem)).containsExactly("a", "c");
  }

  @Test
  void an_organisation_that_holds_nearly_all_of_a_cell_gets_more_company() {
    Lattices lattice =
        row(2, 6, 60)
            .with(Cell.count("b~P", 5).asUnpublished().sensitive(false))
            .with(Cell.count("b~rest", 1).asUnpublished().sensitive(false))
            .sum("b", "b~P", "b~rest");
    assertThat(hidden(lattice.problem())).containsExactly("a", "b");
    Problem inside = lattice.insider("P", Optional.empty(), "b~P").problem();
    // P knows that a and the rest of b are three persons together; beside c alone it learns
    // nothing.
    assertThat(hidden(inside)).containsExactly("a", "c");
  }

  private static Lattices contributions(Optional<String> group) {
    return row(4, 9, 99)
        .with(Cell.count("b~P", 4).asUnpublished().sensitive(false))
        .with(Cell.count("b~Q", 5).asUnpublished().sensitive(false))
        .sum("b", "b~P", "b~Q")
        .insider("P", group, "b~P")
        .insider("Q", group, "b~Q");
  }

  @Test
  void two_organisations_of_one_group_are_read_together() {
    assertThat(hidden(contributions(Optional.empty()).problem())).containsExactly("a", "b");
    assertThat(hidden(contributions(Optional.of("G")).problem())).containsExactly("a", "c");

    Problem held = contributions(Optional.of("G")).mustPublish("c", "T").problem();
    assertThat(impossible(held).cells())
        .containsExactly(
            new Protection.Unprotectable(
                "a",
                "P + Q",
                "Whatever else is hidden, it cannot be made 4 wide."
                    + " Shown in any case beside it: T, c."));
  }

  @Test
  void whoever_stays_too_narrow_is_named_in_order_and_with_the_reason() {
    Problem problem =
        row(2, 3, 30)
            .mustPublish("c", "b", "T")
            .count("x", 1)
            .count("y", 9)
            .count("X", 10)
            .sum("X", "x", "y")
            .mustPublish("x")
            .problem();

    assertThat(impossible(problem).cells())
        .containsExactly(
            new Protection.Unprotectable(
                "a",
                "public",
                "Whatever else is hidden, it cannot be made 4 wide."
                    + " Shown in any case beside it: T, b, c."),
            new Protection.Unprotectable(
                "b", "public", "It is sensitive, and it has to be published."),
            new Protection.Unprotectable(
                "x", "public", "It is sensitive, and it has to be published."));
  }

  @Test
  void a_sensitive_zero_is_refused_where_every_zero_is_shown() {
    Problem problem =
        new Lattices()
            .with(Cell.count("a", 0).sensitive(true))
            .count("b", 12)
            .count("T", 12)
            .sum("T", "a", "b")
            .problem();

    assertThat(impossible(problem).cells())
        .containsExactly(
            new Protection.Unprotectable(
                "a", "public", "It is sensitive, and this policy shows every zero."));
  }

  @Test
  void a_sensitive_amount_of_nothing_can_be_hidden() {
    Problem problem =
        new Lattices()
            .with(Cell.amount("w", Rational.ZERO).sensitive(true).needing(Rational.of(2)))
            .amount("v", "7.5")
            .amount("u", "30")
            .amount("W", "37.5")
            .sum("W", "w", "v", "u")
            .problem();
    assertThat(hidden(problem)).containsExactly("v", "w");
  }

  @Test
  void at_most_eight_neighbours_that_are_held_are_named() {
    Lattices lattice = row(2, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    Problem problem =
        lattice.mustPublish("b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "T").problem();

    assertThat(impossible(problem).cells().getFirst().reason())
        .endsWith("Shown in any case beside it: T, b, c, d, e, f, g, h.");
    // Nothing is held beside it, and still there is no way.
    Problem free = new Lattices().count("a", 2).count("T", 2).sum("T", "a").mustPublish().problem();
    assertThat(hidden(free)).containsExactly("T", "a");
  }

  @Test
  void widths_are_told_as_they_are() {
    Problem problem =
        new Lattices()
            .with(Cell.amount("w", Rational.of(3)).sensitive(true).needing(Rational.decimal("2.5")))
            .amount("v", "20")
            .amount("W", "23")
            .sum("W", "w", "v")
            .mustPublish("v", "W")
            .problem();
    assertThat(impossible(problem).cells().getFirst().reason())
        .startsWith("Whatever else is hidden, it cannot be made 2.5 wide.");
    assertThat(Parts.plain(4)).isEqualTo("4");
    assertThat(Parts.plain(2.5)).isEqualTo("2.5");
  }

  @Test
  void a_printed_percentage_costs_further_cells() {
    // 4 of 46 is 8.7 per cent; printed 9 the numerator lies between 3.91 and 4.37, so the base has
    // to give way.
    Problem exact = row(4, 12, 30).problem();
    Problem printed =
        row(4, 12, 30).ratio(new Ratio("a", "T", Rational.of(100), Rational.of(9), 0)).problem();

    assertThat(hidden(exact)).containsExactly("a", "b");
    assertThat(hidden(printed)).contains("T", "a");
  }

  @Test
  void a_rule_over_amounts_costs_further_cells() {
    // At most 1.5 × 4 persons and the amount is near that: the persons must be hidden too, or it
    // cannot go up.
    Lattices lattice =
        row(40, 12, 30)
            .with(Cell.amount("w", Rational.of(59)).sensitive(true).needing(Rational.of(61)))
            .amount("v", "300")
            .amount("W", "359")
            .sum("W", "w", "v");
    assertThat(hidden(lattice.problem())).containsExactly("v", "w");
    Problem ruled = lattice.limit(new Limit("w", Rational.decimal("1.5"), "a")).problem();
    // From 0 to 60 is 60 wide; 61 is needed.
    assertThat(hidden(ruled)).contains("a", "v", "w");
  }

  @Test
  void somebody_has_to_work() {
    assertThatThrownBy(() -> Protector.exact(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Protector.exact(1)).isNotNull();
  }
}
