package uk.datr.workforce.kit.notification;

import java.time.Duration;
import java.util.Optional;

/** Settings of a mail server on this machine. */
record MailSettings(
    Optional<String> host,
    int port,
    Protection protection,
    Optional<String> username,
    Optional<String> password,
    Optional<String> from)
    implements MailConfig {

  static MailSettings open(int port) {
    return new MailSettings(
        Optional.of("127.0.0.1"),
        port,
        Protection.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.of("census@workforce.example"));
  }

  MailSettings protectedBy(Protection other) {
    return new MailSettings(host, port, other, username, password, from);
  }

  MailSettings signedIn(String name, String secret) {
    return new MailSettings(host, port, protection, Optional.of(name), Optional.of(secret), from);
  }

  MailSettings from(Optional<String> sender) {
    return new MailSettings(host, port, protection, username, password, sender);
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(5);
  }

  @Override
  public Duration lookEvery() {
    return Duration.ofSeconds(1);
  }

  @Override
  public int atOnce() {
    return 10;
  }
}
