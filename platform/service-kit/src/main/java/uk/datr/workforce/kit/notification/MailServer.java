package uk.datr.workforce.kit.notification;

/** Where messages are handed over. */
interface MailServer {

  /** Whether there is one; without it messages wait, and expire. */
  boolean configured();

  /** Hands one message over and waits for the answer. */
  MailAnswer send(Mail mail);
}
