package uk.datr.workforce.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workforce plan that was published: yearly targets by role, never who is in post. The event's subject is the plan's id.
 *
 * @param organisationCode authority whose it is; none for one of the national analysts
 * @param area GSS code of the authority, or a fictional one
 * @param scenarioId scenario that it was made from
 * @param firstYear first financial year, {@code YYYY-YY}
 * @param targets one for each year, in their order
 * @param changedAt when it came into this state
 */
public record PlanPublished(
    String planId,
    @Nullable String organisationCode,
    String area,
    PublicationState state,
    String scenarioId,
    String firstYear,
    List<YearTargets> targets,
    Instant changedAt) {

  public PlanPublished {
    Objects.requireNonNull(planId, "planId");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(scenarioId, "scenarioId");
    Objects.requireNonNull(firstYear, "firstYear");
    targets = List.copyOf(targets);
    Objects.requireNonNull(changedAt, "changedAt");
  }

  /**
   * What is wanted at the end of a year.
   *
   * @param year financial year, {@code YYYY-YY}
   * @param roles in order of their codes
   */
  public record YearTargets(String year, List<RequiredRole> roles) {

    public YearTargets {
      Objects.requireNonNull(year, "year");
      roles = List.copyOf(roles);
    }
  }
}
