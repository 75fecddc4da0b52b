package uk.datr.workforce.census.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/** Every commissioning area as the register has it, while nobody changes one. */
@ApplicationScoped
class RepublishedAreas implements Republished {

  private static final int BATCH = 200;

  private final AreaStore areas;
  private final Outbox outbox;

  RepublishedAreas(AreaStore areas, Outbox outbox) {
    this.areas = areas;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "4-areas";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.REGISTER);
  }

  @Override
  public long count() {
    return areas.count();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    areas.hold();
    List<CommissioningArea> batch = areas.after(after == null ? "" : after, BATCH);
    for (CommissioningArea one : batch) {
      outbox.append(act, EventTypes.AREA_CHANGED, one.areaCode(), one.toEvent());
    }
    return batch.isEmpty()
        ? Batch.NONE
        : new Batch(batch.size(), batch.size(), batch.getLast().areaCode());
  }
}
