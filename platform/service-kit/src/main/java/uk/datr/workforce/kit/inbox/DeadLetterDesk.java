package uk.datr.workforce.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.sql.Savepoint;
import uk.datr.workforce.kit.sql.TransientFaults;

/** Where somebody decides what becomes of dead letters, and sees what is held. Works in the caller's transaction. */
@ApplicationScoped
public class DeadLetterDesk {

  private static final Logger LOG = Logger.getLogger(DeadLetterDesk.class);

  private final DeadLetters letters;
  private final HeldEvents held;
  private final EventConsumers consumers;
  private final EventIntake intake;
  private final Savepoint savepoint;
  private final AuditLog audit;

  DeadLetterDesk(
      DeadLetters letters,
      HeldEvents held,
      EventConsumers consumers,
      EventIntake intake,
      Savepoint savepoint,
      AuditLog audit) {
    this.letters = letters;
    this.held = held;
    this.consumers = consumers;
    this.intake = intake;
    this.savepoint = savepoint;
    this.audit = audit;
  }

  /**
   * A page of dead letters, the newest first.
   *
   * @param state only those; null for all
   */
  public Page<DeadLetter> letters(DeadLetter.@Nullable State state, PageRequest page) {
    return Page.of(page, letters.list(state, page), letters.count(state));
  }

  /** How many dead letters wait for a decision. */
  public long waiting() {
    return letters.count(DeadLetter.State.WAITING);
  }

  /** A page of held events, the oldest first. */
  public Page<HeldEvent> held(PageRequest page) {
    return Page.of(page, held.list(page), held.count());
  }

  /** How many events are held. */
  public long heldEvents() {
    return held.count();
  }

  /**
   * Gives a record to its consumer once more, by the rules of the inbox: a state that is older than what the consumer knows
   * by now is passed over, and the letter is settled all the same.
   */
  public Decision replay(Act act, UUID id) {
    return decide(id, letter -> replay(act, letter));
  }

  /** Settles a letter without applying it. */
  public Decision discard(Act act, UUID id, String why) {
    return decide(
        id,
        letter -> {
          letters.settle(id, DeadLetter.State.DISCARDED, act.actor(), why, act.at());
          return settled(act, letter, "dead-letter-discarded", Map.of("why", why));
        });
  }

  private Decision decide(UUID id, Function<DeadLetter, Decision> decision) {
    Optional<DeadLetter> letter = letters.lock(id);
    if (letter.isEmpty()) {
      return new Decision.NotThere();
    }
    if (letter.get().state() != DeadLetter.State.WAITING) {
      return new Decision.Refused("The dead letter was settled before.");
    }
    return decision.apply(letter.get());
  }

  private Decision replay(Act act, DeadLetter letter) {
    Optional<EventConsumer> consumer = consumers.find(letter.consumer());
    if (consumer.isEmpty()) {
      return new Decision.Refused("This release has no such consumer.");
    }
    ConsumerRecord<String, @Nullable String> record = letters.record(letter.id());
    try {
      Arrival arrival = savepoint.attempt(() -> intake.apply(record, consumer.get()));
      letters.settle(letter.id(), DeadLetter.State.REPLAYED, act.actor(), null, act.at());
      return settled(act, letter, "dead-letter-replayed", Map.of("arrival", arrival.name()));
    } catch (RuntimeException e) {
      if (TransientFaults.isTransient(e)) {
        throw e;
      }
      String reason = EventIntake.reason(record, e);
      LOG.errorf(e, "Consumer %s still cannot apply a dead letter: %s", letter.consumer(), reason);
      letters.refusedAgain(letter.id(), reason, act.at());
      return new Decision.Refused("It still cannot be applied: " + reason);
    }
  }

  private Decision settled(Act act, DeadLetter letter, String action, Map<String, String> detail) {
    audit.append(act, action, "dead-letter", letter.id().toString(), null, detail);
    return new Decision.Settled(letters.lock(letter.id()).orElseThrow());
  }

  /** What came of a decision. */
  public sealed interface Decision {

    /** The letter as it is now. */
    record Settled(DeadLetter letter) implements Decision {}

    /** There is no such letter. */
    record NotThere() implements Decision {}

    /**
     * The letter stays as it is.
     *
     * @param why in our own words
     */
    record Refused(String why) implements Decision {}
  }
}
