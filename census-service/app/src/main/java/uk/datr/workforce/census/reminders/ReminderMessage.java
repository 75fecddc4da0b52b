package uk.datr.workforce.census.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.datr.workforce.kit.notification.Notification;
import uk.datr.workforce.kit.time.Clocks;

/** The text of a reminder: it names units, never people. */
final class ReminderMessage {

  /** A reminder that is older than this is not worth sending. */
  private static final Duration WORTH_SENDING = Duration.ofDays(2);

  private static final DateTimeFormatter CLOSING =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Clocks.ENGLAND);

  private ReminderMessage() {}

  /** The one reminder of this day for a contact. */
  static Notification of(
      String collectionId,
      Instant now,
      Instant closesAt,
      Addressee addressee,
      List<OutstandingUnit> units) {
    LocalDate day = LocalDate.ofInstant(now, Clocks.ENGLAND);
    String names =
        units.stream().map(unit -> "- " + unit.unitName()).collect(Collectors.joining("\n"));
    Instant worthless = now.plus(WORTH_SENDING);
    return new Notification(
        "census-reminder",
        String.join("/", "census-reminder", collectionId, addressee.key(), day.toString()),
        addressee.contact(),
        "National workforce census " + collectionId + ": returns outstanding",
        """
        The collection %s of the drug and alcohol treatment and recovery workforce census closes on %s.

        We have not received the returns of:

        %s

        Please hand them in by then. If a service has closed or its contract has ended, tell the census team, and it
        is not asked again.
        """
            .formatted(collectionId, CLOSING.format(closesAt), names),
        addressee.organisationCode(),
        Reminders.ABOUT,
        collectionId,
        worthless.isBefore(closesAt) ? worthless : closesAt);
  }
}
