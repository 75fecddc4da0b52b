package uk.datr.workforce.kit.identity;

/** The issuer did not give its keys. The message is safe to log: it holds nothing that the issuer sent. */
final class IssuerAwayException extends Exception {

  private static final long serialVersionUID = 1L;

  IssuerAwayException(String message) {
    super(message);
  }
}
