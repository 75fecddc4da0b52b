package uk.datr.workforce.disclosure.protector.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/** The inverse of a basis undoes the basis, however it was built. */
class BasisInverseTest {

  /** A matrix of so many rows and columns with a share of entries; whole numbers from −3 to 3. */
  private static SparseColumns matrix(SplittableRandom random, int rows, int columns, double full) {
    List<List<Entry>> entries = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<Entry> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        if (random.nextDouble() < full) {
          row.add(new Entry(j, random.nextBoolean() ? 1 : -1 - random.nextInt(3)));
        }
      }
      entries.add(row);
    }
    return SparseColumns.ofRows(columns, entries);
  }

  private static SparseVector column(SparseColumns matrix, int j) {
    SparseVector column = new SparseVector(matrix.rows());
    matrix.each(j, column::set);
    return column;
  }

  private static SparseVector vector(double... values) {
    SparseVector vector = new SparseVector(values.length);
    for (int i = 0; i < values.length; i++) {
      vector.set(i, values[i]);
    }
    return vector;
  }

  private static int[] upTo(int count) {
    int[] all = new int[count];
    Arrays.setAll(all, k -> k);
    return all;
  }

  private static boolean[] all(int rows) {
    boolean[] open = new boolean[rows];
    Arrays.fill(open, true);
    return open;
  }

  /** Each basic column becomes the unit of its row, and prices of the rows give each column the price of its row. */
  private static void assertInverse(
      BasisInverse inverse, SparseColumns matrix, int[] structurals, int[] rowOf) {
    SplittableRandom random = new SplittableRandom(structurals.length);
    double[] prices = new double[matrix.rows()];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = random.nextInt(9);
    }
    SparseVector solved = vector(prices);
    inverse.solveTransposed(solved);
    for (int s = 0; s < structurals.length; s++) {
      SparseVector image = column(matrix, structurals[s]);
      inverse.solve(image);
      for (int i = 0; i < matrix.rows(); i++) {
        assertThat(image.get(i)).isCloseTo(i == rowOf[s] ? 1 : 0, within(1e-6));
      }
      assertThat(matrix.dot(structurals[s], solved.values()))
          .isCloseTo(prices[rowOf[s]], within(1e-5));
    }
  }

  @Test
  void every_basis_that_is_built_anew_is_undone() {
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int rows = 2 + random.nextInt(14);
      // Diagonal and something beside it: never singular.
      List<List<Entry>> entries = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        List<Entry> row = new ArrayList<>();
        row.add(new Entry((i * 5 + (int) seed) % rows, 7 * rows));
        for (int j = 0; j < rows; j++) {
          if (random.nextInt(3) == 0) {
            row.add(new Entry(j, random.nextBoolean() ? 1 : -1));
          }
        }
        entries.add(row);
      }
      if (gcd(rows, 5) > 1) {
        continue;
      }
      SparseColumns matrix = SparseColumns.ofRows(rows, entries);
      BasisInverse inverse = new BasisInverse();
      int[] structurals = upTo(rows);

      int[] rowOf = new Reinversion(matrix, structurals, all(rows)).into(inverse);

      assertThat(rowOf).isNotNull();
      if (rowOf != null) {
        assertThat(Arrays.stream(rowOf).sorted().toArray()).isEqualTo(upTo(rows));
        assertInverse(inverse, matrix, structurals, rowOf);
        assertThat(inverse.size()).isEqualTo(rows);
      }
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  @Test
  void artificial_columns_keep_their_rows() {
    SparseColumns matrix =
        SparseColumns.ofRows(
            2,
            List.of(
                List.of(new Entry(0, 1), new Entry(1, 1)),
                List.of(new Entry(0, 1), new Entry(1, -1)),
                List.of(new Entry(1, 3))));
    BasisInverse inverse = new BasisInverse();

    int[] rowOf =
        new Reinversion(matrix, new int[] {1, 0}, new boolean[] {true, true, false}).into(inverse);

    assertThat(rowOf).isNotNull();
    if (rowOf != null) {
      assertThat(rowOf).containsExactlyInAnyOrder(0, 1);
      assertInverse(inverse, matrix, new int[] {1, 0}, rowOf);
    }
    SparseVector artificial = vector(0, 0, 1);
    inverse.solve(artificial);
    assertThat(artificial.values()).containsExactly(0, 0, 1);
  }

  @Test
  void a_basis_without_an_inverse_is_refused() {
    SparseColumns matrix =
        SparseColumns.ofRows(
            3,
            List.of(
                List.of(new Entry(0, 1), new Entry(1, 2), new Entry(2, 3)),
                List.of(new Entry(0, 1), new Entry(1, 2), new Entry(2, 3)),
                List.of(new Entry(0, 1), new Entry(1, -1), new Entry(2, 1))));
    assertThat(new Reinversion(matrix, upTo(3), all(3)).into(new BasisInverse())).isNull();

    SparseColumns empty =
        SparseColumns.ofRows(2, List.of(List.of(new Entry(0, 1)), List.of(new Entry(0, 1))));
    assertThat(new Reinversion(empty, upTo(2), all(2)).into(new BasisInverse())).isNull();
  }

  @Test
  void a_triangle_in_any_order_is_inverted_without_a_further_entry() {
    for (long seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int rows = 12;
      int[] rowAt = shuffled(random, rows);
      int[] columnAt = shuffled(random, rows);
      List<List<Entry>> entries = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        entries.add(new ArrayList<>());
      }
      int beside = 0;
      for (int a = 0; a < rows; a++) {
        entries.get(rowAt[a]).add(new Entry(columnAt[a], 1));
        for (int b = 0; b < a; b++) {
          if (random.nextInt(3) == 0) {
            entries.get(rowAt[a]).add(new Entry(columnAt[b], -1));
            beside++;
          }
        }
      }
      BasisInverse inverse = new BasisInverse();
      SparseColumns matrix = SparseColumns.ofRows(rows, entries);

      int[] rowOf = new Reinversion(matrix, upTo(rows), all(rows)).into(inverse);

      assertThat(rowOf).isNotNull();
      if (rowOf != null) {
        for (int a = 0; a < rows; a++) {
          assertThat(rowOf[columnAt[a]]).isEqualTo(rowAt[a]);
        }
        assertThat(inverse.entries()).isEqualTo(beside);
        assertInverse(inverse, matrix, upTo(rows), rowOf);
      }
    }
  }

  private static int[] shuffled(SplittableRandom random, int count) {
    int[] order = upTo(count);
    for (int k = count - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int swap = order[k];
      order[k] = order[other];
      order[other] = swap;
    }
    return order;
  }

  @Test
  void a_triangle_around_a_small_core_gets_entries_in_the_core_alone() {
    // Rows 0 to 2 with columns 0 to 2 are full; a chain hangs on them on both sides.
    List<List<Entry>> entries = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      entries.add(new ArrayList<>());
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        entries.get(i).add(new Entry(j, i == j ? 4 : 1));
      }
    }
    // Columns 3 to 5 are alone in rows 3 to 5 and reach into the core; 6 to 8 have one row, 0 to 2
    // reach into it.
    for (int k = 0; k < 3; k++) {
      entries.get(3 + k).add(new Entry(3 + k, 1));
      entries.get(k).add(new Entry(3 + k, -1));
      entries.get(6 + k).add(new Entry(6 + k, 1));
      entries.get(6 + k).add(new Entry(k, -1));
    }
    SparseColumns matrix = SparseColumns.ofRows(9, entries);
    BasisInverse inverse = new BasisInverse();

    int[] rowOf = new Reinversion(matrix, upTo(9), all(9)).into(inverse);

    assertThat(rowOf).isNotNull();
    if (rowOf != null) {
      assertInverse(inverse, matrix, upTo(9), rowOf);
    }
    // 3 beside the chain above, 6 within the core, 3 from the core into the chain below; and the
    // core's own fill of rows below.
    assertThat(inverse.entries()).isLessThanOrEqualTo(18);
  }

  @Test
  void it_grows_as_far_as_it_has_to() {
    int rows = 130;
    SplittableRandom random = new SplittableRandom(1);
    SparseColumns matrix = matrix(random, rows, rows, 0.4);
    BasisInverse inverse = new BasisInverse();

    int[] rowOf = new Reinversion(matrix, upTo(rows), all(rows)).into(inverse);

    assertThat(rowOf).isNotNull();
    if (rowOf != null) {
      assertInverse(inverse, matrix, upTo(rows), rowOf);
    }
    assertThat(inverse.size()).isEqualTo(rows);
    assertThat(inverse.entries()).isGreaterThan(2_048);
    inverse.reset();
    SparseVector vector = vector(3, 4);
    inverse.solve(vector);
    inverse.solveTransposed(vector);
    assertThat(vector.values()).containsExactly(3, 4);
    assertThat(inverse.size()).isZero();
    assertThat(inverse.entries()).isZero();
  }
}
