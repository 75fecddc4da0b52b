package uk.datr.workforce.kit.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;

/**
 * Who does something, when, and for which request. A use case takes an act and asks neither a clock nor a request.
 *
 * @param actor subject of the caller, or the name of the part of the platform that acts
 * @param kind what acts
 * @param at when; the same instant for everything that the act does
 * @param correlationId the request that it belongs to
 * @param causationId id of the event that caused it; null when no event did
 * @param traceparent the step of a trace in which it is done, for the events that it causes; null when no trace is kept
 */
public record Act(
    String actor,
    ActorKind kind,
    Instant at,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent) {

  /** An act of which no trace is kept. */
  public Act(
      String actor,
      ActorKind kind,
      Instant at,
      String correlationId,
      @Nullable String causationId) {
    this(actor, kind, at, correlationId, causationId, null);
  }

  /** An act of the platform itself. */
  public static Act ofPlatform(String part, Instant at, String correlationId) {
    return new Act(part, ActorKind.PLATFORM, at, correlationId, null);
  }

  /** What a consumer does because of an event. */
  public static Act causedBy(Envelope event, String consumer, Instant at) {
    return new Act(consumer, ActorKind.PLATFORM, at, event.correlationid(), event.id());
  }

  /** The same act as a step of a trace; of none without one. */
  public Act inTrace(@Nullable String step) {
    return new Act(actor, kind, at, correlationId, causationId, step);
  }

  /** What a part of the platform does as a consequence, in the same instant and for the same request. */
  public Act by(String part) {
    return new Act(part, ActorKind.PLATFORM, at, correlationId, causationId, traceparent);
  }
}
