package uk.datr.workforce.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.sql.Savepoint;

/**
 * Records applied once more in one long transaction, for a projection that is built anew. What cannot be applied is a dead
 * letter as it was the first time, and does not end the transaction.
 */
@ApplicationScoped
public class Replay {

  private final Inbox inbox;
  private final EventIntake intake;
  private final DeadLetters deadLetters;
  private final Savepoint savepoint;
  private final Clock clock;

  Replay(
      Inbox inbox, EventIntake intake, DeadLetters deadLetters, Savepoint savepoint, Clock clock) {
    this.inbox = inbox;
    this.intake = intake;
    this.deadLetters = deadLetters;
    this.savepoint = savepoint;
    this.clock = clock;
  }

  /** From here until the transaction ends nobody else applies an event of this consumer. */
  public void begin(EventConsumer consumer) {
    inbox.keepOthersOut(consumer.consumer());
  }

  /** Forgets what the consumer has seen. */
  public void forget(EventConsumer consumer) {
    inbox.forget(consumer.consumer());
  }

  /** Of how many aggregates the consumer knows a state. */
  public long subjects(EventConsumer consumer) {
    return inbox.subjects(consumer.consumer());
  }

  /**
   * Applies records in their order; when one cannot be applied, all are done one by one.
   *
   * @return how many could not be applied
   */
  public int apply(List<ConsumerRecord<String, @Nullable String>> records, EventConsumer consumer) {
    try {
      return savepoint.attempt(() -> {
        for (ConsumerRecord<String, @Nullable String> record : records) {
          intake.apply(record, consumer);
        }
        return 0;
      });
    } catch (RuntimeException e) {
      int refused = 0;
      for (ConsumerRecord<String, @Nullable String> record : records) {
        refused += applyAlone(record, consumer);
      }
      return refused;
    }
  }

  private int applyAlone(ConsumerRecord<String, @Nullable String> record, EventConsumer consumer) {
    try {
      savepoint.attempt(() -> intake.apply(record, consumer));
      return 0;
    } catch (RuntimeException e) {
      deadLetters.keep(record, consumer.consumer(), EventIntake.reason(record, e), clock.instant());
      return 1;
    }
  }
}
