package uk.datr.workforce.kit.outbox;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that could not be sent, without what it says.
 *
 * @param id its number in the outbox
 * @param key id of the aggregate; its later events are parked behind it
 */
@Schema(description = "An event that could not be sent, without what it says.")
public record ParkedEvent(
    @Schema(required = true) long id,
    @Schema(required = true) String eventId,
    @Schema(required = true, examples = "workforce.census") String topic,
    @Schema(required = true) String key,
    @Schema(required = true) long sequence,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant parkedAt,
    @Schema(required = true) String reason,
    @Schema(required = true) int attempts) {}
