package uk.datr.workforce.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that was published: what an area needs, never who is in post. The event's subject is the scenario's id.
 *
 * @param organisationCode authority whose it is; none for one of the national analysts
 * @param area GSS code of the authority, or a fictional one
 * @param period financial year, {@code YYYY-YY}
 * @param parameterSet set that it was calculated with, {@code id@x.y.z}; none when the parameters were given in full
 * @param requiredWte of all paid roles
 * @param annualCost pounds
 * @param roles in order of their codes
 * @param changedAt when it came into this state
 */
public record ScenarioApproved(
    String scenarioId,
    @Nullable String organisationCode,
    String area,
    String period,
    PublicationState state,
    String engineVersion,
    @Nullable String parameterSet,
    BigDecimal requiredWte,
    BigDecimal annualCost,
    List<RequiredRole> roles,
    Instant changedAt) {

  public ScenarioApproved {
    Objects.requireNonNull(scenarioId, "scenarioId");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(engineVersion, "engineVersion");
    requiredWte = Decimals.twoPlaces(requiredWte);
    annualCost = Decimals.twoPlaces(annualCost);
    roles = List.copyOf(roles);
    Objects.requireNonNull(changedAt, "changedAt");
  }
}
