package uk.datr.workforce.disclosure.model.policy;

import java.util.EnumSet;
import java.util.Set;
import uk.datr.workforce.disclosure.model.Rational;

/** Why a cell is sensitive by itself (B6.3). */
public enum PrimaryRule {
  /** A count of persons from 1 to the threshold − 1. */
  SMALL_COUNT,
  /** Who knows the largest organisation's part knows a small rest. */
  SMALL_REMAINDER,
  /** An amount of few persons. */
  SMALL_HEAD_COUNT,
  /** Too few organisations contribute. */
  FEW_ORGANISATIONS,
  /** One organisation has too large a part. */
  DOMINANT_ORGANISATION,
  /** Everybody in a line of at least 5 gave this one answer. */
  SINGLE_ANSWER;

  private static final Rational SMALLEST_LINE = Rational.of(5);

  /** Every rule of the policy that makes the cell sensitive; none when it is not. */
  public static Set<PrimaryRule> of(DisclosurePolicy policy, Contributions cell) {
    Set<PrimaryRule> rules = EnumSet.noneOf(PrimaryRule.class);
    switch (cell.measure()) {
      case PERSONS -> persons(policy, cell, rules);
      case VACANT_POSTS -> {}
      case AMOUNT_AGREED -> headCount(policy, cell, rules);
      case AMOUNT_GUARDED, MONEY -> {
        headCount(policy, cell, rules);
        organisations(policy, cell, rules);
      }
    }
    return rules;
  }

  private static void persons(DisclosurePolicy policy, Contributions cell, Set<PrimaryRule> rules) {
    if (policy.isSmall(cell.value())) {
      rules.add(SMALL_COUNT);
    }
    if (policy.remainderRule() && policy.isSmall(cell.value().subtract(cell.largest()))) {
      rules.add(SMALL_REMAINDER);
    }
    boolean alone =
        !cell.line().isEmpty() && cell.line().stream().allMatch(other -> other.signum() == 0);
    if (policy.singleAnswerRule() && alone && cell.value().compareTo(SMALLEST_LINE) >= 0) {
      rules.add(SINGLE_ANSWER);
    }
  }

  private static void headCount(
      DisclosurePolicy policy, Contributions cell, Set<PrimaryRule> rules) {
    if (cell.headCount().filter(policy::isSmall).isPresent()) {
      rules.add(SMALL_HEAD_COUNT);
    }
  }

  private static void organisations(
      DisclosurePolicy policy, Contributions cell, Set<PrimaryRule> rules) {
    if (cell.value().signum() == 0) {
      return;
    }
    if (cell.organisations() < policy.leastOrganisations()) {
      rules.add(FEW_ORGANISATIONS);
    }
    if (cell.largest().compareTo(cell.value().multiply(policy.largestShare())) > 0) {
      rules.add(DOMINANT_ORGANISATION);
    }
  }
}
