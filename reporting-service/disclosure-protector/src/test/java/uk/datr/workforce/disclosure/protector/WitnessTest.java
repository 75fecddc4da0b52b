package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.protector.linear.Move;

class WitnessTest {

  /** A move that takes column 2 so far, and another the other way. */
  private static Move move(double up) {
    return new Move(new int[] {2, 5}, new double[] {up, -up}, Math.abs(up));
  }

  private static Witness witness(double up, double down) {
    return new Witness(up == 0 ? null : move(up), down == 0 ? null : move(-down));
  }

  private static double[] ways(List<Witness> ways) {
    return ways.stream()
        .flatMap(w -> List.of(w.upward(), w.downward()).stream())
        .mapToDouble(x -> x)
        .toArray();
  }

  @Test
  void an_amount_is_as_wide_as_both_moves_together() {
    assertThat(Witness.NONE.width(false)).isZero();
    assertThat(witness(1.25, 0).width(false)).isEqualTo(1.25);
    assertThat(witness(1.25, 0.5).width(false)).isEqualTo(1.75);
    assertThat(witness(1.25, 0.5).meets(1.75, false)).isTrue();
    assertThat(witness(1.25, 0.5).meets(1.76, false)).isFalse();
    assertThat(witness(1.25, 0.5).meets(1.75 + 1e-10, false)).isTrue();
  }

  @Test
  void a_count_is_as_wide_as_the_whole_steps_of_each_move() {
    assertThat(witness(2.9, 1.9).width(true)).isEqualTo(3);
    assertThat(witness(2.9999999, 1.9999999).width(true)).isEqualTo(5);
    assertThat(witness(2, 2).meets(4, true)).isTrue();
    assertThat(witness(2.5, 1.5).meets(4, true)).isFalse();
    assertThat(Witness.steps(2.9)).isEqualTo(2);
    assertThat(Witness.steps(3)).isEqualTo(3);
  }

  @Test
  void a_width_is_shared_between_up_and_down_in_every_way_that_the_moves_allow() {
    assertThat(ways(witness(3, 2).inSteps(4))).containsExactly(3, 1, 2, 2);
    assertThat(ways(witness(5, 0).inSteps(4))).containsExactly(4, 0);
    assertThat(ways(witness(2, 3).inSteps(3))).containsExactly(2, 1, 1, 2, 0, 3);
    assertThat(witness(1.5, 1.5).inSteps(3)).isEmpty();
    Witness only = witness(5, 3).inSteps(4).getFirst();
    assertThat(only.down()).isNull();
    assertThat(only.moves(2)).isTrue();
    assertThat(only.up()).isNotNull();
    assertThat(by(only.up(), 2)).isEqualTo(4);
    assertThat(by(only.up(), 5)).isEqualTo(-4);
  }

  private static double by(@Nullable Move move, int column) {
    return move == null ? Double.NaN : move.of(column);
  }

  @Test
  void moves_that_are_longer_than_needed_are_shortened_alike() {
    List<Witness> shorter = witness(3, 1).shortened(2);

    assertThat(shorter).hasSize(1);
    assertThat(shorter.getFirst().upward())
        .isCloseTo(1.5, within(1.1e-6))
        .isGreaterThanOrEqualTo(1.5);
    assertThat(shorter.getFirst().upward() + shorter.getFirst().downward())
        .isGreaterThanOrEqualTo(2)
        .isCloseTo(2, within(2.1e-6));
    assertThat(by(shorter.getFirst().down(), 5)).isCloseTo(0.5, within(2e-6));
    assertThat(witness(3, 1).shortened(4)).isEmpty();
    assertThat(witness(3, 1).shortened(5)).isEmpty();
    assertThat(Witness.NONE.shortened(1)).isEmpty();
  }

  @Test
  void one_move_alone_is_shortened_to_the_whole_need() {
    Witness up = witness(3, 0).shortened(2).getFirst();
    assertThat(up.upward()).isCloseTo(2, within(1.1e-6)).isGreaterThanOrEqualTo(2);
    assertThat(up.down()).isNull();

    Witness down = witness(0, 3).shortened(2).getFirst();
    assertThat(down.up()).isNull();
    assertThat(down.downward()).isCloseTo(2, within(1.1e-6)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_witness_leans_on_what_either_move_moves() {
    Witness witness =
        new Witness(
            new Move(new int[] {1, 2}, new double[] {1, 1}, 1),
            new Move(new int[] {2, 3}, new double[] {-1, -1}, 1));
    assertThat(witness.moves(0)).isFalse();
    assertThat(witness.moves(1)).isTrue();
    assertThat(witness.moves(3)).isTrue();
    assertThat(Witness.NONE.moves(1)).isFalse();
    assertThat(witness.movesAny(new int[] {0, 4})).isFalse();
    assertThat(witness.movesAny(new int[] {0, 3})).isTrue();
    assertThat(witness.movesAny(new int[0])).isFalse();
  }
}
