package uk.datr.workforce.disclosure.protector.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.protector.Draws;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

class MoveProgramTest {

  private static final double FAR = Double.POSITIVE_INFINITY;

  /** A square of four cells with fixed margins: a b / c d. */
  private static SparseColumns square() {
    return SparseColumns.ofRows(
        4,
        List.of(
            List.of(new Entry(0, 1), new Entry(1, 1)),
            List.of(new Entry(2, 1), new Entry(3, 1)),
            List.of(new Entry(0, 1), new Entry(2, 1)),
            List.of(new Entry(1, 1), new Entry(3, 1))));
  }

  @Test
  void a_cell_of_a_square_goes_as_far_as_its_partners_let_it() {
    Freedom freedom = new Freedom(4);
    freedom.set(0, -2, FAR, 1, 1);
    freedom.set(1, -13, FAR, 1, 1);
    freedom.set(2, -8, FAR, 1, 1);
    freedom.set(3, -5, FAR, 1, 1);
    MoveProgram program = new MoveProgram(square());

    assertThat(program.solve(freedom, 0, 1, 100).reached()).isCloseTo(8, within(1e-9));
    assertThat(program.solve(freedom, 0, -1, 100).reached()).isCloseTo(2, within(1e-9));
    assertThat(program.solve(freedom, 3, -1, 100).reached()).isCloseTo(2, within(1e-9));
  }

  @Test
  void it_stops_where_it_is_wanted_and_names_what_moves() {
    Freedom freedom = new Freedom(4);
    for (int j = 0; j < 4; j++) {
      freedom.set(j, -9, FAR, 1, 1);
    }
    Move move = new MoveProgram(square()).solve(freedom, 0, 1, 4);

    assertThat(move.reached()).isEqualTo(4);
    assertThat(move.size()).isEqualTo(4);
    assertThat(move.of(1)).isCloseTo(-4, within(1e-9));
    assertThat(move.of(3)).isCloseTo(4, within(1e-9));
    assertThat(move.of(7)).isZero();
  }

  @Test
  void the_cheapest_partner_is_taken() {
    // One line of five: the first rises, and one of the others has to fall.
    SparseColumns line =
        SparseColumns.ofRows(
            5,
            List.of(
                List.of(
                    new Entry(0, 1),
                    new Entry(1, 1),
                    new Entry(2, 1),
                    new Entry(3, 1),
                    new Entry(4, 1))));
    Freedom freedom = new Freedom(5);
    freedom.set(0, 0, FAR, 0, 0);
    freedom.set(1, -9, FAR, 7, 7);
    freedom.set(2, -9, FAR, 3, 3);
    freedom.set(3, -2, FAR, 1, 1);
    freedom.set(4, -9, -1, 0, FAR, 5, 5);

    Move move = new MoveProgram(line).solve(freedom, 0, 1, 6);

    assertThat(move.of(4)).isCloseTo(-1, within(1e-9));
    assertThat(move.of(3)).isCloseTo(-2, within(1e-9));
    assertThat(move.of(2)).isCloseTo(-3, within(1e-9));
    assertThat(move.of(1)).isZero();
  }

  @Test
  void a_cell_that_is_held_does_not_move() {
    Freedom freedom = new Freedom(4);
    for (int j = 0; j < 4; j++) {
      freedom.set(j, -9, FAR, 1, 1);
    }
    freedom.fix(3);

    assertThat(new MoveProgram(square()).solve(freedom, 0, 1, 4).reached()).isZero();
  }

  @Test
  void moves_keep_every_equation_and_every_bound() {
    for (long seed = 0; seed < Draws.of(200); seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int columns = 5 + random.nextInt(30);
      List<List<Entry>> rows = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(columns); i++) {
        List<Entry> row = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
          if (random.nextInt(4) == 0) {
            row.add(new Entry(j, row.isEmpty() ? 1 : -1));
          }
        }
        rows.add(row);
      }
      Freedom freedom = new Freedom(columns);
      for (int j = 0; j < columns; j++) {
        if (random.nextInt(5) > 0) {
          freedom.set(
              j,
              -random.nextInt(10),
              random.nextInt(3) == 0 ? random.nextInt(8) : FAR,
              1 + random.nextInt(9),
              1 + random.nextInt(9));
        }
      }
      MoveProgram program = new MoveProgram(SparseColumns.ofRows(columns, rows));
      for (int target = 0; target < columns; target++) {
        for (int sign : new int[] {1, -1}) {
          Move move = program.solve(freedom, target, sign, 1 + random.nextInt(6));
          assertThat(sign * move.of(target)).isCloseTo(move.reached(), within(1e-9));
          for (List<Entry> row : rows) {
            assertThat(row.stream().mapToDouble(e -> e.value() * move.of(e.column())).sum())
                .isCloseTo(0, within(1e-7));
          }
          for (int j = 0; j < columns; j++) {
            assertThat(move.of(j)).isBetween(freedom.low(j) - 1e-7, freedom.high(j) + 1e-7);
          }
        }
      }
    }
  }

  @Test
  void a_column_that_could_not_stay_is_refused() {
    assertThatThrownBy(() -> new Freedom(1).set(0, 1, 2, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
