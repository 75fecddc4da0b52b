package uk.datr.workforce.census.rules;

/**
 * Joiners and leavers of a role with the headcounts that turnover is divided by; paid, without bank and agency.
 *
 * @param role code of CL-02
 * @param leavers people who left; TUPE out and internal moves are not among them
 * @param headcountAtStart people twelve months before the reference date
 * @param startSource where that number comes from
 * @param headcountAtEnd people at the reference date
 */
public record RoleFlow(
    String role,
    int joiners,
    int leavers,
    int headcountAtStart,
    StartSource startSource,
    int headcountAtEnd) {

  /** Where a headcount at the start comes from. */
  public enum StartSource {
    /** The return states it. */
    GIVEN,
    /** The final return of the previous collection. */
    PREVIOUS_RETURN,
    /** End less joiners plus leavers, less TUPE in plus TUPE out; never below 0. */
    DERIVED
  }
}
