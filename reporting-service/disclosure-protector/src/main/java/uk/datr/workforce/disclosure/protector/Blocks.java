package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/**
 * Cuts a large part into blocks of columns that belong together: equations are taken from the smallest sum up, and what they tie together
 * is joined as long as the block stays within a size. For a table of areas these are the authorities of a region. A move inside one
 * block that holds everything outside still is a move of the whole part, so what is safe in a block stays safe.
 */
final class Blocks {

  private final int[] leader;
  private final int[] size;

  private Blocks(int columns) {
    leader = new int[columns];
    size = new int[columns];
    for (int j = 0; j < columns; j++) {
      leader[j] = j;
      size[j] = 1;
    }
  }

  /**
   * The blocks of a part, each with its columns ascending.
   *
   * @param largest columns a block may have
   */
  static List<int[]> of(Part part, int largest) {
    Blocks blocks = new Blocks(part.size());
    double[] leaves = leaves(part);
    List<List<Entry>> rows = new ArrayList<>(part.rows());
    rows.sort(Comparator.comparingDouble(row -> heaviest(row, leaves)));
    for (List<Entry> row : rows) {
      blocks.join(row, largest);
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int j = 0; j < part.size(); j++) {
      members.computeIfAbsent(blocks.find(j), x -> new ArrayList<>()).add(j);
    }
    return members.values().stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** How many lowest cells a column sums up, by the equation with the most. */
  private static double[] leaves(Part part) {
    double[] leaves = new double[part.size()];
    Arrays.fill(leaves, 1);
    boolean grew = true;
    for (int pass = 0; grew && pass < 20; pass++) {
      grew = false;
      for (List<Entry> row : part.rows()) {
        double sum = 0;
        int total = -1;
        for (Entry entry : row) {
          if (entry.value() > 0) {
            total = entry.column();
          } else {
            sum += leaves[entry.column()];
          }
        }
        if (total >= 0 && sum > leaves[total]) {
          leaves[total] = sum;
          grew = true;
        }
      }
    }
    return leaves;
  }

  private static double heaviest(List<Entry> row, double[] leaves) {
    double parts = 0;
    double most = 0;
    for (Entry entry : row) {
      most = Math.max(most, leaves[entry.column()]);
      if (entry.value() < 0) {
        parts += leaves[entry.column()];
      }
    }
    return Math.max(most, parts);
  }

  private void join(List<Entry> row, int largest) {
    int open = -1;
    for (Entry entry : row) {
      int found = find(entry.column());
      if (open < 0 || (found != open && size[found] + size[open] > largest)) {
        open = found;
      } else if (found != open) {
        int low = Math.min(found, open);
        int high = Math.max(found, open);
        leader[high] = low;
        size[low] += size[high];
        open = low;
      }
    }
  }

  private int find(int column) {
    int at = column;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
