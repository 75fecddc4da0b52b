package uk.datr.workforce.calculator.engine.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a role, or the defaults of all roles (specification B3).
 *
 * @param method how the direct requirement is found
 * @param fixedWte WTE, 0 or more; required by the method {@code FIXED}
 * @param workingTime the year of one WTE
 * @param supportActivities what everyone in the role does beside the work with people
 * @param additionalActivities what some in the role do beside it; none when left out
 * @param caseloadPerWte people per WTE by tier, above 0
 * @param caseloadShare part of a group's caseload that the role carries, 0 to 1
 * @param participation WTE per head, above 0 and at most 1.2
 * @param vacancyRate share of posts, 0 to below 1
 * @param salary pounds a year, 0 or more
 * @param onCost share of salary, 0 or more
 * @param overhead share of salary with on-costs, 0 or more
 */
public record RoleEntry(
    @Nullable String method,
    @Nullable Double fixedWte,
    @Nullable WorkingTimeEntry workingTime,
    @Nullable List<@Nullable ActivityEntry> supportActivities,
    @Nullable List<@Nullable ActivityEntry> additionalActivities,
    @Nullable Map<String, @Nullable Double> caseloadPerWte,
    @Nullable Map<String, @Nullable Double> caseloadShare,
    @Nullable Double participation,
    @Nullable Double vacancyRate,
    @Nullable Double salary,
    @Nullable Double onCost,
    @Nullable Double overhead) {

  /** The entry of a role, or of the defaults, that says nothing. */
  public static final RoleEntry EMPTY =
      new RoleEntry(null, null, null, null, null, null, null, null, null, null, null, null);
}
