package uk.datr.workforce.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event of a type or version that this release does not know, without what it says.
 *
 * @param consumer for whom it is held
 */
@Schema(
    description =
        "An event of a type or version that this release does not know, without what it says. It is applied by itself when"
            + " a release starts that knows it.")
public record HeldEvent(
    @Schema(required = true, examples = "reporting-facts") String consumer,
    @Schema(required = true) UUID eventId,
    @Schema(required = true, examples = "workforce.census-facts") String topic,
    @Schema(required = true) int partition,
    @Schema(required = true) long offset,
    @Schema(required = true, examples = "uk.datr.census.return-facts.changed.v2") String type,
    @Schema(required = true) String subject,
    @Schema(required = true) long sequence,
    @Schema(required = true) Instant heldAt) {}
