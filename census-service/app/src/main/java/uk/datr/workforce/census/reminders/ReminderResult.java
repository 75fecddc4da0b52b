package uk.datr.workforce.census.reminders;

/** What became of a request for reminders. */
public sealed interface ReminderResult {

  /** They are left for the mail server. */
  record Done(ReminderRound round) implements ReminderResult {}

  /** There is no such collection. */
  record NotThere() implements ReminderResult {}

  /** The collection takes no returns now, so nobody is to be reminded. */
  record Closed() implements ReminderResult {}
}
