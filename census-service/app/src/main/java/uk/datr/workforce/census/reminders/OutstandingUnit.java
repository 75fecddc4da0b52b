package uk.datr.workforce.census.reminders;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose return is outstanding.
 *
 * @param contact e-mail address of its draft, or of its latest return before; null when it never named one
 */
@Schema(name = "OutstandingUnit", description = "A unit whose return is outstanding.")
public record OutstandingUnit(
    @Schema(required = true) UUID unitId,
    @Schema(required = true, examples = "Aire Example Recovery, Leeds") String unitName,
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @JsonIgnore @Schema(hidden = true) @Nullable String contact) {}
