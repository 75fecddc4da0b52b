package uk.datr.workforce.kit.inbox;

/** A record can never be applied. The message is ours and travels as the reason with the dead letter. */
public final class PoisonEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PoisonEventException(String reason) {
    super(reason);
  }
}
