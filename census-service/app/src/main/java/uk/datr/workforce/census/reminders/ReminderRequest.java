package uk.datr.workforce.census.reminders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be reminded.
 *
 * @param state of the returns; null for both
 */
@Schema(
    name = "ReminderRequest",
    description = "Whom to remind.",
    additionalProperties = Schema.False.class)
public record ReminderRequest(
    @Schema(
            description =
                "NOT_STARTED for units that have begun nothing, DRAFT for those with a draft; both when left out",
            examples = "NOT_STARTED")
        @Nullable Outstanding state) {

  /** States of a return in which a unit is reminded. */
  public enum Outstanding {
    NOT_STARTED,
    DRAFT
  }
}
