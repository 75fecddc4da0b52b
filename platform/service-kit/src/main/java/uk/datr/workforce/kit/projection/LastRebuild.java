package uk.datr.workforce.kit.projection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The newest rebuild of a projection that was done, and what the projection held at its end.
 *
 * @param jobId of its job
 * @param finishedAt when it was done
 * @param rows rows in all tables of the projection
 * @param hash SHA-256 of all rows in the order of their keys, hexadecimal
 */
@Schema(description = "The newest rebuild that was done, and what the projection held at its end.")
public record LastRebuild(
    @Schema(required = true) UUID jobId,
    @Schema(required = true) Instant finishedAt,
    @Schema(required = true) long rows,
    @Schema(required = true, description = "SHA-256 of all rows in the order of their keys.")
        String hash) {}
