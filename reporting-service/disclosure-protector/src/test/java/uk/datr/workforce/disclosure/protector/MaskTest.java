package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.protector.linear.Move;

class MaskTest {

  private static Lattices row() {
    return new Lattices()
        .count("a", 2)
        .count("b", 12)
        .count("c", 12)
        .count("d", 3)
        .count("T", 29)
        .sum("T", "a", "b", "c", "d");
  }

  private final Part part = Lattices.part(row().problem());
  private final Mask mask = Mask.primary(part);

  private int at(String id) {
    return Lattices.column(part, id);
  }

  private int need(String id) {
    return Lattices.requirement(part, Readership.PUBLIC, id);
  }

  private Move move(String target, Map<String, Double> by) {
    return Lattices.move(part, target, by);
  }

  @Test
  void at_first_the_sensitive_cells_alone_are_hidden() {
    assertThat(mask.hidden()[at("a")]).isTrue();
    assertThat(mask.hidden()[at("b")]).isFalse();
    assertThat(mask.hidden()[at("T")]).isFalse();
    assertThat(mask.secondaries()).isEmpty();
    assertThat(mask.cost()).isZero();
    assertThat(mask.isMet(need("a"))).isFalse();
    assertThat(mask.width(need("a"))).isZero();
  }

  @Test
  void a_sensitive_cell_that_must_be_published_is_not_hidden() {
    Part held =
        Lattices.part(
            new Lattices()
                .with(Cell.count("a", 2).asUnpublished())
                .count("b", 12)
                .count("T", 14)
                .sum("T", "a", "b")
                .problem());
    assertThat(Mask.primary(held).hidden()[Lattices.column(held, "a")]).isFalse();
  }

  @Test
  void further_cells_come_dearest_first_and_then_by_id() {
    mask.hide(at("c"));
    mask.hide(at("b"));
    mask.hide(at("T"));

    assertThat(mask.secondaries()).containsExactly(at("T"), at("b"), at("c"));
    assertThat(mask.cost())
        .isCloseTo(3 + 2 * Math.pow(12, 0.7) + 7 * Math.pow(29, 0.7), within(1e-9));
  }

  @Test
  void a_copy_goes_its_own_way() {
    Mask copy = mask.copy();
    copy.hide(at("b"));
    copy.witness(0, new Witness(move("a", Map.of("a", 4.0, "b", -4.0)), null));

    assertThat(mask.hidden()[at("b")]).isFalse();
    assertThat(mask.witness(0)).isEqualTo(Witness.NONE);
    assertThat(copy.isMet(0)).isTrue();
  }

  @Test
  void what_a_move_takes_out_of_what_is_shown_has_to_be_hidden() {
    Move move = move("a", Map.of("a", 2.0, "b", -3.0, "c", 1.0, "T", 1e-8));
    assertThat(mask.newlyHidden(move)).containsExactly(at("b"), at("c"));
    mask.hide(at("c"));
    assertThat(mask.newlyHidden(move)).containsExactly(at("b"));
  }

  @Test
  void a_rounded_cell_may_move_within_its_interval() {
    Part rounded =
        new Parts(row().problem(), Optional.of(RoundingTest.toFive(Set.of()))).parts().getFirst();
    int b = Lattices.column(rounded, "b");
    Mask primary = Mask.primary(rounded);

    // 12 is shown as 8 to 12.
    assertThat(primary.newlyHidden(Lattices.move(rounded, "a", Map.of("a", 4.0, "b", -4.0))))
        .isEmpty();
    assertThat(primary.newlyHidden(Lattices.move(rounded, "a", Map.of("a", 5.0, "b", -5.0))))
        .containsExactly(b);
    assertThat(primary.newlyHidden(Lattices.move(rounded, "a", Map.of("a", -1.0, "b", 1.0))))
        .containsExactly(b);
  }

  @Test
  void a_move_serves_every_cell_that_it_takes_farther() {
    Offers offers = new Offers(part);
    mask.hide(at("b"));
    mask.offer(move("a", Map.of("a", 3.0, "d", -2.0, "b", -1.0)), offers);

    assertThat(mask.witness(need("a")).upward()).isEqualTo(3);
    assertThat(mask.witness(need("a")).downward()).isZero();
    assertThat(mask.witness(need("d")).downward()).isEqualTo(2);
    assertThat(mask.witness(need("d")).upward()).isZero();

    // A shorter one changes nothing, a longer one does, and both ways stay known.
    mask.offer(move("a", Map.of("a", 2.0, "b", -2.0)), offers);
    assertThat(mask.witness(need("a")).upward()).isEqualTo(3);
    mask.offer(move("d", Map.of("d", 1.0, "b", -1.0)), offers);
    assertThat(mask.witness(need("d")).upward()).isEqualTo(1);
    assertThat(mask.witness(need("d")).downward()).isEqualTo(2);
    mask.offer(move("d", Map.of("d", -1.0, "b", 1.0)), offers);
    assertThat(mask.witness(need("d")).downward()).isEqualTo(2);
    mask.offer(move("a", Map.of("a", -1.0, "b", 1.0)), offers);
    assertThat(mask.isMet(need("a"))).isTrue();
    // What is met already is left alone.
    mask.offer(move("a", Map.of("a", 7.0, "b", -7.0)), offers);
    assertThat(mask.witness(need("a")).upward()).isEqualTo(3);
  }

  @Test
  void whoever_knows_a_cell_does_not_believe_that_it_moves() {
    Problem problem =
        row()
            .with(Cell.count("b~P", 4).asUnpublished().sensitive(false))
            .with(Cell.count("b~rest", 8).asUnpublished().sensitive(false))
            .sum("b", "b~P", "b~rest")
            .insider("P", Optional.empty(), "b~P")
            .problem();
    Part known = Lattices.part(problem);
    Mask masked = Mask.primary(known);
    masked.hide(Lattices.column(known, "b"));
    masked.offer(
        Lattices.move(known, "a", Map.of("a", 4.0, "b", -4.0, "b~P", -4.0)), new Offers(known));

    assertThat(masked.isMet(Lattices.requirement(known, Readership.PUBLIC, "a"))).isTrue();
    assertThat(masked.isMet(Lattices.requirement(known, "P", "a"))).isFalse();
    masked.offer(
        Lattices.move(known, "a", Map.of("a", 4.0, "b", -4.0, "b~rest", -4.0)), new Offers(known));
    assertThat(masked.isMet(Lattices.requirement(known, "P", "a"))).isTrue();
  }

  @Test
  void what_leans_on_a_cell_that_is_shown_again_is_lost_and_nothing_else() {
    mask.witness(
        need("a"),
        new Witness(
            move("a", Map.of("a", 3.0, "b", -3.0)), move("a", Map.of("a", -1.0, "c", 1.0))));
    mask.witness(need("d"), new Witness(move("d", Map.of("d", 4.0, "c", -4.0)), null));

    assertThat(mask.leaningOn(at("b"))).containsExactly(need("a"));
    assertThat(mask.leaningOn(at("c"))).containsExactly(need("a"), need("d"));
    assertThat(mask.leaningOn(at("T"))).isEmpty();
    Witness left = mask.without(need("a"), at("b"));
    assertThat(left.up()).isNull();
    assertThat(left.downward()).isEqualTo(1);
    assertThat(mask.without(need("a"), at("T"))).isEqualTo(mask.witness(need("a")));
    assertThat(List.of(mask.without(need("d"), at("c")))).containsExactly(Witness.NONE);
  }
}
