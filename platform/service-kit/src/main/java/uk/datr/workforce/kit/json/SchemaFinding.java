package uk.datr.workforce.kit.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Finding;

/** Says a violation of a schema keyword in words for the person who fills in the data. */
final class SchemaFinding {

  /** Extension of a schema that names the rule of a catalogue which owns the faults found there. */
  static final String RULE_EXTENSION = "x-rule";

  private SchemaFinding() {}

  static Finding of(Error error, JsonNode definitions) {
    JsonPointer place = pointer(error.getInstanceLocation());
    String keyword = error.getKeyword() == null ? "" : error.getKeyword();
    JsonNode limit = error.getSchemaNode();
    Finding finding =
        switch (keyword) {
          case "additionalProperties", "unevaluatedProperties" ->
              Finding.error(
                  FindingCodes.UNKNOWN_FIELD,
                  place.appendProperty(error.getProperty()).toString(),
                  "This field is not known here.");
          case "required" ->
              Finding.error(
                  FindingCodes.MISSING,
                  place.appendProperty(error.getProperty()).toString(),
                  "This field is needed.");
          case "type" -> at(FindingCodes.WRONG_TYPE, place, "This value is of the wrong type.");
          case "minimum" -> at(FindingCodes.OUT_OF_RANGE, place, "At least " + limit(limit) + ".");
          case "maximum" -> at(FindingCodes.OUT_OF_RANGE, place, "At most " + limit(limit) + ".");
          case "exclusiveMinimum" ->
              at(FindingCodes.OUT_OF_RANGE, place, "More than " + limit(limit) + ".");
          case "exclusiveMaximum" ->
              at(FindingCodes.OUT_OF_RANGE, place, "Less than " + limit(limit) + ".");
          case "multipleOf" ->
              at(FindingCodes.OUT_OF_RANGE, place, "A multiple of " + limit(limit) + ".");
          case "minLength", "minItems", "minProperties" ->
              at(FindingCodes.OUT_OF_RANGE, place, "This is too short.");
          case "maxLength", "maxItems", "maxProperties" ->
              at(FindingCodes.OUT_OF_RANGE, place, "This is too long.");
          case "uniqueItems" ->
              at(FindingCodes.NOT_ALLOWED, place, "The same entry is there more than once.");
          case "format", "pattern" ->
              at(FindingCodes.WRONG_FORMAT, place, "This is not written as it has to be.");
          default -> at(FindingCodes.NOT_ALLOWED, place, "This value is not one of those allowed.");
        };
    String rule = owningRule(error, definitions);
    Finding owned =
        rule == null || finding.ruleId().equals(FindingCodes.UNKNOWN_FIELD)
            ? finding
            : Finding.error(rule, String.valueOf(finding.pointer()), finding.message());
    return owned.withExpected(expected(keyword, limit));
  }

  private static Finding at(String code, JsonPointer place, String message) {
    return Finding.error(code, place.toString(), message);
  }

  private static String limit(@Nullable JsonNode limit) {
    return limit == null ? "the limit" : limit.asText();
  }

  private static @Nullable String expected(String keyword, @Nullable JsonNode limit) {
    return switch (keyword) {
      case "type", "format", "pattern", "enum", "const" -> limit == null ? null : words(limit);
      default -> null;
    };
  }

  private static String words(JsonNode limit) {
    if (!limit.isArray()) {
      return limit.asText();
    }
    StringBuilder words = new StringBuilder();
    for (JsonNode word : limit) {
      words.append(words.isEmpty() ? "" : ", ").append(word.asText());
    }
    return words.toString();
  }

  /** The rule named by the schema that the keyword stands in, or by the nearest one around it. */
  private static @Nullable String owningRule(Error error, JsonNode definitions) {
    JsonPointer schema = pointer(error.getSchemaLocation().getFragment()).head();
    String missing = "required".equals(error.getKeyword()) ? error.getProperty() : null;
    if (schema != null && missing != null) {
      JsonNode named = definitions.at(schema.appendProperty("properties").appendProperty(missing));
      if (named.has(RULE_EXTENSION)) {
        return named.get(RULE_EXTENSION).asText();
      }
      return null;
    }
    while (schema != null && !schema.matches()) {
      JsonNode rule = definitions.at(schema).path(RULE_EXTENSION);
      if (rule.isTextual()) {
        return rule.asText();
      }
      schema = schema.head();
    }
    return null;
  }

  private static JsonPointer pointer(NodePath path) {
    JsonPointer pointer = JsonPointer.empty();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer =
          path.getElement(i) instanceof Integer index
              ? pointer.appendIndex(index)
              : pointer.appendProperty(String.valueOf(path.getElement(i)));
    }
    return pointer;
  }
}
