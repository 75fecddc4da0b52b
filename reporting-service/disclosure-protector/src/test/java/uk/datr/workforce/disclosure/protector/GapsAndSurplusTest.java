package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.protector.linear.Move;

/** What blocks leave open is closed, and what they hide too much is shown again. */
class GapsAndSurplusTest {

  /**
   * A chain of amounts: the first is sensitive, and each is the next and a figure that everybody knows. Only the last may give way, so
   * the first can move only if all of them do.
   */
  private static Problem chain(int links, boolean open) {
    Lattices lattice =
        new Lattices()
            .with(Cell.amount("x0000", Rational.of(9)).sensitive(true).needing(Rational.of(2)));
    for (int k = 1; k <= links; k++) {
      String id = "x%04d".formatted(k);
      lattice
          .with(Cell.amount(id, Rational.of(9 + k)))
          .with(Cell.amount("known" + k, Rational.ONE))
          .sum(id, "x%04d".formatted(k - 1), "known" + k)
          .mustPublish("known" + k);
    }
    if (open) {
      lattice.with(Cell.amount("y", Rational.of(5))).with(Cell.amount("z", Rational.of(links + 4)));
      lattice.sum("x%04d".formatted(links), "y", "z");
    } else {
      lattice.mustPublish("x%04d".formatted(links));
    }
    return lattice.problem();
  }

  private static List<Integer> close(Part part, Mask mask) {
    return new Gaps(part, mask).close();
  }

  private static long hidden(Part part, Mask mask) {
    long hidden = 0;
    for (int j = 0; j < part.size(); j++) {
      hidden += mask.hidden()[j] ? 1 : 0;
    }
    return hidden;
  }

  @Test
  void a_way_that_is_longer_than_the_first_neighbourhood_is_found_in_the_next() {
    Part part = Lattices.part(chain(720, true));
    Mask mask = Mask.primary(part);
    Gaps gaps = new Gaps(part, mask);

    assertThat(gaps.close()).isEmpty();

    assertThat(mask.isMet(0)).isTrue();
    assertThat(hidden(part, mask)).isEqualTo(721 + 1);
    assertThat(mask.hidden()[Lattices.column(part, "x0720")]).isTrue();
    assertThat(gaps.pivots()).isGreaterThan(720);
  }

  @Test
  void where_all_that_hangs_together_does_not_help_the_need_is_returned() {
    Part part = Lattices.part(chain(30, false));
    Mask mask = Mask.primary(part);

    assertThat(close(part, mask)).containsExactly(0);
    assertThat(hidden(part, mask)).isEqualTo(1);
    assertThat(mask.isMet(0)).isFalse();
  }

  @Test
  void every_need_of_a_lattice_is_met_without_any_block() {
    for (long seed : new long[] {2, 16, 22, 24}) {
      for (Part part : new Parts(new RandomProblems(seed).any(), Optional.empty()).parts()) {
        Mask mask = Mask.primary(part);
        Gaps gaps = new Gaps(part, mask);
        assertThat(gaps.close()).as("seed %d", seed).isEmpty();
        assertMet(part, mask);

        long before = hidden(part, mask);
        Surplus surplus = new Surplus(part, mask);
        surplus.show();

        assertMet(part, mask);
        assertThat(hidden(part, mask)).isLessThanOrEqualTo(before);
        assertThat(surplus.pivots()).as("seed %d", seed).isPositive();
        // Once more there is nothing left to show.
        Mask again = mask.copy();
        new Surplus(part, again).show();
        assertThat(again.hidden()).isEqualTo(mask.hidden());
      }
    }
  }

  /** Every need is met by moves of hidden cells that keep every sum. */
  private static void assertMet(Part part, Mask mask) {
    for (int r = 0; r < part.requirements().size(); r++) {
      assertThat(mask.isMet(r)).isTrue();
      for (Move move : CutTest.moves(mask.witness(r))) {
        CutTest.assertKeepsEverySum(part, move);
        assertThat(mask.newlyHidden(move)).isEmpty();
      }
    }
  }

  @Test
  void a_cell_on_which_nothing_leans_is_shown_again() {
    Problem problem =
        new Lattices()
            .count("a", 2)
            .count("b", 12)
            .count("c", 30)
            .count("d", 7)
            .count("T", 51)
            .sum("T", "a", "b", "c", "d")
            .problem();
    Part part = Lattices.part(problem);
    Mask mask = Mask.primary(part);
    assertThat(close(part, mask)).isEmpty();
    assertThat(mask.hidden()[Lattices.column(part, "d")]).isTrue();
    mask.hide(Lattices.column(part, "b"));
    mask.hide(Lattices.column(part, "T"));
    assertThat(mask.secondaries())
        .extracting(j -> part.column(j).id())
        .containsExactly("T", "b", "d");

    new Surplus(part, mask).show();

    assertThat(mask.secondaries()).extracting(j -> part.column(j).id()).containsExactly("d");
    assertMet(part, mask);
  }

  @Test
  void another_way_is_taken_where_it_spares_a_dearer_cell() {
    // Hidden for a are T and, needlessly, b: without T the sum holds between a and b.
    Problem problem =
        new Lattices().count("a", 2).count("b", 12).count("T", 14).sum("T", "a", "b").problem();
    Part part = Lattices.part(problem);
    int[] columns = {
      Lattices.column(part, "T"), Lattices.column(part, "a"), Lattices.column(part, "b")
    };
    Mask mask = Mask.primary(part);
    mask.hide(columns[0]);
    mask.witness(
        0, new Witness(Lattices.move(part, "a", java.util.Map.of("a", 4.0, "T", 4.0)), null));
    mask.hide(columns[2]);

    new Surplus(part, mask).show();

    assertThat(mask.hidden()[columns[0]]).isFalse();
    assertThat(mask.hidden()[columns[2]]).isTrue();
    assertMet(part, mask);
  }
}
