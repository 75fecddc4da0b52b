package uk.datr.workforce.census.reminders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Who gets a message: a contact of an organisation.
 *
 * @param contact an e-mail address in small letters, so that one person is one addressee however the address was typed
 */
record Addressee(String organisationCode, String contact) {

  Addressee {
    contact = contact.toLowerCase(Locale.ROOT);
  }

  /** The same for the same people, without naming them. */
  String key() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(contact.getBytes(StandardCharsets.UTF_8));
      return organisationCode + "/" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
