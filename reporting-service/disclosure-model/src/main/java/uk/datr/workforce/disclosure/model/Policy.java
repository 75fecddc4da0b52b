package uk.datr.workforce.disclosure.model;

/**
 * What protector and auditor need of a disclosure policy (B6.1).
 *
 * @param threshold counts from 1 to threshold − 1 are sensitive; at least {@value #LOWEST_THRESHOLD}
 * @param zerosPublished true zeros are always shown, so that a reader knows a hidden count is at least 1
 * @param minWidth what a sensitive cell's interval must at least be wide for a reader, above 0: for counts the number of
 *     steps between the lowest and the highest possible whole number
 */
public record Policy(int threshold, boolean zerosPublished, Rational minWidth) {

  /** No policy may ask for less (B6.1). */
  public static final int LOWEST_THRESHOLD = 3;

  /** Whether a reader must not learn this cell. */
  public boolean isSensitive(Cell cell) {
    return switch (cell.sensitivity()) {
      case SENSITIVE -> true;
      case NOT_SENSITIVE -> false;
      case BY_POLICY ->
          cell.kind() == CellKind.COUNT
              && cell.value().signum() > 0
              && cell.value().compareTo(Rational.of(threshold)) < 0;
    };
  }

  /** How wide the interval of this cell must be if it is sensitive. */
  public Rational widthNeeded(Cell cell) {
    return cell.needWidth().orElse(minWidth);
  }

  /**
   * The least a reader who knows this policy concludes of a cell whose value is not shown: 1 for a hidden count where
   * zeros are always shown, else 0.
   */
  public Rational leastWhenHidden(Cell cell) {
    return zerosPublished && cell.kind() == CellKind.COUNT && !cell.unpublished()
        ? Rational.ONE
        : Rational.ZERO;
  }
}
