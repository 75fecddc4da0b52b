package uk.datr.workforce.reporting.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hides small groups of an additive table so that none can be had by taking shown cells from each other
 * (domain/reporting.md B12a.2: until releases exist, only groups with {@value #FEWEST} or more people).
 *
 * <p>To the cells hidden at first others are added, smallest first, until
 *
 * <ol>
 *   <li>what is missing between a shown margin and its shown parts is itself a group of {@value #FEWEST} or more, and
 *   <li>no hidden count follows from the shown ones.
 * </ol>
 *
 * <p>The same cells are hidden in every count that is shown by the same pattern (paid and unpaid people of a group).
 * This protects one publication against a reader without data of their own; dominance, and reading two publications
 * together, belong to the release's audit.
 */
public final class Protection {

  /** The smallest number of people that a shown group has. */
  public static final int FEWEST = 10;

  private final AdditiveTable table;
  private final List<long[]> counts;
  private final boolean noneIsHarmless;

  private Protection(AdditiveTable table, List<long[]> counts, boolean noneIsHarmless) {
    this.table = table;
    this.counts = List.copyOf(counts);
    this.noneIsHarmless = noneIsHarmless;
  }

  /** Hides every cell of fewer than {@value #FEWEST} people, none included, and what would give it away. */
  public static BitSet ofGroups(AdditiveTable table, long[] people) {
    BitSet small = new BitSet();
    for (int cell = 0; cell < table.size(); cell++) {
      if (people[cell] < FEWEST) {
        small.set(cell);
      }
    }
    return new Protection(table, List.of(people), false).complete(small);
  }

  /**
   * Hides, beside the cells hidden already, every cell where one of the counts is between one person and {@value
   * #FEWEST}, and what would give it away. That a count is nobody may be known.
   *
   * @param counts tables of one shape that are shown or hidden by the same pattern
   */
  public static BitSet ofParts(AdditiveTable table, BitSet hiddenAlready, List<long[]> counts) {
    BitSet small = (BitSet) hiddenAlready.clone();
    for (int cell = 0; cell < table.size(); cell++) {
      for (long[] count : counts) {
        if (count[cell] > 0 && count[cell] < FEWEST) {
          small.set(cell);
        }
      }
    }
    return new Protection(table, counts, true).complete(small);
  }

  private BitSet complete(BitSet small) {
    BitSet hidden = (BitSet) small.clone();
    Optional<Integer> next = next(hidden);
    while (next.isPresent()) {
      hidden.set(next.get());
      next = next(hidden);
    }
    showWhatNeedNotBeHidden(small, hidden);
    return hidden;
  }

  /** Looks back: a cell hidden early may not be needed after those that were hidden later. Largest first. */
  private void showWhatNeedNotBeHidden(BitSet small, BitSet hidden) {
    List<Integer> added =
        hidden.stream()
            .filter(cell -> !small.get(cell))
            .boxed()
            .sorted(Comparator.comparingLong(this::people).reversed())
            .toList();
    for (int cell : added) {
      hidden.clear(cell);
      if (next(hidden).isPresent()) {
        hidden.set(cell);
      }
    }
  }

  /** The next cell that has to be hidden too. */
  private Optional<Integer> next(BitSet hidden) {
    for (long[] count : counts) {
      for (int sum = 0; sum < table.sums(); sum++) {
        if (leavesSmallRest(count, sum, hidden)) {
          Optional<Integer> cell = best(count, table.cellsOf(sum), hidden);
          if (cell.isPresent()) {
            return cell;
          }
        }
      }
      Optional<Integer> other = best(count, besideTold(count, hidden), hidden);
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }

  private boolean leavesSmallRest(long[] count, int sum, BitSet hidden) {
    if (hidden.get(table.marginOf(sum))) {
      return false;
    }
    List<Integer> missing = table.cellsOf(sum).stream().filter(hidden::get).toList();
    long people = missing.stream().mapToLong(cell -> count[cell]).sum();
    return !missing.isEmpty() && people < FEWEST && !(people == 0 && noneIsHarmless);
  }

  private boolean isTold(long[] count, int cell, BitSet hidden) {
    return !(noneIsHarmless && count[cell] == 0) && table.tells(count, hidden, cell);
  }

  /** The cells that share a sum with a hidden count that is told. */
  private List<Integer> besideTold(long[] count, BitSet hidden) {
    List<Integer> cells = new ArrayList<>();
    hidden.stream()
        .filter(cell -> isTold(count, cell, hidden))
        .forEach(cell -> table.sumsOf(cell).forEach(sum -> cells.addAll(table.cellsOf(sum))));
    return cells;
  }

  /**
   * Parts before margins and somebody before nobody, then cells whose other sum hides something already, then the
   * smallest, then by place.
   */
  private Optional<Integer> best(long[] count, List<Integer> cells, BitSet hidden) {
    return cells.stream()
        .filter(cell -> !hidden.get(cell))
        .min(
            Comparator.comparing(table::margin)
                .thenComparing(cell -> count[cell] == 0)
                .thenComparingLong(cell -> -sumsThatHide(cell, hidden))
                .thenComparingLong(this::people)
                .thenComparing(Comparator.naturalOrder()));
  }

  private long sumsThatHide(int cell, BitSet hidden) {
    return table.sumsOf(cell).stream()
        .filter(sum -> table.cellsOf(sum).stream().anyMatch(hidden::get))
        .count();
  }

  private long people(int cell) {
    return counts.stream().mapToLong(count -> count[cell]).sum();
  }
}
