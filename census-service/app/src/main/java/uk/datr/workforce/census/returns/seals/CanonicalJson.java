package uk.datr.workforce.census.returns.seals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one text of a JSON value that RFC 8785 (JSON Canonicalization Scheme) gives it: members in the order of their names' UTF-16
 * units, numbers as ECMAScript writes them, no space.
 */
public final class CanonicalJson {

  private static final int FIRST_PRINTABLE = 0x20;

  /** ECMAScript writes numbers from here on with an exponent. */
  private static final int PLAIN_BELOW = 21;

  /** And numbers that begin after more zeros than this. */
  private static final int PLAIN_ABOVE = -6;

  private static final MathContext ONE_DIGIT = new MathContext(1);

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical text.
   *
   * @throws IllegalArgumentException when a number is none that a double holds exactly as it is written, or text is not Unicode
   */
  public static String of(JsonNode value) {
    CanonicalJson writer = new CanonicalJson();
    writer.write(value);
    return writer.text.toString();
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case NULL -> text.append("null");
      case BOOLEAN -> text.append(value.booleanValue());
      case NUMBER -> text.append(number(value));
      case STRING -> string(value.textValue());
      case ARRAY -> array(value);
      case OBJECT -> object((ObjectNode) value);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("Not a JSON value: " + value.getNodeType());
    }
  }

  private void array(JsonNode values) {
    text.append('[');
    Iterator<JsonNode> each = values.iterator();
    while (each.hasNext()) {
      write(each.next());
      text.append(each.hasNext() ? "," : "");
    }
    text.append(']');
  }

  private void object(ObjectNode object) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
    text.append('{');
    Iterator<Map.Entry<String, JsonNode>> each = sorted.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, JsonNode> member = each.next();
      string(member.getKey());
      text.append(':');
      write(member.getValue());
      text.append(each.hasNext() ? "," : "");
    }
    text.append('}');
  }

  /** The shortest digits that give the double back, placed as ECMA-262 Number::toString places them. */
  private static String number(JsonNode node) {
    double value = node.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A number is larger than a double can be.");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(value);
    if (!node.isDouble() && shortest.compareTo(node.decimalValue()) != 0) {
      throw new IllegalArgumentException("A number has more digits than a double holds.");
    }
    String digits = shortest.unscaledValue().abs().toString();
    int point = digits.length() - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (point > PLAIN_ABOVE && point <= PLAIN_BELOW) {
      return shortest.toPlainString();
    }
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return sign + digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
  }

  /** Java writes two digits where one gives the double back, too; ECMAScript writes one. */
  private static BigDecimal shortest(double value) {
    BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal oneDigit = written.round(ONE_DIGIT);
    return oneDigit.doubleValue() == value ? oneDigit.stripTrailingZeros() : written;
  }

  private void string(String string) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
      throw new IllegalArgumentException(
          "A text is no Unicode: half of a surrogate pair is missing.");
    }
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
  }
}
