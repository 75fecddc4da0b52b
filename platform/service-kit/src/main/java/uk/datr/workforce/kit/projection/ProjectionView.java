package uk.datr.workforce.kit.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A projection and what it holds now.
 *
 * @param hash SHA-256 of all rows in the order of their keys, hexadecimal; the same content has the same hash
 * @param events events in the memory of what was applied
 * @param rows rows in all of its tables
 * @param lastEventAt when the last event was applied; null before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A copy made from events, and what it holds now.")
public record ProjectionView(
    @Schema(required = true, examples = "reporting-facts") String name,
    @Schema(required = true, examples = "workforce.census-facts") String topic,
    @Schema(required = true, description = "SHA-256 of all rows in the order of their keys.")
        String hash,
    @Schema(required = true) long events,
    @Schema(required = true) long rows,
    @Nullable Instant lastEventAt) {}
