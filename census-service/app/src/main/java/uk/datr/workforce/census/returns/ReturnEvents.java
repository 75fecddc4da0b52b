package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.census.returns.model.Declaration;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.referencedata.Roles;

/** Tells the audit log and the other services what happened to returns, in the transaction in which it happens. */
@ApplicationScoped
public class ReturnEvents {

  private final Outbox outbox;
  private final AuditLog audit;
  private final Roles roles;

  ReturnEvents(Outbox outbox, AuditLog audit, Roles roles) {
    this.outbox = outbox;
    this.audit = audit;
    this.roles = roles;
  }

  /** Nothing yet: what happens is added to it, and then told. */
  public ReturnNews news() {
    return new ReturnNews(roles);
  }

  /** Tells all of it, in the order in which it was added. */
  public void tell(ReturnNews news) {
    audit.appendAll(news.deeds());
    outbox.appendAll(news.events());
  }

  /** Tells that a row of the life cycle was taken. */
  public void happened(
      Act act,
      Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> step,
      StoredReturn after) {
    tell(news().happened(act, step, after));
  }

  /** Tells that what counts of a return changed. */
  public void factsChanged(
      Act act,
      StoredReturn after,
      ReturnContent content,
      @Nullable ReturnContent previous,
      @Nullable Declaration declaration) {
    tell(news().factsChanged(act, after, content, previous, declaration));
  }

  /** Tells that nothing of a return counts any more. */
  public void nothingCounts(Act act, StoredReturn after) {
    tell(news().nothingCounts(act, after));
  }

  /**
   * Tells the status once more as it was told last; nothing happened to the return.
   *
   * @param types the events one of which told of it
   */
  void statusAgain(Act act, List<EventType<ReturnStatusChanged>> types, StoredReturn present) {
    String id = present.returnId().toString();
    for (EventType<ReturnStatusChanged> type : types) {
      Optional<ReturnStatusChanged> told = outbox.lastTold(type, id);
      if (told.isPresent()) {
        outbox.append(act, type, id, told.get());
        return;
      }
    }
    outbox.append(act, types.getFirst(), id, present.toStatusEvent());
  }

  /**
   * Tells the facts once more as they were told last: what counts is not computed anew from what has changed elsewhere since,
   * such as an earlier return of the unit that became final later.
   *
   * @return false when what was told last is no longer known
   */
  boolean factsAgain(Act act, StoredReturn present) {
    String id = present.returnId().toString();
    Optional<ReturnFacts> told = outbox.lastTold(EventTypes.RETURN_FACTS_CHANGED, id);
    told.ifPresent(facts -> outbox.append(act, EventTypes.RETURN_FACTS_CHANGED, id, facts));
    return told.isPresent();
  }
}
