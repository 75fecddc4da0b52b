package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Finding;

/** Gives one return a window that ends later than the collection's (domain 4.3). */
@ApplicationScoped
public class ExtendReturn {

  private final ReturnSteps steps;
  private final ReturnWrites writes;

  ExtendReturn(ReturnSteps steps, ReturnWrites writes) {
    this.steps = steps;
    this.writes = writes;
  }

  /**
   * Extends the window of a unit's return, or changes its extension.
   *
   * @param until first instant after it
   */
  @Transactional
  public ReturnResult extend(
      Act act, Authority authority, String collectionId, UUID unitId, Instant until) {
    if (!until.isAfter(act.at())) {
      return new ReturnResult.Invalid(
          List.of(Finding.error("NOT_ALLOWED", "/until", "An extension ends in the future.")));
    }
    return steps.take(
        new ReturnSteps.Request(
            act,
            authority,
            collectionId,
            unitId,
            CensusPermission.RETURN_EXTEND,
            ReturnEvent.EXTEND),
        (before, moved) -> {
          StoredReturn after = moved.extendedUntil(until);
          writes.store(after);
          return after;
        });
  }
}
