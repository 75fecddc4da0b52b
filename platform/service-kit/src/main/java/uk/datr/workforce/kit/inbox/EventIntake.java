package uk.datr.workforce.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.time.Clock;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.correlation.LogField;
import uk.datr.workforce.kit.sql.TransientFaults;
import uk.datr.workforce.kit.traces.Step;
import uk.datr.workforce.kit.traces.Traces;

/**
 * Applies an event exactly once: what the consumer does and the memory of having done it commit together. A database that
 * is away is waited for. An event of a type that this release does not know is held. An event that can never be applied is
 * kept as a dead letter before it is given to the dead-letter topic, so that no broker is needed to keep it.
 */
@ApplicationScoped
public class EventIntake {

  private static final Logger LOG = Logger.getLogger(EventIntake.class);

  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final HeldEvents heldEvents;
  private final Patience patience;
  private final Traces traces;
  private final MeterRegistry metrics;
  private final Clock clock;

  EventIntake(
      Inbox inbox,
      DeadLetters deadLetters,
      HeldEvents heldEvents,
      Patience patience,
      Traces traces,
      MeterRegistry metrics,
      Clock clock) {
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.heldEvents = heldEvents;
    this.patience = patience;
    this.traces = traces;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Takes a record off a topic. The channel's method is {@code @Blocking}, so that the events of a partition keep their
   * order, and calls this outside of any transaction.
   *
   * @throws PoisonEventException when the record can never be applied: the channel sends it to the dead-letter topic
   */
  public void accept(ConsumerRecord<String, @Nullable String> record, EventConsumer consumer) {
    try {
      count(consumer, traced(record, parse(record), consumer));
    } catch (RuntimeException e) {
      throw deadLetter(record, consumer, e);
    }
  }

  private Arrival traced(
      ConsumerRecord<String, @Nullable String> record, Envelope event, EventConsumer consumer) {
    Step step =
        consumer.handler().handles(event)
            ? traces.application(consumer.consumer(), consumer.topic().topicName(), event)
            : Step.NONE;
    try {
      Arrival arrival =
          patience.inTransaction(consumer.consumer(), () -> apply(record, event, consumer, step));
      step.came(arrival);
      return arrival;
    } catch (RuntimeException e) {
      step.failed();
      throw e;
    } finally {
      step.end();
    }
  }

  /**
   * Applies a record in the present transaction, by the same rules, or holds it or passes it over. A failure does not
   * end the transaction: a caller that set a savepoint goes on. It is no step of the trace in which it once came.
   *
   * @throws PoisonEventException when the record is no event
   * @throws RuntimeException whatever the consumer throws
   */
  public Arrival apply(ConsumerRecord<String, @Nullable String> record, EventConsumer consumer) {
    return apply(record, parse(record), consumer, Step.NONE);
  }

  private Arrival apply(
      ConsumerRecord<String, @Nullable String> record,
      Envelope event,
      EventConsumer consumer,
      Step step) {
    if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("An event and the memory of it need one transaction.");
    }
    if (!consumer.handler().handles(event)) {
      if (EventTypes.find(event.type()).isPresent()) {
        return Arrival.PASSED_OVER;
      }
      heldEvents.hold(record, consumer, event, clock.instant());
      return Arrival.HELD;
    }
    try (LogField _ = LogField.set(CorrelationId.MDC_KEY, event.correlationid());
        LogField _ = LogField.set(Traces.MDC_KEY, step.traceId())) {
      return apply(record.topic(), event, consumer, step);
    }
  }

  private Arrival apply(String topic, Envelope event, EventConsumer consumer, Step step) {
    Act act = Act.causedBy(event, consumer.consumer(), clock.instant()).inTrace(step.traceparent());
    Arrival arrival = inbox.arrive(consumer.consumer(), topic, event, act.at());
    if (arrival == Arrival.NEXT || arrival == Arrival.AFTER_A_GAP) {
      consumer.handler().apply(event, act);
    }
    return arrival;
  }

  private static Envelope parse(ConsumerRecord<String, @Nullable String> record) {
    String text = record.value();
    if (text == null) {
      throw new PoisonEventException("The record has no value.");
    }
    try {
      return Envelope.parse(text);
    } catch (MalformedEventException e) {
      throw new PoisonEventException(String.valueOf(e.getMessage()));
    }
  }

  private PoisonEventException deadLetter(
      ConsumerRecord<String, @Nullable String> record,
      EventConsumer consumer,
      RuntimeException failure) {
    String reason = reason(record, failure);
    patience.inTransaction(
        consumer.consumer(),
        () -> deadLetters.keep(record, consumer.consumer(), reason, clock.instant()));
    count(consumer, "dead-letter");
    LOG.errorf(
        failure instanceof PoisonEventException ? null : failure,
        "Consumer %s keeps a dead letter: %s",
        consumer.consumer(),
        reason);
    return new PoisonEventException(reason);
  }

  /** Why a record could not be applied, in our own words and without what it says. */
  static String reason(ConsumerRecord<String, @Nullable String> record, RuntimeException failure) {
    if (failure instanceof PoisonEventException poison) {
      return String.valueOf(poison.getMessage());
    }
    if (TransientFaults.isTransient(failure)) {
      throw failure;
    }
    return "The event " + parse(record).id() + " could not be applied.";
  }

  private void count(EventConsumer consumer, Arrival arrival) {
    count(consumer, arrival.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void count(EventConsumer consumer, String outcome) {
    metrics
        .counter("workforce.inbox.events", "consumer", consumer.consumer(), "outcome", outcome)
        .increment();
  }
}
