package uk.datr.workforce.census.specification;

import java.nio.charset.StandardCharsets;
import uk.datr.workforce.census.returns.seals.Sha256;

/**
 * A file of a specification pack.
 *
 * @param name of the file
 * @param mediaType of its content
 * @param about what it holds, for people
 * @param text its content
 */
record PackPart(String name, String mediaType, String about, String text) {

  static final String CSV = "text/csv";
  static final String JSON = "application/json";
  static final String JSON_SCHEMA = "application/schema+json";
  static final String MARKDOWN = "text/markdown";

  /** The content in UTF-8. */
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The hash of the content. */
  String sha256() {
    return Sha256.of(text);
  }
}
