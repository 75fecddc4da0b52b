package uk.datr.workforce.census.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import uk.datr.workforce.kit.access.Act;

/** Looks for clients at which somebody died. */
@ApplicationScoped
class LeftClients {

  private static final Logger LOG = Logger.getLogger(LeftClients.class);

  private final MachineClientStore store;
  private final MachineClients clients;
  private final Clock clock;

  LeftClients(MachineClientStore store, MachineClients clients, Clock clock) {
    this.store = store;
    this.clients = clients;
    this.clock = clock;
  }

  @Scheduled(every = "${workforce.people.finish-every:30s}", identity = "left-clients")
  void end() {
    Instant now = clock.instant();
    for (MachineClientStore.Stored left : store.left(now.minus(PeopleConfig.LEFT_AFTER))) {
      try {
        clients.endWhatWasLeft(Act.ofPlatform("people", now, left.correlationId()), left);
      } catch (SignInServiceException e) {
        LOG.warnf(
            "The client %s that was left has to wait: %s",
            left.client().clientId(), e.getMessage());
      }
    }
  }
}
