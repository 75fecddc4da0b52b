package uk.datr.workforce.calculator.engine.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import uk.datr.workforce.calculator.engine.formula.PlainNumber;

/** The one text of a JSON value that RFC 8785 gives it, and its SHA-256. */
public final class CanonicalJson {

  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical text.
   *
   * @throws IllegalArgumentException when text in it is not Unicode: a surrogate without its other half
   */
  public static String of(Json value) {
    CanonicalJson writer = new CanonicalJson();
    writer.write(value);
    return writer.text.toString();
  }

  /** SHA-256 of the canonical text in UTF-8, as 64 hexadecimal digits in lower case. */
  public static String sha256(Json value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(of(value).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private void write(Json value) {
    switch (value) {
      case Json.Text string -> string(string.value());
      case Json.Numeric number -> text.append(PlainNumber.of(number.value()));
      case Json.Flag flag -> text.append(flag.value());
      case Json.Items items -> {
        text.append('[');
        Iterator<Json> values = items.values().iterator();
        while (values.hasNext()) {
          write(values.next());
          text.append(values.hasNext() ? "," : "");
        }
        text.append(']');
      }
      case Json.Fields fields -> {
        text.append('{');
        Iterator<Map.Entry<String, Json>> entries = fields.values().entrySet().iterator();
        while (entries.hasNext()) {
          Map.Entry<String, Json> entry = entries.next();
          string(entry.getKey());
          text.append(':');
          write(entry.getValue());
          text.append(entries.hasNext() ? "," : "");
        }
        text.append('}');
      }
    }
  }

  private void string(String string) {
    text.append('"');
    for (int at = 0; at < string.length(); at++) {
      char c = string.charAt(at);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        default -> {
          if (c < FIRST_PRINTABLE) {
            text.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
      throw new IllegalArgumentException("Text is no Unicode: half of a surrogate pair is missing");
    }
  }
}
