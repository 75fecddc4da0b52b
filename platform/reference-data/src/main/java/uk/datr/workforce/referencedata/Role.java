package uk.datr.workforce.referencedata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role of the census (CL-02) with the one mapping to the other lists of roles.
 *
 * @param code census role code
 * @param regulated whether the role legally needs training and registration with a professional body
 * @param nwdStaffGroup staff group of the National Workforce Data Set; unverified
 * @param calculatorRole role of the calculator; none when the calculator does not model it
 * @param surveyProfession profession group of the staff survey
 * @param validFrom first day on which returns may use the role
 * @param validTo last day on which returns may use the role
 */
public record Role(
    String code,
    String label,
    RoleGroup group,
    boolean regulated,
    String nwdStaffGroup,
    @Nullable String calculatorRole,
    @Nullable String surveyProfession,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether the role stands for others and so needs a description in the return ({@code …99}). */
  public boolean needsDescription() {
    return code.endsWith("99");
  }
}
