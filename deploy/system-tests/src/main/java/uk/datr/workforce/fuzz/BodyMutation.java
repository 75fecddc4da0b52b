package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spoils bodies: first as trees, then as bytes. */
final class BodyMutation {

  /** Stands for a number that only text can hold; replaced when the tree is written. */
  private static final String NUMBER = "\u00a7number:";

  private static final int MANY = 1_100;
  private static final int MEGABYTES_3 = 3_000_000;

  private BodyMutation() {}

  /** The body with one to three places changed. */
  static String changed(Chance chance, JsonNode body) {
    JsonNode changed = body.deepCopy();
    for (int i = 1 + chance.below(3); i > 0; i--) {
      changed = change(chance, changed);
    }
    return text(changed);
  }

  /** The tree as it is sent. */
  static String text(JsonNode tree) {
    return tree.toString().replaceAll("\"" + NUMBER + "([^\"]*)\"", "$1");
  }

  private static JsonNode change(Chance chance, JsonNode body) {
    List<JsonNode> containers = new ArrayList<>();
    collect(body, containers);
    if (containers.isEmpty() || chance.percent(2)) {
      return Hostile.value(chance);
    }
    switch (chance.of(containers)) {
      case ObjectNode object -> changeObject(chance, object);
      case ArrayNode array -> changeArray(chance, array);
      default -> throw new IllegalStateException("Only containers are collected");
    }
    return body;
  }

  private static void changeObject(Chance chance, ObjectNode object) {
    List<String> names = object.propertyStream().map(Map.Entry::getKey).toList();
    int choice = chance.below(10);
    if (names.isEmpty() || choice == 0) {
      object.set(chance.percent(50) ? "unknown" : chance.of(Hostile.TEXTS), Hostile.value(chance));
      return;
    }
    String name = chance.of(names);
    switch (choice) {
      case 1 -> object.remove(name);
      case 2, 3 -> object.put(name, NUMBER + chance.of(Hostile.NUMBERS));
      case 4, 5 -> object.put(name, chance.of(Hostile.TEXTS));
      case 6 -> object.set(name, JsonNodeFactory.instance.nullNode());
      case 7 -> object.set(name, deep(2 + chance.below(60)));
      default -> object.set(name, Hostile.value(chance));
    }
  }

  private static void changeArray(Chance chance, ArrayNode array) {
    if (array.isEmpty()) {
      array.add(Hostile.value(chance));
      return;
    }
    int place = chance.below(array.size());
    switch (chance.below(5)) {
      case 0 -> array.remove(place);
      case 1 -> array.add(array.get(place).deepCopy());
      case 2 -> {
        JsonNode again = array.get(place);
        int times = chance.percent(20) ? MANY : 3;
        for (int i = 0; i < times; i++) {
          array.add(again);
        }
      }
      default -> array.set(place, Hostile.value(chance));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isContainerNode()) {
      into.add(node);
      node.forEach(inner -> collect(inner, into));
    }
  }

  private static JsonNode deep(int levels) {
    JsonNode node = JsonNodeFactory.instance.textNode("deep");
    for (int i = 0; i < levels; i++) {
      node = JsonNodeFactory.instance.arrayNode().add(node);
    }
    return node;
  }

  /** Bytes, each as a character, that are no acceptable JSON document in UTF-8. */
  static String broken(Chance chance, JsonNode body) {
    String text = body.toString();
    int middle = Math.max(1, text.length() / 2);
    return switch (chance.below(16)) {
      case 0 -> "";
      case 1 -> text.substring(0, middle);
      case 2 -> text + text;
      case 3 -> text + "]";
      case 4 -> "[" + "[".repeat(50_000);
      case 5 -> "{\"a\":".repeat(5_000);
      case 6 -> "{\"a\": 1, \"a\": 2}";
      case 7 -> "{\"a\": NaN}";
      case 8 -> "{\"a\": 01}";
      case 9 -> "{'a': 1}";
      case 10 -> "{\"a\": 1,}";
      case 11 -> "/* c */ " + text.substring(0, middle);
      case 12 -> "{\"a\": \"\u00c3(\u00a0\u00a1\"}";
      case 13 -> encoded(text, StandardCharsets.UTF_16);
      case 14 -> "{\"a\": \"" + "x".repeat(MEGABYTES_3) + "\"}";
      default ->
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
    };
  }

  private static String encoded(String text, Charset charset) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }
}
