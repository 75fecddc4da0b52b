package uk.datr.workforce.kit.notification;

/** How far a message has come. What the mail server does with it afterwards nobody here knows. */
public enum NotificationState {
  /** It waits for its turn, or for another attempt. */
  WAITING,
  /** The mail server is being asked. */
  SENDING,
  /** The mail server has taken it. */
  SENT,
  /** The mail server, or the form of the address, rules it out for good. */
  REFUSED,
  /** The mail server may have taken it: the connection or the service ended before its answer. It is not sent again. */
  UNSURE,
  /** It lost its sense before a mail server took it. */
  EXPIRED
}
