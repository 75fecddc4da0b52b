package uk.datr.workforce.census.people;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What an invited person is written. */
final class InvitationMessage {

  static final String SUBJECT = "Invitation to the drug and alcohol workforce platform";

  private InvitationMessage() {}

  /**
   * The text.
   *
   * @param page where a front end takes the token behind it; the platform itself has no pages, so without one the person is
   *     told what to do with the token
   * @param lasts how long the token may be used
   */
  static String text(Optional<URI> page, Duration lasts, String token) {
    return """
    You are invited to work for an organisation on the drug and alcohol treatment and recovery workforce platform.

    %s

    %s%s

    If you do not know what this is about, do nothing.
    """
        .formatted(
            (page.isPresent()
                    ? "Sign in or register, and accept here within %d days:"
                    : "Sign in or register, and accept within %d days: send this token, signed in, to POST %s")
                .formatted(lasts.toDays(), AcceptanceResource.PATH),
            page.map(URI::toString).orElse(""),
            token);
  }
}
