package uk.datr.workforce.census.reminders;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a round of reminders did.
 *
 * @param day in England; nobody is reminded twice on one
 * @param messages messages that wait for the mail server now, one for all units of an organisation with the same contact
 * @param alreadyToday messages that were not left, because the same people were reminded on this day
 * @param units units that these messages of both sorts name
 * @param unitsWithoutContact units that nobody could be reminded of
 * @param mailServer whether a mail server is configured; without one the messages expire
 */
@Schema(name = "ReminderRound", description = "What a round of reminders did.")
public record ReminderRound(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true, description = "Day in England; nobody is reminded twice on one")
        LocalDate day,
    @Schema(
            required = true,
            description =
                "Messages that wait for the mail server now: one for all units of an organisation with the same contact")
        int messages,
    @Schema(
            required = true,
            description = "Messages that were not left, because they were left on this day before")
        int alreadyToday,
    @Schema(required = true, description = "Units that these messages name") int units,
    @Schema(
            required = true,
            description = "Units that never named a contact, so that nobody can be reminded")
        List<OutstandingUnit> unitsWithoutContact,
    @Schema(
            required = true,
            description = "Whether a mail server is configured; without one the messages expire")
        boolean mailServer) {

  /** Keeps its own copy. */
  public ReminderRound {
    unitsWithoutContact = List.copyOf(unitsWithoutContact);
  }
}
