package uk.datr.workforce.disclosure.protector.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MoveTest {

  private final Move move = new Move(new int[] {1, 4, 6}, new double[] {-3, 3, 1.5}, 3);

  @Test
  void columns_that_stay_are_left_out() {
    Move read = Move.of(new double[] {0, -2, 1e-10, 2, 2e-9}, 1, -1);

    assertThat(read.size()).isEqualTo(3);
    assertThat(read.column(0)).isEqualTo(1);
    assertThat(read.column(1)).isEqualTo(3);
    assertThat(read.column(2)).isEqualTo(4);
    assertThat(read.by(0)).isEqualTo(-2);
    assertThat(read.of(3)).isEqualTo(2);
    assertThat(read.of(2)).isZero();
    assertThat(read.reached()).isEqualTo(2);
  }

  @Test
  void a_target_that_went_the_wrong_way_has_reached_nothing() {
    assertThat(Move.of(new double[] {-1e-12, 1}, 0, 1).reached()).isZero();
    assertThat(Move.of(new double[] {-1e-12, 1}, 0, 1).size()).isEqualTo(1);
  }

  @Test
  void a_shorter_move_takes_every_column_the_same_share_of_its_way() {
    Move shorter = move.shortened(1);

    assertThat(shorter.reached()).isEqualTo(1);
    assertThat(shorter.of(1)).isCloseTo(-1, within(1e-12));
    assertThat(shorter.of(4)).isCloseTo(1, within(1e-12));
    assertThat(shorter.of(6)).isCloseTo(0.5, within(1e-12));
    assertThat(move.shortened(3).of(6)).isEqualTo(1.5);
    // Rounding of the wish may not make the move longer than it is.
    assertThat(move.shortened(3.0000001).of(1)).isEqualTo(-3);
  }

  @Test
  void the_same_move_serves_another_target_and_other_numbers() {
    Move other = move.reaching(1.5);
    assertThat(other.reached()).isEqualTo(1.5);
    assertThat(other.of(1)).isEqualTo(-3);

    Move renumbered = move.renumbered(new int[] {10, 11, 12, 13, 24, 25, 36});
    assertThat(renumbered.of(11)).isEqualTo(-3);
    assertThat(renumbered.of(24)).isEqualTo(3);
    assertThat(renumbered.of(36)).isEqualTo(1.5);
    assertThat(renumbered.of(4)).isZero();
    assertThat(renumbered.reached()).isEqualTo(3);
  }
}
