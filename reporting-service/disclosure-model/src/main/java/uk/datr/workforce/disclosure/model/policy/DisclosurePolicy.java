package uk.datr.workforce.disclosure.model.policy;

import java.util.Optional;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * A disclosure policy (B6.1): data that a release names with its id and version. Bounds that no policy may go below are in the code.
 *
 * @param id printed with every table, such as CENSUS-PUBLIC-1
 * @param version counts up; a changed policy is a new version
 * @param threshold counts of persons from 1 to threshold − 1 are sensitive
 * @param zerosShown whether true zeros are always shown
 * @param minWidth width of the interval of a sensitive count
 * @param amountWidthLeast width of the interval of a sensitive amount, at least, in its unit
 * @param amountWidthShare and at least this share of its value
 * @param leastOrganisations fewer contributors make a guarded amount sensitive
 * @param largestShare a contributor with more than this share makes a guarded amount sensitive
 * @param remainderRule whether a count is sensitive whose remainder after its largest organisation is small
 * @param singleAnswerRule whether the only answer of a line of at least 5 is sensitive: everybody in it has the attribute
 * @param roundCountsTo base to which shown counts are rounded
 * @param roundAmountsTo step to which shown amounts are rounded
 */
public record DisclosurePolicy(
    String id,
    int version,
    int threshold,
    boolean zerosShown,
    Rational minWidth,
    Rational amountWidthLeast,
    Rational amountWidthShare,
    int leastOrganisations,
    Rational largestShare,
    boolean remainderRule,
    boolean singleAnswerRule,
    Optional<Integer> roundCountsTo,
    Optional<Rational> roundAmountsTo) {

  /** No survey policy may show results of fewer persons (domain/survey.md B10). */
  public static final int LOWEST_SURVEY_THRESHOLD = 10;

  /** No policy may ask for fewer organisations behind an amount. */
  public static final int LOWEST_ORGANISATIONS = 3;

  /** No policy may let one organisation hold more of an amount. */
  public static final Rational HIGHEST_SHARE = Rational.of(9, 10);

  /**
   * Refuses a policy that is weaker than the code allows.
   *
   * @throws IllegalArgumentException with what is too weak
   */
  public DisclosurePolicy {
    int lowest = id.startsWith("SURVEY-") ? LOWEST_SURVEY_THRESHOLD : Policy.LOWEST_THRESHOLD;
    require(threshold >= lowest, id, "threshold", lowest);
    require(minWidth.compareTo(Rational.of(2)) >= 0, id, "min_width", 2);
    require(amountWidthLeast.compareTo(Rational.ONE) >= 0, id, "amount_width_least", 1);
    require(amountWidthShare.signum() >= 0, id, "amount_width_share", 0);
    require(
        leastOrganisations >= LOWEST_ORGANISATIONS,
        id,
        "least_organisations",
        LOWEST_ORGANISATIONS);
    if (largestShare.compareTo(HIGHEST_SHARE) > 0) {
      throw new IllegalArgumentException(id + ": largest_share must be at most " + HIGHEST_SHARE);
    }
  }

  private static void require(boolean holds, String id, String field, Object bound) {
    if (!holds) {
      throw new IllegalArgumentException(id + ": " + field + " must be at least " + bound);
    }
  }

  /** What protector and auditor need of this policy. */
  public Policy forAudit() {
    return new Policy(threshold, zerosShown, minWidth);
  }

  /** Whether a number of persons is small and not nothing. */
  public boolean isSmall(Rational persons) {
    return persons.signum() > 0 && persons.compareTo(Rational.of(threshold)) < 0;
  }

  /** How wide the interval of a sensitive amount must be. */
  public Rational amountWidth(Rational amount) {
    return amountWidthLeast.max(amount.multiply(amountWidthShare));
  }
}
