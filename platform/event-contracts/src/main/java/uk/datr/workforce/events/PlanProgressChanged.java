package uk.datr.workforce.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How far a published plan is by the newest census, by group of roles, without any census figure. The event's subject is
 * the plan's id with {@code /progress} behind it.
 *
 * @param area GSS code of the authority, or a fictional one
 * @param collectionId collection that it was measured by
 * @param referenceDate the day on which staff were counted
 * @param status of all paid roles together
 * @param groups in order of their codes
 */
public record PlanProgressChanged(
    String planId,
    String area,
    String collectionId,
    LocalDate referenceDate,
    PlanStatus status,
    List<GroupStatus> groups) {

  public PlanProgressChanged {
    Objects.requireNonNull(planId, "planId");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(collectionId, "collectionId");
    Objects.requireNonNull(referenceDate, "referenceDate");
    Objects.requireNonNull(status, "status");
    groups = List.copyOf(groups);
  }

  /**
   * How far a group of roles is.
   *
   * @param roleGroup group of census roles, as reports show them
   */
  public record GroupStatus(String roleGroup, PlanStatus status) {

    public GroupStatus {
      Objects.requireNonNull(roleGroup, "roleGroup");
      Objects.requireNonNull(status, "status");
    }
  }
}
