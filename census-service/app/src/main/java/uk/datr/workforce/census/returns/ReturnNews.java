package uk.datr.workforce.census.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.census.returns.model.Declaration;
import uk.datr.workforce.census.returns.model.FactsOfReturn;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.referencedata.Roles;

/** What happened to returns, collected so that a transaction tells all of it at once and not one after the other. */
public final class ReturnNews {

  private final Roles roles;
  private final List<AuditLog.Deed> deeds = new ArrayList<>();
  private final List<Outbox.News<?>> events = new ArrayList<>();

  ReturnNews(Roles roles) {
    this.roles = roles;
  }

  /** A row of the life cycle was taken. */
  public ReturnNews happened(
      Act act,
      Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> step,
      StoredReturn after) {
    deeds.add(
        new AuditLog.Deed(
            act,
            step.audit(),
            "return",
            after.returnId().toString(),
            after.unit().organisationCode(),
            detail(after)));
    if (step.emits() != null) {
      add(act, step.emits(), after, after.toStatusEvent());
    }
    return this;
  }

  /**
   * What counts of a return changed (4.9.3): its state, its version or its figures.
   *
   * @param previous the unit's latest final return of an earlier collection
   */
  public ReturnNews factsChanged(
      Act act,
      StoredReturn after,
      ReturnContent content,
      @Nullable ReturnContent previous,
      @Nullable Declaration declaration) {
    return add(
        act,
        EventTypes.RETURN_FACTS_CHANGED,
        after,
        FactsOfReturn.of(after, content, previous, declaration, roles));
  }

  /** Nothing of a return counts any more, though something did (4.9.3). */
  public ReturnNews nothingCounts(Act act, StoredReturn after) {
    return add(act, EventTypes.RETURN_FACTS_CHANGED, after, FactsOfReturn.nothing(after));
  }

  List<AuditLog.Deed> deeds() {
    return List.copyOf(deeds);
  }

  List<Outbox.News<?>> events() {
    return List.copyOf(events);
  }

  /** Other services hear nothing of practice. */
  private <T> ReturnNews add(Act act, EventType<T> type, StoredReturn after, T data) {
    if (!after.collection().practice()) {
      events.add(new Outbox.News<>(act, type, after.returnId().toString(), data));
    }
    return this;
  }

  private static Map<String, Object> detail(StoredReturn after) {
    Map<String, Object> where =
        Map.of(
            "collectionId", after.collection().collectionId(),
            "unitId", after.unit().unitId().toString(),
            "state", after.state().name());
    if (after.versionNo() == null) {
      return where;
    }
    Map<String, Object> withVersion = new TreeMap<>(where);
    withVersion.put("versionNo", after.versionNo());
    return withVersion;
  }
}
