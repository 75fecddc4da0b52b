package uk.datr.workforce.reporting.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shape of a table in which parts add up to margins: regions to England, groups to a total. Every cell is an arc of
 * a network and every sum that a reader can form is a node: what flows in flows out. So a reader who knows the shown
 * cells can move people between hidden cells along a round trip of the network and along nothing else. A hidden count
 * that lies on no such round trip is known to the reader, however it is hidden.
 */
public final class AdditiveTable {

  /** A cell between the two sums that it belongs to. */
  private record Arc(int from, int to) {}

  private final int rows;
  private final int columns;
  private final List<Arc> arcs;
  private final List<List<Integer>> cellsAt;

  private AdditiveTable(int rows, int columns, int nodes, List<Arc> arcs) {
    this.rows = rows;
    this.columns = columns;
    this.arcs = List.copyOf(arcs);
    this.cellsAt =
        IntStream.range(0, nodes)
            .mapToObj(node ->
                IntStream.range(0, arcs.size())
                    .filter(cell -> arcs.get(cell).from == node || arcs.get(cell).to == node)
                    .boxed()
                    .toList())
            .toList();
  }

  /**
   * Parts by groups, with a last row that sums the parts and a last column that sums the groups.
   *
   * @param parts rows without the last, 1 or more
   * @param groups columns without the last, 1 or more
   */
  public static AdditiveTable crossed(int parts, int groups) {
    int wholeNode = parts + groups;
    int totalNode = wholeNode + 1;
    List<Arc> arcs = new ArrayList<>();
    for (int row = 0; row <= parts; row++) {
      int rowNode = row == parts ? wholeNode : row;
      for (int column = 0; column < groups; column++) {
        int columnNode = parts + column;
        arcs.add(row == parts ? new Arc(columnNode, rowNode) : new Arc(rowNode, columnNode));
      }
      arcs.add(row == parts ? new Arc(rowNode, totalNode) : new Arc(totalNode, rowNode));
    }
    return new AdditiveTable(parts + 1, groups + 1, totalNode + 1, arcs);
  }

  /** One count of each part, with a last row that sums the parts. */
  public static AdditiveTable column(int parts) {
    List<Arc> arcs = new ArrayList<>();
    for (int row = 0; row < parts; row++) {
      arcs.add(new Arc(0, 1));
    }
    arcs.add(new Arc(1, 0));
    return new AdditiveTable(parts + 1, 1, 2, arcs);
  }

  /** The number of a cell; margins are the last row and, in a crossed table, the last column. */
  public int cell(int row, int column) {
    return row * columns + column;
  }

  /** How many cells the table has, margins included. */
  public int size() {
    return arcs.size();
  }

  /** How many sums a reader can form. */
  int sums() {
    return cellsAt.size();
  }

  /** The cells of one sum, its margin among them. */
  List<Integer> cellsOf(int sum) {
    return cellsAt.get(sum);
  }

  /** The two sums that a cell belongs to. */
  List<Integer> sumsOf(int cell) {
    return List.of(arcs.get(cell).from, arcs.get(cell).to);
  }

  /** Whether the cell is a sum of others: England, or a total over groups. */
  boolean margin(int cell) {
    return cell / columns == rows - 1 || (columns > 1 && cell % columns == columns - 1);
  }

  /** The cell of a sum that the others add up to: the one that flows the other way. */
  int marginOf(int sum) {
    List<Integer> in = cellsOf(sum).stream().filter(cell -> arcs.get(cell).to == sum).toList();
    List<Integer> out = cellsOf(sum).stream().filter(cell -> arcs.get(cell).from == sum).toList();
    return out.size() == 1 && !(in.size() == 1 && margin(in.getFirst()))
        ? out.getFirst()
        : in.getFirst();
  }

  /**
   * Whether a reader who sees all cells but the hidden ones, and knows that nobody counts less than no people, can tell
   * the count of a hidden cell.
   */
  boolean tells(long[] counts, BitSet hidden, int cell) {
    Arc arc = arcs.get(cell);
    boolean canGrow = reaches(counts, hidden, cell, arc.to, arc.from);
    boolean canShrink = counts[cell] > 0 && reaches(counts, hidden, cell, arc.from, arc.to);
    return !canGrow && !canShrink;
  }

  /** Whether people can be moved from one sum to another over hidden cells other than the one asked about. */
  private boolean reaches(long[] counts, BitSet hidden, int without, int start, int goal) {
    BitSet seen = new BitSet();
    List<Integer> open = new ArrayList<>(List.of(start));
    seen.set(start);
    while (!open.isEmpty()) {
      int node = open.removeLast();
      if (node == goal) {
        return true;
      }
      for (int cell : cellsAt.get(node)) {
        if (cell == without || !hidden.get(cell)) {
          continue;
        }
        Arc arc = arcs.get(cell);
        if (arc.from == node && !seen.get(arc.to)) {
          seen.set(arc.to);
          open.add(arc.to);
        } else if (arc.to == node && counts[cell] > 0 && !seen.get(arc.from)) {
          seen.set(arc.from);
          open.add(arc.from);
        }
      }
    }
    return false;
  }
}
