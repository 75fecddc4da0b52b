package uk.datr.workforce.kit.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, without what it says.
 *
 * @param consumer whose it is
 * @param eventId id of the event; null, like type, subject and sequence, when the record is no event
 * @param reason why it was refused, in our own words
 * @param at when it was refused last
 * @param attempts how often it was tried
 * @param settledWhy why it was discarded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A record that could not be applied, without what it says.")
public record DeadLetter(
    @Schema(required = true) UUID id,
    @Schema(required = true, examples = "reporting-facts") String consumer,
    @Schema(required = true, examples = "workforce.census-facts") String topic,
    @Schema(required = true) int partition,
    @Schema(required = true) long offset,
    @Nullable String eventId,
    @Nullable String type,
    @Nullable String subject,
    @Nullable Long sequence,
    @Schema(required = true) String reason,
    @Schema(required = true) Instant at,
    @Schema(required = true) State state,
    @Schema(required = true) int attempts,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    @Nullable String settledWhy) {

  /** What became of it. */
  @Schema(name = "DeadLetterState")
  public enum State {
    /** Somebody has to look. */
    WAITING,
    /** Applied later, or found to be older than what the consumer knows. */
    REPLAYED,
    /** Somebody decided that it is not needed. */
    DISCARDED
  }
}
