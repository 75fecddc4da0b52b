package uk.datr.workforce.census.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was said the year before of the staff that a unit has now: by the unit itself and by its predecessors
 * in the register.
 *
 * @param returns final returns, at most one of each unit
 * @param silent units among them that have no final return of that collection, although they were there
 */
public record PriorReturns(List<PriorReturn> returns, List<String> silent) {

  /** Nothing is known of the year before. */
  public static final PriorReturns NONE = new PriorReturns(List.of(), List.of());

  private static final int MONTHS_OF_TOLERANCE = 1;

  public PriorReturns {
    returns = List.copyOf(returns);
    silent = List.copyOf(silent);
  }

  /** The unit's own return alone. */
  public static PriorReturns own(
      String unitId,
      LocalDate referenceDate,
      ReturnContent content,
      List<PriorReturn.Explained> explanations) {
    return new PriorReturns(
        List.of(new PriorReturn(unitId, Lineage.SAME_UNIT, referenceDate, content, explanations)),
        List.of());
  }

  /**
   * What the figures of this year are compared with: the returns of the year before, added up. Empty when that would
   * compare unlike things: nothing is known, a predecessor did not answer, one of them was only split, was nil, or
   * counted its staff on another day than about a year before.
   *
   * @param referenceDate of the collection that is answered now
   */
  public Optional<ReturnContent> comparable(LocalDate referenceDate) {
    return returns.isEmpty()
            || !silent.isEmpty()
            || !returns.stream().allMatch(one -> isComparable(one, referenceDate))
        ? Optional.empty()
        : Optional.of(CombinedReturn.of(returns.stream().map(PriorReturn::content).toList()));
  }

  /**
   * The same without those whose people came with a contract: who was taken over is counted in section E of this year's
   * return and was not there at the start (C404).
   */
  PriorReturns withoutContractsWon() {
    return new PriorReturns(
        returns.stream().filter(one -> one.lineage() != Lineage.CONTRACT_WON).toList(), silent);
  }

  /** Whether it is one return, of the same unit. */
  public boolean sameUnitAlone() {
    return returns.size() == 1 && returns.getFirst().lineage() == Lineage.SAME_UNIT;
  }

  private static boolean isComparable(PriorReturn prior, LocalDate referenceDate) {
    LocalDate yearBefore = referenceDate.minusYears(1);
    return prior.lineage() != Lineage.SPLIT
        && !prior.content().nil()
        && !prior.referenceDate().isBefore(yearBefore.minusMonths(MONTHS_OF_TOLERANCE))
        && !prior.referenceDate().isAfter(yearBefore.plusMonths(MONTHS_OF_TOLERANCE));
  }
}
