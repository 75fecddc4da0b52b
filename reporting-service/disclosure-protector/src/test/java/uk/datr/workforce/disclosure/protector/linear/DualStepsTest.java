package uk.datr.workforce.disclosure.protector.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/** The dual method finds the cheapest move by itself, and looks only at what lies around the target. */
class DualStepsTest {

  private static final double FAR = Double.POSITIVE_INFINITY;

  /** As {@link MoveProgram} asks for it: the target may go so far in one direction, and that is worth more than anything else. */
  private static double towards(Freedom freedom, int target, int sign, double amount) {
    double low = sign > 0 ? 0 : Math.max(freedom.low[target], -amount);
    double high = sign > 0 ? Math.min(freedom.high[target], amount) : 0;
    freedom.set(target, low, low, high, high, 0, 0);
    return -sign * 1e4 * Math.max(1, freedom.largestCost());
  }

  @Test
  void it_finds_the_cheapest_move_of_random_programmes_without_help() {
    int found = 0;
    for (long seed = 100; seed < 160; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int columns = 3 + random.nextInt(7);
      List<List<Entry>> rows = CheapestMoveTest.lattice(random, columns, 1 + random.nextInt(4));
      Basis basis = new Basis(SparseColumns.ofRows(columns, rows));
      DualSteps dual = new DualSteps(basis, new Work());
      for (int one = 0; one < 5; one++) {
        Freedom freedom = CheapestMoveTest.freedom(random, columns);
        int target = random.nextInt(columns);
        int sign = random.nextBoolean() ? 1 : -1;
        double amount = 1 + random.nextInt(7);
        ExhaustiveProgram.Best best =
            ExhaustiveProgram.solve(rows, columns, freedom, target, sign, amount);
        double aim = towards(freedom, target, sign, amount);
        basis.clear();
        if (dual.solve(freedom, target, aim)) {
          found++;
          String name = "seed %d, programme %d".formatted(seed, one);
          Move move = Move.of(basis.place, target, sign);
          assertThat(move.reached()).as(name).isCloseTo(best.reached(), within(1e-6));
          assertThat(CheapestMoveTest.cost(move, freedom, target))
              .as(name)
              .isCloseTo(best.cost(), within(1e-5));
          for (List<Entry> row : rows) {
            assertThat(row.stream().mapToDouble(e -> e.value() * move.of(e.column())).sum())
                .as(name)
                .isCloseTo(0, within(1e-9));
          }
        }
      }
    }
    assertThat(found).isEqualTo(300);
  }

  /** A long line of squares, each with its own margins; the cells of one have nothing to do with the next. */
  private static List<List<Entry>> squares(int count) {
    List<List<Entry>> rows = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      int a = 4 * s;
      rows.add(List.of(new Entry(a, 1), new Entry(a + 1, 1)));
      rows.add(List.of(new Entry(a + 2, 1), new Entry(a + 3, 1)));
      rows.add(List.of(new Entry(a, 1), new Entry(a + 2, 1)));
      rows.add(List.of(new Entry(a + 1, 1), new Entry(a + 3, 1)));
    }
    return rows;
  }

  @Test
  void its_work_does_not_grow_with_what_lies_elsewhere() {
    for (int count : new int[] {1, 300}) {
      Freedom freedom = new Freedom(4 * count);
      for (int j = 0; j < 4 * count; j++) {
        freedom.set(j, -9, FAR, 1, 1);
      }
      Basis basis = new Basis(SparseColumns.ofRows(4 * count, squares(count)));
      Work work = new Work();
      double aim = towards(freedom, 0, 1, 4);

      assertThat(new DualSteps(basis, work).solve(freedom, 0, aim)).isTrue();

      assertThat(work.pivots()).isEqualTo(3);
      assertThat(basis.place).startsWith(4, -4, -4, 4);
      assertThat(basis.inverse.size()).isEqualTo(3);
    }
  }

  /** A chain in which each cell equals the next, with a free one at its end. */
  private static List<List<Entry>> chain(int links) {
    List<List<Entry>> rows = new ArrayList<>();
    for (int k = 0; k < links; k++) {
      rows.add(List.of(new Entry(k, 1), new Entry(k + 1, -1)));
    }
    return rows;
  }

  @Test
  void a_long_way_is_found_though_the_inverse_is_built_anew_on_it() {
    int links = 350;
    Freedom freedom = new Freedom(links + 1);
    for (int j = 0; j <= links; j++) {
      freedom.set(j, -9, FAR, 1, 1);
    }
    Basis basis = new Basis(SparseColumns.ofRows(links + 1, chain(links)));
    Work work = new Work();
    double aim = towards(freedom, 0, -1, 5);

    assertThat(new DualSteps(basis, work).solve(freedom, 0, aim)).isTrue();

    assertThat(work.pivots()).isEqualTo(links);
    assertThat(basis.place).containsOnly(-5);
    assertThat(basis.sinceReinversion()).isEqualTo(links % 100);
  }

  @Test
  void it_stops_when_its_work_is_spent() {
    Freedom freedom = new Freedom(4);
    for (int j = 0; j < 4; j++) {
      freedom.set(j, -9, FAR, 1, 1);
    }
    Work work = new Work();
    work.stopAt(2);
    Basis basis = new Basis(SparseColumns.ofRows(4, squares(1)));
    DualSteps dual = new DualSteps(basis, work);
    double aim = towards(freedom, 0, 1, 4);

    assertThat(dual.solve(freedom, 0, aim)).isFalse();
    assertThat(work.pivots()).isEqualTo(2);

    // What the former programme left open is forgotten.
    basis.clear();
    work.stopAt(Long.MAX_VALUE);
    assertThat(dual.solve(freedom, 0, aim)).isTrue();
    assertThat(work.pivots()).isEqualTo(2 + 3);
    assertThat(basis.place).containsExactly(4, -4, -4, 4);
  }

  @Test
  void a_target_that_nothing_follows_stays() {
    Freedom freedom = new Freedom(4);
    freedom.set(0, -9, FAR, 1, 1);
    freedom.set(1, -9, FAR, 1, 1);
    Basis basis = new Basis(SparseColumns.ofRows(4, squares(1)));
    double aim = towards(freedom, 0, 1, 4);

    assertThat(new DualSteps(basis, new Work()).solve(freedom, 0, aim)).isTrue();

    assertThat(basis.place).containsOnly(0);
  }

  @Test
  void columns_give_way_piece_by_piece_and_the_last_one_by_the_rest() {
    // 0 rises by 12; 1 falls to the end of its free part, then 2 to its limit, then 1 goes on.
    SparseColumns line =
        SparseColumns.ofRows(
            4,
            List.of(List.of(new Entry(0, 1), new Entry(1, 1), new Entry(2, 1), new Entry(3, 2))));
    Freedom freedom = new Freedom(4);
    freedom.set(0, 0, FAR, 0, 0);
    freedom.set(1, -20, -3, 0, FAR, 2, 1);
    freedom.set(2, -4, FAR, 1, 1);
    freedom.set(3, -9, FAR, 8, 8);
    Basis basis = new Basis(line);
    double aim = towards(freedom, 0, 1, 12);

    assertThat(new DualSteps(basis, new Work()).solve(freedom, 0, aim)).isTrue();

    assertThat(basis.place).containsExactly(12, -8, -4, 0);
  }
}
