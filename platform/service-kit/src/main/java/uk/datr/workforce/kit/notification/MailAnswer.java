package uk.datr.workforce.kit.notification;

import org.jspecify.annotations.Nullable;

/**
 * What came of handing a message over.
 *
 * @param replyCode of the mail server; null when it gave none
 */
record MailAnswer(Outcome outcome, @Nullable Integer replyCode) {

  enum Outcome {
    /** The server has taken it. */
    ACCEPTED,
    /** Not now, says the server of this message. */
    LATER,
    /** The server never takes it. */
    REFUSED,
    /** No server answered, or it let nobody in: nothing was handed over. */
    AWAY,
    /** It was handed over, and no answer came. */
    UNSURE
  }
}
