package uk.datr.workforce.disclosure.protector;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/**
 * The columns around a cell, nearest first, where the way over a column costs what hiding it costs. The cells that move with a target
 * hang together with it through equations, so a cheap solution lies near.
 */
final class Neighbourhood {

  /** A hidden cell costs nothing more, but a way over many of them is long; about a cell of two or three persons. */
  private static final double STEP = 5;

  private final Part part;

  Neighbourhood(Part part) {
    this.part = part;
  }

  private record Reached(int column, double cost) {}

  /**
   * The nearest columns, ascending, with the start itself.
   *
   * @param most how many
   */
  int[] around(int start, boolean[] hidden, int most) {
    double[] cost = new double[part.size()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    boolean[] taken = new boolean[part.size()];
    boolean[] rowDone = new boolean[part.rows().size()];
    PriorityQueue<Reached> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Reached::cost).thenComparingInt(Reached::column));
    open.add(new Reached(start, 0));
    cost[start] = 0;
    int count = 0;
    while (count < most && !open.isEmpty()) {
      Reached nearest = open.remove();
      int j = nearest.column();
      if (taken[j]) {
        continue;
      }
      taken[j] = true;
      count++;
      part.matrix()
          .each(
              j,
              (row, value) -> {
                // The first to reach an equation is the nearest, so nobody can reach its cells more
                // cheaply later.
                if (!rowDone[row]) {
                  rowDone[row] = true;
                  for (Entry entry : part.rows().get(row)) {
                    int other = entry.column();
                    double by = nearest.cost() + step(other, hidden);
                    if (!taken[other] && by < cost[other]) {
                      cost[other] = by;
                      open.add(new Reached(other, by));
                    }
                  }
                }
              });
    }
    int[] columns = new int[count];
    int at = 0;
    for (int j = 0; j < part.size(); j++) {
      if (taken[j]) {
        columns[at++] = j;
      }
    }
    return columns;
  }

  private double step(int column, boolean[] hidden) {
    return hidden[column] || part.column(column).always()
        ? STEP
        : STEP + part.column(column).weight();
  }
}
