package uk.datr.workforce.disclosure.protector.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FreedomTest {

  @Test
  void a_copy_has_every_number_and_a_life_of_its_own() {
    Freedom freedom = new Freedom(2);
    freedom.set(1, -5, -2, 1, 7, 3, 9);

    Freedom copy = freedom.copy();
    copy.fix(1);

    assertThat(freedom.low(1)).isEqualTo(-5);
    assertThat(freedom.high(1)).isEqualTo(7);
    assertThat(copy.low(1)).isZero();
    assertThat(copy.high(1)).isZero();
    Freedom again = freedom.copy();
    assertThat(again.low).containsExactly(0, -5);
    assertThat(again.freeLow).containsExactly(0, -2);
    assertThat(again.freeHigh).containsExactly(0, 1);
    assertThat(again.high).containsExactly(0, 7);
    assertThat(again.down).containsExactly(0, 3);
    assertThat(again.up).containsExactly(0, 9);
  }

  @Test
  void the_dearest_unit_counts_in_either_direction() {
    Freedom freedom = new Freedom(2);
    assertThat(freedom.largestCost()).isZero();
    freedom.set(0, -1, 1, 4, 2);
    assertThat(freedom.largestCost()).isEqualTo(4);
    freedom.set(1, -1, 1, 1, 6);
    assertThat(freedom.largestCost()).isEqualTo(6);
    assertThat(new Freedom(0).largestCost()).isZero();
  }

  @Test
  void the_pieces_of_a_cost_curve_lie_beside_each_other() {
    Freedom freedom = new Freedom(1);
    freedom.set(0, -5, -2, 1, 7, 3, 9);

    assertThat(freedom.pieceAbove(0, -5, 1e-9)).isEqualTo(0);
    assertThat(freedom.pieceAbove(0, -2, 1e-9)).isEqualTo(1);
    assertThat(freedom.pieceAbove(0, 0, 1e-9)).isEqualTo(1);
    assertThat(freedom.pieceAbove(0, 1, 1e-9)).isEqualTo(2);
    assertThat(freedom.pieceAbove(0, 7, 1e-9)).isEqualTo(3);
    assertThat(freedom.pieceBelow(0, 7, 1e-9)).isEqualTo(2);
    assertThat(freedom.pieceBelow(0, 1, 1e-9)).isEqualTo(1);
    assertThat(freedom.pieceBelow(0, 0, 1e-9)).isEqualTo(1);
    assertThat(freedom.pieceBelow(0, -2, 1e-9)).isEqualTo(0);
    assertThat(freedom.pieceBelow(0, -5, 1e-9)).isEqualTo(-1);
    assertThat(freedom.slopeOf(0, 0)).isEqualTo(-3);
    assertThat(freedom.slopeOf(0, 1)).isZero();
    assertThat(freedom.slopeOf(0, 2)).isEqualTo(9);
    for (int piece = 0; piece < 2; piece++) {
      assertThat(freedom.endOf(0, piece)).isEqualTo(freedom.startOf(0, piece + 1));
    }
  }

  @Test
  void bounds_that_leave_out_staying_are_refused() {
    Freedom freedom = new Freedom(1);
    assertThatThrownBy(() -> freedom.set(0, -1, -2, 0, 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> freedom.set(0, -1, 1, 2, 3, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> freedom.set(0, -1, 0, -1, 3, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> freedom.set(0, -1, 0, 2, 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> freedom.set(0, Double.NaN, 0, 2, 3, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_column_can_be_held_where_it_has_gone() {
    Freedom freedom = new Freedom(2);
    freedom.set(1, -5, -2, 1, 7, 3, 9);

    freedom.hold(1, 4);

    assertThat(freedom.low(1)).isEqualTo(4);
    assertThat(freedom.high(1)).isEqualTo(4);
    assertThat(freedom.freeLow).containsExactly(0, 4);
    assertThat(freedom.freeHigh).containsExactly(0, 4);
    assertThat(freedom.largestCost()).isZero();
    assertThat(freedom.pieceAbove(1, 4, 1e-9)).isEqualTo(3);
    assertThat(freedom.pieceBelow(1, 4, 1e-9)).isEqualTo(-1);
  }
}
