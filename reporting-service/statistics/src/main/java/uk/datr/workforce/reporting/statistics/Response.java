package uk.datr.workforce.reporting.statistics;

/**
 * How many organisations answered of those asked in a year.
 *
 * @param answered those that answered
 * @param asked those that were asked, at least one
 */
public record Response(long answered, long asked) {

  /** Below this percentage in either year no verdict on a change is given (B5.7). */
  public static final int PERCENT_FOR_VERDICT = 60;

  public Response {
    if (asked < 1 || answered < 0 || answered > asked) {
      throw new IllegalArgumentException(answered + " answers of " + asked);
    }
  }

  /** Whether the response carries a verdict; judged on the counts, so that exactly 60 per cent does. */
  public boolean carriesVerdict() {
    return 100 * answered >= PERCENT_FOR_VERDICT * asked;
  }
}
