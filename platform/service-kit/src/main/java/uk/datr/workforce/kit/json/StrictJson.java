package uk.datr.workforce.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.kit.problem.Finding;

/**
 * Reads bytes as exactly one JSON value: UTF-8, no repeated member names, nothing after the end, bounded depth. Numbers
 * stay decimals, so that 7.50 is neither rounded nor shortened.
 */
public final class StrictJson {

  /** Deeper than any body of ours, far from what could exhaust a stack. */
  public static final int MAX_DEPTH = 32;

  /** A number of more digits, or further from 1, is no measure of anything and costly to compute with. */
  static final int MAX_NUMBER_DIGITS = 100;

  static final int MAX_NUMBER_EXPONENT = 400;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  /**
   * Reads one JSON value.
   *
   * @throws MalformedJsonException when the bytes are anything else; its message is ours and safe to show
   */
  public static JsonNode read(byte[] bytes) throws MalformedJsonException {
    String text = decode(bytes);
    if (text.isBlank()) {
      throw new MalformedJsonException("The body is empty.");
    }
    if (text.charAt(0) == BYTE_ORDER_MARK) {
      throw new MalformedJsonException("The body starts with a byte order mark.");
    }
    try {
      return MAPPER.readTree(text);
    } catch (StreamConstraintsException e) {
      throw new MalformedJsonException(
          "The body is nested deeper than " + MAX_DEPTH + " levels or has an endless number.");
    } catch (JsonProcessingException e) {
      throw new MalformedJsonException("The body is not well-formed JSON" + place(e) + ".");
    }
  }

  /**
   * The numbers of a tree that nothing may compute with, because of their digits or exponent. Whoever computes with
   * values of a tree must have asked before.
   */
  public static List<Finding> absurdNumbers(JsonNode root) {
    List<Finding> findings = new ArrayList<>();
    collectAbsurdNumbers(root, JsonPointer.empty(), findings);
    return findings;
  }

  private static void collectAbsurdNumbers(
      JsonNode node, JsonPointer pointer, List<Finding> findings) {
    if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      if (number.precision() > MAX_NUMBER_DIGITS
          || Math.abs((long) number.precision() - number.scale()) > MAX_NUMBER_EXPONENT) {
        findings.add(
            Finding.error(
                FindingCodes.OUT_OF_RANGE,
                pointer.toString(),
                "This number is beyond any measure."));
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collectAbsurdNumbers(node.get(i), pointer.appendIndex(i), findings);
      }
    } else {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        collectAbsurdNumbers(member.getValue(), pointer.appendProperty(member.getKey()), findings);
      }
    }
  }

  /**
   * The texts of a tree that no database keeps as they are: with the character NUL, or with half of a character of two
   * halves.
   */
  public static List<Finding> unkeepableTexts(JsonNode root) {
    List<Finding> findings = new ArrayList<>();
    collectUnkeepableTexts(root, JsonPointer.empty(), findings);
    return findings;
  }

  private static void collectUnkeepableTexts(
      JsonNode node, JsonPointer pointer, List<Finding> findings) {
    if (node.isTextual()) {
      if (node.textValue().codePoints().anyMatch(StrictJson::isUnkeepable)) {
        findings.add(
            Finding.error(
                FindingCodes.WRONG_FORMAT,
                pointer.toString(),
                "This text has a character that cannot be kept."));
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collectUnkeepableTexts(node.get(i), pointer.appendIndex(i), findings);
      }
    } else {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        collectUnkeepableTexts(
            member.getValue(), pointer.appendProperty(member.getKey()), findings);
      }
    }
  }

  /** A pair of halves is one code point; what is left of their range stands alone. */
  private static boolean isUnkeepable(int codePoint) {
    return codePoint == 0
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private static String decode(byte[] bytes) throws MalformedJsonException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJsonException("The body is not encoded as UTF-8.");
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ": look near line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr();
  }
}
