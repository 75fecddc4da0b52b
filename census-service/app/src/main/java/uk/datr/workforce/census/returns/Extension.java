package uk.datr.workforce.census.returns;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A window of one return alone. */
@Schema(
    name = "Extension",
    description = "Gives one return a window that ends later than the collection's.",
    additionalProperties = Schema.False.class)
public record Extension(
    @Schema(
            required = true,
            format = "date-time",
            description = "First instant at which the return is taken no more, in UTC",
            examples = "2099-09-15T16:00:00Z")
        Instant until) {}
