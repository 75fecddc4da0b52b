package uk.datr.workforce.kit.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.kit.sql.Savepoint;

/**
 * Applies what an earlier release had to hold, as soon as a release starts that knows it. The rules of the inbox hold: a
 * held state that a newer one has overtaken meanwhile is passed over.
 */
@ApplicationScoped
public class HeldEventRelease {

  private static final Logger LOG = Logger.getLogger(HeldEventRelease.class);

  private final HeldEvents held;
  private final DeadLetters deadLetters;
  private final EventIntake intake;
  private final Instance<EventConsumer> consumers;
  private final Patience patience;
  private final Savepoint savepoint;
  private final Clock clock;

  HeldEventRelease(
      HeldEvents held,
      DeadLetters deadLetters,
      EventIntake intake,
      Instance<EventConsumer> consumers,
      Patience patience,
      Savepoint savepoint,
      Clock clock) {
    this.held = held;
    this.deadLetters = deadLetters;
    this.intake = intake;
    this.consumers = consumers;
    this.patience = patience;
    this.savepoint = savepoint;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    applyKnown();
  }

  /** Applies every held event whose type this release knows, in the order of the topic. */
  public void applyKnown() {
    for (EventConsumer consumer : consumers) {
      for (HeldEvent event : held.of(consumer.consumer())) {
        if (EventTypes.find(event.type()).isPresent()) {
          patience.inTransaction(consumer.consumer(), () -> apply(event, consumer));
        }
      }
    }
  }

  private boolean apply(HeldEvent event, EventConsumer consumer) {
    Optional<ConsumerRecord<String, @Nullable String>> record = held.lock(event);
    record.ifPresent(present -> {
      held.release(event);
      applyOrBury(present, event, consumer);
    });
    return record.isPresent();
  }

  private void applyOrBury(
      ConsumerRecord<String, @Nullable String> record, HeldEvent event, EventConsumer consumer) {
    try {
      Arrival arrival = savepoint.attempt(() -> intake.apply(record, consumer));
      LOG.infof(
          "The held event %s of type %s came to consumer %s: %s.",
          event.eventId(), event.type(), consumer.consumer(), arrival);
    } catch (RuntimeException e) {
      String reason = EventIntake.reason(record, e);
      deadLetters.keep(record, consumer.consumer(), reason, clock.instant());
      LOG.errorf(e, "Consumer %s keeps a dead letter: %s", consumer.consumer(), reason);
    }
  }
}
