package uk.datr.workforce.reporting.statistics;

/** What is said of a change between two years, or why nothing is (B5.7, B12a.6). */
public sealed interface ChangeVerdict {

  /**
   * A verdict, always of the organisations that answered in both years.
   *
   * @param direction of the change
   */
  record Given(Difference.Direction direction) implements ChangeVerdict {}

  /**
   * No verdict.
   *
   * @param reason why not
   */
  record Suppressed(Reason reason) implements ChangeVerdict {}

  /** Why a change carries no verdict. */
  enum Reason {
    /** The definition of the measure is not the same in both years; marked {@code [b]}. */
    DEFINITION_CHANGED,
    /** Fewer than 60 per cent of organisations answered in one of the years. */
    LOW_RESPONSE,
    /** No organisation with a base answered in both years. */
    NO_SAME_ORGANISATIONS
  }

  /** The mark of a break in the series. */
  String BREAK_MARK = "[b]";
}
