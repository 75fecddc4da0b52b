package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/** Every reporting unit as the register has it, locked as its writers lock it. */
@ApplicationScoped
class RepublishedUnits implements Republished {

  private static final int BATCH = 200;

  private static final UUID FIRST = new UUID(0, 0);

  private final UnitRepository units;
  private final Outbox outbox;

  RepublishedUnits(UnitRepository units, Outbox outbox) {
    this.units = units;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "2-units";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.REGISTER);
  }

  @Override
  public long count() {
    return units.count();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    List<Unit> batch =
        units
            .find("unitId > ?1 order by unitId", after == null ? FIRST : UUID.fromString(after))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .range(0, BATCH - 1)
            .list();
    for (Unit one : batch) {
      outbox.append(act, EventTypes.UNIT_CHANGED, one.unitId.toString(), one.toEvent());
    }
    return batch.isEmpty()
        ? Batch.NONE
        : new Batch(batch.size(), batch.size(), batch.getLast().unitId.toString());
  }
}
