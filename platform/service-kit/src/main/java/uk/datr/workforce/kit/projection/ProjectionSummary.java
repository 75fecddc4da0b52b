package uk.datr.workforce.kit.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A projection as a list shows it: what is known of it without reading its tables.
 *
 * @param aggregates of how many aggregates it knows a state
 * @param lastRebuild the newest rebuild that was done; null when it was never rebuilt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A copy made from events, and when it was last made anew.")
public record ProjectionSummary(
    @Schema(required = true, examples = "reporting-facts") String name,
    @Schema(required = true, examples = "workforce.census-facts") String topic,
    @Schema(required = true, description = "Of how many aggregates it knows a state.")
        long aggregates,
    @Nullable LastRebuild lastRebuild) {}
