package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.kit.access.Act;

/**
 * Begins the next version of a return that was handed in: the submitter recalls it, or reopens it to correct what was asked
 * about. The version before stays as it is and counts until the next is submitted (domain 4.9.3).
 */
@ApplicationScoped
public class RecallReturn {

  private final ReturnSteps steps;
  private final ReturnWrites writes;

  RecallReturn(ReturnSteps steps, ReturnWrites writes) {
    this.steps = steps;
    this.writes = writes;
  }

  /** Takes back what nobody has asked about or signed, inside the window. */
  @Transactional
  public ReturnResult recall(
      Act act, Authority authority, String collectionId, UUID unitId, @Nullable String reason) {
    return nextVersion(act, authority, collectionId, unitId, ReturnEvent.RECALL, reason);
  }

  /** Reopens a return about which somebody asked; it may be corrected until the end of quality assurance. */
  @Transactional
  public ReturnResult reopen(
      Act act, Authority authority, String collectionId, UUID unitId, String reason) {
    return nextVersion(act, authority, collectionId, unitId, ReturnEvent.REOPEN_TO_CORRECT, reason);
  }

  private ReturnResult nextVersion(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      ReturnEvent event,
      @Nullable String reason) {
    return steps.take(
        new ReturnSteps.Request(
            act, authority, collectionId, unitId, CensusPermission.RETURN_READ, event),
        (before, moved) -> {
          StoredReturn after = moved.nextVersion(event == ReturnEvent.REOPEN_TO_CORRECT);
          writes.nextVersion(act, before, after, reason);
          return after;
        });
  }
}
