package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uk.datr.workforce.census.rules.CanonicalReturn;
import uk.datr.workforce.census.rules.ReturnContent;

/**
 * Content in the one form that all returns have that say the same.
 *
 * @param content what is said, in that form
 * @param hash SHA-256 of that form, in lower-case hexadecimal
 */
record CanonicalContent(ReturnContent content, JsonNode json, String hash) {

  static CanonicalContent of(ReturnContent content) {
    ReturnContent canonical = CanonicalReturn.of(content);
    JsonNode json = canonical.toJson();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(json.toString().getBytes(StandardCharsets.UTF_8));
      return new CanonicalContent(canonical, json, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
