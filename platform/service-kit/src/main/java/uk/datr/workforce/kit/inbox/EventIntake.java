package uk.datr.workforce.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.sql.TransientFaults;

/**
 * Applies an event exactly once: what the consumer does and the memory of having done it commit together. A database that
 * is away is waited for; an event that can never be applied goes to the dead-letter topic with its reason.
 */
@ApplicationScoped
public class EventIntake {

  private static final Logger LOG = Logger.getLogger(EventIntake.class);

  private static final Duration FIRST_WAIT = Duration.ofMillis(200);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Inbox inbox;
  private final MeterRegistry metrics;
  private final Clock clock;

  EventIntake(Inbox inbox, MeterRegistry metrics, Clock clock) {
    this.inbox = inbox;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Takes a record off a topic. The channel's method is {@code @Blocking}, so that the events of a partition keep their
   * order, and calls this outside of any transaction.
   *
   * @param consumer name of the projection or process that is fed; part of the memory, so never change it
   * @throws PoisonEventException when the record can never be applied: the channel sends it to the dead-letter topic
   */
  public void accept(
      ConsumerRecord<String, @Nullable String> record, String consumer, EventHandler handler) {
    Envelope event = parse(record, consumer);
    if (!handler.handles(event)) {
      count(consumer, "passed-over");
      return;
    }
    MDC.put(CorrelationId.MDC_KEY, event.correlationid());
    try {
      applyPatiently(record.topic(), event, consumer, handler);
    } finally {
      MDC.remove(CorrelationId.MDC_KEY);
    }
  }

  /**
   * Forgets what a consumer has seen, so that its emptied projection can be rebuilt from the topic; in the transaction
   * that empties it.
   */
  public void forget(String consumer) {
    inbox.forget(consumer);
  }

  private Envelope parse(ConsumerRecord<String, @Nullable String> record, String consumer) {
    String text = record.value();
    try {
      if (text == null) {
        throw new MalformedEventException("The record has no value.");
      }
      return Envelope.parse(text);
    } catch (MalformedEventException e) {
      throw poison(consumer, String.valueOf(e.getMessage()), null);
    }
  }

  private void applyPatiently(String topic, Envelope event, String consumer, EventHandler handler) {
    Duration wait = FIRST_WAIT;
    while (true) {
      try {
        Inbox.Arrival arrival =
            QuarkusTransaction.requiringNew().call(() -> apply(topic, event, consumer, handler));
        count(consumer, arrival.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!wait.equals(FIRST_WAIT)) {
          LOG.infof("Consumer %s has its database again.", consumer);
        }
        return;
      } catch (RuntimeException e) {
        if (!TransientFaults.isTransient(e)) {
          throw poison(consumer, "The event " + event.id() + " could not be applied.", e);
        }
        count(consumer, "waited");
        if (wait.equals(FIRST_WAIT)) {
          LOG.warnf("Consumer %s waits for its database.", consumer);
        }
        pause(wait);
        wait = longer(wait);
      }
    }
  }

  private Inbox.Arrival apply(String topic, Envelope event, String consumer, EventHandler handler) {
    Act act = Act.causedBy(event, consumer, clock.instant());
    Inbox.Arrival arrival = inbox.arrive(consumer, topic, event, act.at());
    switch (arrival) {
      case NEXT, AFTER_A_GAP -> handler.apply(event, act);
      case REPEATED, STALE -> {
        // The consumer knows this state or a newer one.
      }
    }
    return arrival;
  }

  private PoisonEventException poison(
      String consumer, String reason, @Nullable RuntimeException cause) {
    count(consumer, "dead-letter");
    LOG.errorf(cause, "Consumer %s gives an event to the dead-letter topic: %s", consumer, reason);
    return new PoisonEventException(reason);
  }

  private void count(String consumer, String outcome) {
    metrics.counter("workforce.inbox.events", "consumer", consumer, "outcome", outcome).increment();
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }

  /** Nothing of the event is lost when the service stops meanwhile: it was not acknowledged and comes again. */
  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The service stops while an event waits for its database.");
    }
  }
}
