package uk.datr.workforce.kit.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, in plain text.
 *
 * @param kind what sort of message it is, such as {@code census-reminder}
 * @param dedupKey what it is the only message of; a second one with the same key is not taken
 * @param recipient an e-mail address; kept only until the message is settled
 * @param subject one line without personal data
 * @param body plain text without personal data; kept only until the message is settled
 * @param organisationCode the organisation that it goes to; null when it goes to none
 * @param aboutType kind of the thing that it is about
 * @param aboutId id of that thing
 * @param expiresAt when it has lost its sense and is sent no more
 */
public record Notification(
    String kind,
    String dedupKey,
    String recipient,
    String subject,
    String body,
    @Nullable String organisationCode,
    String aboutType,
    String aboutId,
    Instant expiresAt) {

  /**
   * Takes the words as they are.
   *
   * @throws IllegalArgumentException when the subject has control characters, which could begin another header
   */
  public Notification {
    if (subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A subject is one line of text.");
    }
  }
}
