package uk.datr.workforce.disclosure.auditor;

import java.util.List;

/**
 * What one reader can work out.
 *
 * @param reader "public", the name of an insider, or two names joined by " + "
 * @param judged how many sensitive cells were looked at; of an insider those it could know more of than the public
 * @param cells sensitive cells by id: with {@link Depth#INTERVALS} all that were looked at, else the unsafe ones
 */
public record ReaderVerdict(String reader, int judged, List<CellVerdict> cells) {

  /** The name of whoever reads the publication and knows nothing else. */
  public static final String PUBLIC = "public";

  /** Keeps its own copy. */
  public ReaderVerdict {
    cells = List.copyOf(cells);
  }

  /** Whether every cell is wide enough for this reader. */
  public boolean isSafe() {
    return cells.stream().allMatch(CellVerdict::isSafe);
  }

  /** The cells that are too narrow. */
  public List<CellVerdict> unsafe() {
    return cells.stream().filter(cell -> !cell.isSafe()).toList();
  }
}
