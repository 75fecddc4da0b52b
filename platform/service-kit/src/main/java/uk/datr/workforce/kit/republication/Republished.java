package uk.datr.workforce.kit.republication;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;

/** A kind of aggregate whose present state can be sent again: one bean each. */
public interface Republished {

  /** Its name in the memory of a republication, and its place in the order. */
  String name();

  /** The topics on which its states are told. */
  Set<Topic> topics();

  /** How many aggregates there are, roughly: for the progress. */
  long count();

  /**
   * Appends the states of the next aggregates to the outbox, in the present transaction. Each aggregate is locked as its
   * writers lock it before its state is read: so a state never gets a higher sequence than a newer one.
   *
   * @param after key of the last aggregate that was sent; null to begin
   * @param topics only events of these topics
   */
  Batch next(Act act, @Nullable String after, Set<Topic> topics);

  /**
   * What was sent.
   *
   * @param aggregates how many aggregates were looked at
   * @param events how many events were appended
   * @param last key of the last one; null when there are no more
   */
  record Batch(int aggregates, int events, @Nullable String last) {

    /** There are no more. */
    public static final Batch NONE = new Batch(0, 0, null);
  }
}
