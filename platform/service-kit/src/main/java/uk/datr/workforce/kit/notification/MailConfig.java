package uk.datr.workforce.kit.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which mail server takes messages, and how it is reached. Without a host no message is sent. */
@ConfigMapping(prefix = "workforce.mail")
interface MailConfig {

  /** Name of the mail server; nothing is sent without it. */
  Optional<String> host();

  /** Its port. */
  @WithDefault("587")
  int port();

  /** How the connection is protected. */
  @WithDefault("STARTTLS")
  Protection protection();

  /** Who signs in; nobody does without it. */
  Optional<String> username();

  /** With what. */
  Optional<String> password();

  /** The address that messages come from; needed with a host. */
  Optional<String> from();

  /** How long the server is waited for, at every step. */
  @WithDefault("10s")
  Duration patience();

  /** How often is looked for messages; the scheduler reads the same name. */
  @WithDefault("5s")
  Duration lookEvery();

  /** How many messages are handed over in one look at most. */
  @WithDefault("50")
  int atOnce();

  /** Protection of the connection. */
  enum Protection {
    /** Encrypted after a greeting, or not used at all. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS,
    /** Not encrypted: only for a server on the same machine. */
    NONE
  }
}
