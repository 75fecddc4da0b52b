package uk.datr.workforce.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole current status of a return, without measures; the event's subject is the return's id.
 *
 * @param laCode GSS code of the authority that the unit serves
 * @param versionNo version that the state speaks of; none before the first save
 * @param nil whether that version declares that there is nothing to report
 * @param changedAt when the return came into this state
 */
public record ReturnStatusChanged(
    String returnId,
    String collectionId,
    String unitId,
    String organisationCode,
    ReturnKind kind,
    String laCode,
    ReturnState state,
    @Nullable Integer versionNo,
    boolean nil,
    Instant changedAt) {

  public ReturnStatusChanged {
    Objects.requireNonNull(returnId, "returnId");
    Objects.requireNonNull(collectionId, "collectionId");
    Objects.requireNonNull(unitId, "unitId");
    Objects.requireNonNull(organisationCode, "organisationCode");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(laCode, "laCode");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(changedAt, "changedAt");
  }
}
