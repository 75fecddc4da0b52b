package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule is broken, before its message is put together.
 *
 * @param message which of the rule's messages fits
 * @param words what the message's placeholders stand for
 */
record Breach(
    String pointer,
    int message,
    Map<String, String> words,
    @Nullable JsonNode value,
    @Nullable String expected) {

  private static final int MOST_CHARACTERS = 80;

  private static final Pattern UNSHOWABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  static Breach at(String pointer) {
    return new Breach(pointer, 0, Map.of(), null, null);
  }

  /** Says the second message of the rule instead of the usual one. */
  Breach otherMessage() {
    return message(1);
  }

  /** Says that message of the rule; the usual one is 0. */
  Breach message(int number) {
    return new Breach(pointer, number, words, value, expected);
  }

  Breach with(String placeholder, String word) {
    Map<String, String> more = new HashMap<>(words);
    more.put(placeholder, word);
    return new Breach(pointer, message, Map.copyOf(more), value, expected);
  }

  Breach with(String placeholder, BigDecimal number) {
    return with(placeholder, plain(number));
  }

  Breach value(String text) {
    return value(TextNode.valueOf(shown(text)));
  }

  Breach with(String placeholder, long number) {
    return with(placeholder, String.valueOf(number));
  }

  Breach value(long number) {
    return value(LongNode.valueOf(number));
  }

  Breach value(BigDecimal number) {
    return value(DecimalNode.valueOf(number));
  }

  Breach value(@Nullable JsonNode node) {
    return new Breach(pointer, message, words, node, expected);
  }

  Breach expected(String words) {
    return new Breach(pointer, message, this.words, value, words);
  }

  Breach expected(BigDecimal number) {
    return expected(plain(number));
  }

  /** A text that somebody sent, in a form that is fit for a message: short and without control characters. */
  static String shown(String text) {
    String line = UNSHOWABLE.matcher(text).replaceAll("?");
    if (line.isBlank()) {
      return "(empty)";
    }
    return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
  }

  /** A share in per cent with one decimal place, without the sign. */
  static String percent(Indicators.Ratio share) {
    return plain(
        share
            .numerator()
            .multiply(BigDecimal.valueOf(100))
            .divide(share.denominator(), 1, RoundingMode.HALF_UP));
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
