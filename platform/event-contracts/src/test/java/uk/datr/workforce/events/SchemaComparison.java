package uk.datr.workforce.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Compares the schema of a released event type with the one that is to be released. Events are kept without limit and
 * readers are not upgraded together, so a change must hold in both directions: what was released stays readable, and
 * readers of the release read what is new. That leaves additions: an optional field, a value of a field that is marked
 * {@code x-extensible-enum}. Words for people may change freely; every other difference is refused.
 */
final class SchemaComparison {

  /** Keywords that explain and do not constrain. */
  private static final Set<String> WORDS =
      Set.of("description", "title", "$comment", "examples", "deprecated");

  /** Keywords with rules of their own below; any other must stay as it is. */
  private static final Set<String> STRUCTURE =
      Set.of("properties", "required", "items", "x-extensible-enum");

  private final List<String> refusals = new ArrayList<>();

  private SchemaComparison() {}

  /** Why a schema must not follow the released one, each with the JSON pointer of the place; empty when it may. */
  static List<String> refusals(JsonNode released, JsonNode next) {
    SchemaComparison comparison = new SchemaComparison();
    comparison.compare("", released, next);
    return List.copyOf(comparison.refusals);
  }

  private void compare(String pointer, JsonNode released, JsonNode next) {
    keywords(pointer, released, next);
    values(pointer, released, next);
    required(pointer, released, next);
    released
        .path("properties")
        .properties()
        .forEach(field -> {
          String place = pointer + "/properties/" + field.getKey();
          JsonNode now = next.path("properties").path(field.getKey());
          if (now.isMissingNode()) {
            refuse(place, "the field is gone");
          } else {
            compare(place, field.getValue(), now);
          }
        });
    if (released.has("items") && next.has("items")) {
      compare(pointer + "/items", released.path("items"), next.path("items"));
    } else if (released.has("items") || next.has("items")) {
      refuse(pointer, "items is not what it was");
    }
  }

  private void keywords(String pointer, JsonNode released, JsonNode next) {
    Set<String> keywords = new LinkedHashSet<>();
    released.fieldNames().forEachRemaining(keywords::add);
    next.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(WORDS);
    keywords.removeAll(STRUCTURE);
    for (String keyword : keywords) {
      if (!released.path(keyword).equals(next.path(keyword))) {
        refuse(pointer, keyword + " is not what it was");
      }
    }
  }

  /** Values may come; without the mark a reader would not know that they may. */
  private void values(String pointer, JsonNode released, JsonNode next) {
    if (released.has("x-extensible-enum") != next.has("x-extensible-enum")) {
      refuse(pointer, "x-extensible-enum came or went");
    }
    Set<String> now = texts(next.path("x-extensible-enum"));
    for (String value : texts(released.path("x-extensible-enum"))) {
      if (!now.contains(value)) {
        refuse(pointer, "the value " + value + " is gone");
      }
    }
  }

  private void required(String pointer, JsonNode released, JsonNode next) {
    Set<String> before = texts(released.path("required"));
    Set<String> now = texts(next.path("required"));
    for (String field : now) {
      if (!before.contains(field)) {
        refuse(pointer + "/properties/" + field, "the field is required and was not");
      }
    }
    for (String field : before) {
      if (!now.contains(field)) {
        refuse(pointer + "/properties/" + field, "the field was required and is not");
      }
    }
  }

  private void refuse(String pointer, String reason) {
    refusals.add((pointer.isEmpty() ? "/" : pointer) + ": " + reason);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
    return texts;
  }
}
