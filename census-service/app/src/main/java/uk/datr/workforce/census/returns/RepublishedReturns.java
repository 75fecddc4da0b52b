package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.BulkReturnStore;
import uk.datr.workforce.census.returns.store.BulkReturnStore.PresentReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.republication.Republished;

/** The status and the facts of every return that was handed in or settled, locked as its writers lock it. */
@ApplicationScoped
class RepublishedReturns implements Republished {

  /** With their content in memory, some hundred lines each. */
  private static final int BATCH = 100;

  private final BulkReturnStore bulk;
  private final ReturnEvents events;
  private final CountedFacts facts;

  RepublishedReturns(BulkReturnStore bulk, ReturnEvents events, CountedFacts facts) {
    this.bulk = bulk;
    this.events = events;
    this.facts = facts;
  }

  @Override
  public String name() {
    return "5-returns";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.CENSUS, Topic.CENSUS_FACTS);
  }

  @Override
  public long count() {
    return bulk.count();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    List<PresentReturn> batch = bulk.lockAfter(after, BATCH);
    int told = 0;
    for (PresentReturn one : batch) {
      if (topics.contains(Topic.CENSUS)) {
        told += tellStatus(act, one.found().stored());
      }
      if (topics.contains(Topic.CENSUS_FACTS)) {
        told += tellFacts(act, one);
      }
    }
    return batch.isEmpty() ? Batch.NONE : new Batch(batch.size(), told, batch.getLast().key());
  }

  private int tellStatus(Act act, StoredReturn stored) {
    List<EventType<ReturnStatusChanged>> types =
        stored.collection().practice() ? List.of() : ReturnLifeCycle.told(stored);
    if (types.isEmpty()) {
      return 0;
    }
    events.statusAgain(act, types, stored);
    return 1;
  }

  private int tellFacts(Act act, PresentReturn one) {
    StoredReturn stored = one.found().stored();
    if (stored.collection().practice()) {
      return 0;
    }
    if (events.factsAgain(act, stored)) {
      return 1;
    }
    if (!ReturnLifeCycle.counts(stored.state())) {
      return 0;
    }
    tellComputed(act, one);
    return 1;
  }

  /** From what is stored now: only where a release that did not keep what it told has told of the return. */
  private void tellComputed(Act act, PresentReturn one) {
    Body body = Objects.requireNonNull(one.found().body());
    Signature signature = body.signature();
    @Nullable ReturnContent previous = facts.previous(one.found().stored());
    events.factsChanged(
        act,
        one.found().stored(),
        ReturnReader.read(body.content()).content(),
        previous,
        signature == null ? null : signature.declaration());
  }
}
