package uk.datr.workforce.disclosure.auditor;

import java.util.Optional;
import uk.datr.workforce.disclosure.auditor.proof.Proof;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * What one reader can work out of one sensitive cell.
 *
 * @param cell the cell
 * @param low the least value that everything the reader knows allows, as a real number
 * @param high the greatest; empty when nothing bounds it
 * @param needed the width the cell must have
 * @param proof of an unsafe cell: why its interval is no wider
 */
public record CellVerdict(
    Cell cell, Rational low, Optional<Rational> high, Rational needed, Optional<Proof> proof) {

  /** The least possible value: of a count the least whole number. */
  public Rational least() {
    return cell.kind() == CellKind.COUNT ? low.ceiling() : low;
  }

  /** The greatest possible value: of a count the greatest whole number; empty when nothing bounds it. */
  public Optional<Rational> greatest() {
    return cell.kind() == CellKind.COUNT ? high.map(Rational::floor) : high;
  }

  /** Whether the interval is as wide as it must be. */
  public boolean isSafe() {
    return isWideEnough(cell, low, high, needed);
  }

  /** Whether only one value is possible. */
  public boolean isExactlyKnown() {
    return greatest().isPresent() && greatest().get().equals(least());
  }

  static boolean isWideEnough(Cell cell, Rational low, Optional<Rational> high, Rational needed) {
    if (high.isEmpty()) {
      return true;
    }
    Rational width =
        cell.kind() == CellKind.COUNT
            ? high.get().floor().subtract(low.ceiling())
            : high.get().subtract(low);
    return width.compareTo(needed) >= 0;
  }
}
