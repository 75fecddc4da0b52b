package uk.datr.workforce.census.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/**
 * Every collection that was ever told of, in the state that was told last: steps that tell nothing, such as the beginning of
 * quality assurance, are told by a republication neither.
 */
@ApplicationScoped
class RepublishedCollections implements Republished {

  private static final int BATCH = 20;

  private final CollectionRepository collections;
  private final Outbox outbox;

  RepublishedCollections(CollectionRepository collections, Outbox outbox) {
    this.collections = collections;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "3-collections";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.CENSUS);
  }

  @Override
  public long count() {
    return collections.count();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    List<CensusCollection> batch =
        collections
            .find("collectionId > ?1 order by collectionId", after == null ? "" : after)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .range(0, BATCH - 1)
            .list();
    int events = 0;
    for (CensusCollection one : batch) {
      events += tell(act, one);
    }
    return batch.isEmpty()
        ? Batch.NONE
        : new Batch(batch.size(), events, batch.getLast().collectionId);
  }

  private int tell(Act act, CensusCollection collection) {
    var told = lastTold(collection.state);
    told.ifPresent(step ->
        outbox.append(
            act,
            Objects.requireNonNull(step.emits()),
            collection.collectionId,
            inState(collection.toEvent(), step.to())));
    return told.isPresent() ? 1 : 0;
  }

  /** The step that told of this state, or of the latest one before it. */
  static Optional<Step<CollectionState, CollectionEvent, CollectionGuard, CollectionChanged>>
      lastTold(@Nullable CollectionState state) {
    var into =
        CollectionLifeCycle.TABLE.steps().stream().filter(step -> step.to() == state).findFirst();
    return into.flatMap(step -> step.emits() == null ? lastTold(step.from()) : into);
  }

  private static CollectionChanged inState(CollectionChanged data, CollectionState state) {
    return new CollectionChanged(
        data.collectionId(),
        data.year(),
        data.referenceDate(),
        data.specVersion(),
        state,
        data.opensAt(),
        data.closesAt(),
        data.listVersion());
  }
}
