package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.republication.Republished;

/** Every organisation as the register has it, locked as its writers lock it. */
@ApplicationScoped
class RepublishedOrganisations implements Republished {

  private static final int BATCH = 200;

  private final OrganisationRepository organisations;
  private final Outbox outbox;

  RepublishedOrganisations(OrganisationRepository organisations, Outbox outbox) {
    this.organisations = organisations;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "1-organisations";
  }

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.REGISTER);
  }

  @Override
  public long count() {
    return organisations.count();
  }

  @Override
  public Batch next(Act act, @Nullable String after, Set<Topic> topics) {
    List<Organisation> batch =
        organisations
            .find("code > ?1 order by code", after == null ? "" : after)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .range(0, BATCH - 1)
            .list();
    for (Organisation one : batch) {
      outbox.append(act, EventTypes.ORGANISATION_CHANGED, one.code, one.toEvent());
    }
    return batch.isEmpty()
        ? Batch.NONE
        : new Batch(batch.size(), batch.size(), batch.getLast().code);
  }
}
