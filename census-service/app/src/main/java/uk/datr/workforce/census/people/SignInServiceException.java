package uk.datr.workforce.census.people;

/** The sign-in service does not answer, or not as it should. Its message names no person. */
final class SignInServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInServiceException(String message) {
    super(message);
  }

  SignInServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
