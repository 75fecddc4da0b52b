package uk.datr.workforce.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No hidden group can be had from what is shown, and no more is hidden than that needs. */
class ProtectionTest {

  private static final int REGIONS = 7;
  private static final int GROUPS = 10;

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @Test
  void aTableOfLargeGroupsIsShownWhole() {
    AdditiveTable table = AdditiveTable.crossed(REGIONS, GROUPS);
    assertThat(Protection.ofGroups(table, margins(uniform(REGIONS, GROUPS, 40))))
        .isEqualTo(cells());
  }

  @Test
  void oneSmallGroupHidesTheNextSmallestOfItsRegionAndBothInAnotherRegion() {
    long[][] people = uniform(REGIONS, GROUPS, 40);
    people[2][5] = 4;
    people[2][7] = 12;
    people[4][5] = 15;
    AdditiveTable table = AdditiveTable.crossed(REGIONS, GROUPS);
    assertThat(Protection.ofGroups(table, margins(people)))
        .isEqualTo(cells(table.cell(2, 5), table.cell(2, 7), table.cell(4, 5), table.cell(4, 7)));
  }

  @Test
  void tenPeopleAreShownAndNineAreNot() {
    AdditiveTable column = AdditiveTable.column(3);
    assertThat(Protection.ofGroups(column, new long[] {10, 10, 10, 30})).isEqualTo(cells());
    assertThat(Protection.ofGroups(column, new long[] {9, 10, 12, 31})).isEqualTo(cells(0, 1));
  }

  @Test
  void aGroupOfNobodyIsHiddenLikeAnySmallGroup() {
    AdditiveTable column = AdditiveTable.column(3);
    assertThat(Protection.ofGroups(column, new long[] {0, 25, 12, 37})).isEqualTo(cells(0, 2));
  }

  @Test
  void twoSmallGroupsTogetherSmallerThanTenHideAThird() {
    AdditiveTable column = AdditiveTable.column(4);
    assertThat(Protection.ofGroups(column, new long[] {3, 4, 30, 20, 57}))
        .isEqualTo(cells(0, 1, 3));
  }

  @Test
  void aCountryOfFewerThanTenIsHiddenWithEverything() {
    AdditiveTable column = AdditiveTable.column(2);
    assertThat(Protection.ofGroups(column, new long[] {3, 4, 7})).isEqualTo(cells(0, 1, 2));
  }

  @Test
  void aCountOfNobodyMayBeKnownWhereOnlyPartsAreHidden() {
    AdditiveTable column = AdditiveTable.column(3);
    assertThat(Protection.ofParts(column, new BitSet(), List.of(new long[] {0, 25, 12, 37})))
        .isEqualTo(cells());
    assertThat(Protection.ofParts(column, new BitSet(), List.of(new long[] {0, 25, 2, 27})))
        .isEqualTo(cells(1, 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noHiddenGroupFollowsFromLinearAlgebra(int seed) {
    Random random = new Random(seed);
    AdditiveTable table = AdditiveTable.crossed(REGIONS, GROUPS);
    long[] people = margins(sparse(random, REGIONS, GROUPS));
    BitSet hidden = Protection.ofGroups(table, people);
    assertThat(smallCells(people)).as("every small group is hidden").isSubsetOf(asSet(hidden));
    assertThat(solvable(REGIONS, GROUPS, hidden)).as("hidden groups that equations give").isEmpty();
    assertThat(smallRests(people, hidden, REGIONS, GROUPS)).as("small rests").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyHiddenGroupCouldBeAnotherNumberInATableThatLooksTheSame(int seed) {
    Random random = new Random(1_000 + seed);
    AdditiveTable table = AdditiveTable.crossed(2, 3);
    long[] people = margins(sparse(random, 2, 3));
    BitSet hidden = Protection.ofGroups(table, people);
    for (int cell : asSet(hidden)) {
      assertThat(anotherTableLooksTheSame(people, hidden, cell)).as("cell %d", cell).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void paidAndUnpaidPeopleOfShownGroupsAreProtectedByOnePattern(int seed) {
    Random random = new Random(2_000 + seed);
    AdditiveTable table = AdditiveTable.crossed(REGIONS, GROUPS);
    long[][] paidParts = sparse(random, REGIONS, GROUPS);
    long[][] unpaidParts = sparse(random, REGIONS, GROUPS);
    long[] paid = margins(paidParts);
    long[] unpaid = margins(unpaidParts);
    long[] people = IntStream.range(0, paid.length).mapToLong(i -> paid[i] + unpaid[i]).toArray();
    BitSet groups = Protection.ofGroups(table, people);
    BitSet splits = Protection.ofParts(table, groups, List.of(paid, unpaid));
    assertThat(asSet(splits)).containsAll(asSet(groups));
    for (long[] count : List.of(paid, unpaid)) {
      Set<Integer> told = solvable(REGIONS, GROUPS, splits);
      told.removeIf(cell -> count[cell] == 0);
      assertThat(told).isEmpty();
      for (int cell = 0; cell < count.length; cell++) {
        assertThat(splits.get(cell) || count[cell] == 0 || count[cell] >= Protection.FEWEST)
            .isTrue();
      }
    }
  }

  @Test
  void littleIsHiddenWhereFewGroupsAreSmall() {
    long hidden = 0;
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      long[][] people = uniform(REGIONS, GROUPS, 60);
      people[random.nextInt(REGIONS)][random.nextInt(GROUPS)] = random.nextInt(10);
      people[random.nextInt(REGIONS)][random.nextInt(GROUPS)] = random.nextInt(10);
      hidden +=
          Protection.ofGroups(AdditiveTable.crossed(REGIONS, GROUPS), margins(people))
              .cardinality();
    }
    assertThat(hidden / 50.0).isLessThan(7);
  }

  private static long[][] uniform(int regions, int groups, long people) {
    long[][] parts = new long[regions][groups];
    for (long[] row : parts) {
      Arrays.fill(row, people);
    }
    return parts;
  }

  /** Tables as they come: many large groups, some small, some of nobody. */
  private static long[][] sparse(Random random, int regions, int groups) {
    long[][] parts = new long[regions][groups];
    for (long[] row : parts) {
      for (int group = 0; group < groups; group++) {
        row[group] =
            switch (random.nextInt(6)) {
              case 0 -> 0;
              case 1 -> random.nextInt(10);
              default -> random.nextInt(60);
            };
      }
    }
    return parts;
  }

  private static long[] margins(long[][] parts) {
    int regions = parts.length;
    int groups = parts[0].length;
    long[] cells = new long[(regions + 1) * (groups + 1)];
    for (int region = 0; region < regions; region++) {
      for (int group = 0; group < groups; group++) {
        long people = parts[region][group];
        cells[region * (groups + 1) + group] += people;
        cells[region * (groups + 1) + groups] += people;
        cells[regions * (groups + 1) + group] += people;
        cells[regions * (groups + 1) + groups] += people;
      }
    }
    return cells;
  }

  private static BitSet cells(int... cells) {
    BitSet set = new BitSet();
    IntStream.of(cells).forEach(set::set);
    return set;
  }

  private static Set<Integer> asSet(BitSet cells) {
    return new HashSet<>(cells.stream().boxed().toList());
  }

  private static Set<Integer> smallCells(long[] people) {
    return new HashSet<>(
        IntStream.range(0, people.length)
            .filter(cell -> people[cell] < Protection.FEWEST)
            .boxed()
            .toList());
  }

  /** The equations of a table: parts add up to their margin, by region and by group. */
  private static List<int[]> equations(int regions, int groups) {
    List<int[]> equations = new ArrayList<>();
    int cells = (regions + 1) * (groups + 1);
    for (int row = 0; row <= regions; row++) {
      int[] equation = new int[cells];
      for (int group = 0; group <= groups; group++) {
        equation[row * (groups + 1) + group] = group == groups ? -1 : 1;
      }
      equations.add(equation);
    }
    for (int group = 0; group <= groups; group++) {
      int[] equation = new int[cells];
      for (int row = 0; row <= regions; row++) {
        equation[row * (groups + 1) + group] = row == regions ? -1 : 1;
      }
      equations.add(equation);
    }
    return equations;
  }

  /** Hidden cells that the equations determine: rows of the reduced echelon form with one unknown. */
  private static Set<Integer> solvable(int regions, int groups, BitSet hidden) {
    int[] unknowns = hidden.stream().toArray();
    List<double[]> rows = new ArrayList<>();
    for (int[] equation : equations(regions, groups)) {
      rows.add(IntStream.of(unknowns).mapToDouble(cell -> equation[cell]).toArray());
    }
    int pivotRow = 0;
    for (int column = 0; column < unknowns.length && pivotRow < rows.size(); column++) {
      int found = pivotRow;
      while (found < rows.size() && rows.get(found)[column] == 0) {
        found++;
      }
      if (found == rows.size()) {
        continue;
      }
      double[] pivot = rows.get(found);
      rows.set(found, rows.get(pivotRow));
      rows.set(pivotRow, pivot);
      double lead = pivot[column];
      for (int i = 0; i < pivot.length; i++) {
        pivot[i] /= lead;
      }
      for (int r = 0; r < rows.size(); r++) {
        double[] row = rows.get(r);
        double factor = row[column];
        for (int i = 0; r != pivotRow && i < row.length; i++) {
          row[i] -= factor * pivot[i];
        }
      }
      pivotRow++;
    }
    Set<Integer> told = new HashSet<>();
    for (double[] row : rows) {
      int[] left = IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
      if (left.length == 1) {
        told.add(unknowns[left[0]]);
      }
    }
    return told;
  }

  /** Shown margins from which shown parts leave fewer than ten people. */
  private static List<Long> smallRests(long[] people, BitSet hidden, int regions, int groups) {
    List<Long> rests = new ArrayList<>();
    for (int[] equation : equations(regions, groups)) {
      long rest = 0;
      boolean marginShown = true;
      boolean anyHidden = false;
      for (int cell = 0; cell < equation.length; cell++) {
        if (hidden.get(cell) && equation[cell] == 1) {
          rest += people[cell];
          anyHidden = true;
        }
        marginShown &= !(hidden.get(cell) && equation[cell] == -1);
      }
      if (anyHidden && marginShown && rest < Protection.FEWEST) {
        rests.add(rest);
      }
    }
    return rests;
  }

  /** Looks through all tables of 2 by 3 groups for one with the same shown cells and another count in this cell. */
  private static boolean anotherTableLooksTheSame(long[] people, BitSet hidden, int cell) {
    return search(people, hidden, cell, new long[2][3], 0);
  }

  private static boolean search(long[] people, BitSet hidden, int cell, long[][] parts, int next) {
    if (next == 6) {
      long[] candidate = margins(parts);
      return candidate[cell] != people[cell]
          && IntStream.range(0, people.length)
              .allMatch(i -> hidden.get(i) || candidate[i] == people[i]);
    }
    int row = next / 3;
    int group = next % 3;
    int place = row * 4 + group;
    long around = people[place];
    long from = hidden.get(place) ? Math.max(0, around - 1) : around;
    long to = hidden.get(place) ? around + 1 : around;
    for (long guess = from; guess <= to; guess++) {
      parts[row][group] = guess;
      if (search(people, hidden, cell, parts, next + 1)) {
        return true;
      }
    }
    return false;
  }
}
