package uk.datr.workforce.census.returns.snapshots;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/** The newest edition of every collection that has one, held as its writers hold it. */
@ApplicationScoped
class RepublishedSnapshots implements Republished {

  /** With up to some thousand entries each. */
  private static final int BATCH = 5;

  private final SnapshotStore store;
  private final Outbox outbox;

  RepublishedSnapshots(SnapshotStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "6-snapshots";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.CENSUS_FACTS);
  }

  @Override
  public long count() {
    return store.count();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    List<String> batch = store.holdAfter(after, BATCH);
    for (String collectionId : batch) {
      Edition newest = store.of(collectionId).getFirst();
      outbox.append(
          act,
          EventTypes.SNAPSHOT_FROZEN,
          collectionId,
          Manifest.event(
              collectionId,
              newest.edition(),
              newest.frozenAt(),
              newest.root(),
              store.entries(collectionId, newest.edition())));
    }
    return batch.isEmpty() ? Batch.NONE : new Batch(batch.size(), batch.size(), batch.getLast());
  }
}
