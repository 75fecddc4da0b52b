package uk.datr.workforce.census.expectedreturns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/** Who is asked, in every collection, locked as its writers lock it. */
@ApplicationScoped
class RepublishedExpectedReturns implements Republished {

  private static final int BATCH = 200;

  private final ExpectedReturnStore store;
  private final Outbox outbox;

  RepublishedExpectedReturns(ExpectedReturnStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "4-expected-returns";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.REGISTER);
  }

  @Override
  public long count() {
    return store.count();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    List<ExpectedReturn> batch = store.lockAfter(after, BATCH);
    for (ExpectedReturn one : batch) {
      outbox.append(
          act, EventTypes.EXPECTED_RETURN_CHANGED, one.toEvent().subject(), one.toEvent());
    }
    return batch.isEmpty()
        ? Batch.NONE
        : new Batch(batch.size(), batch.size(), batch.getLast().toEvent().subject());
  }
}
