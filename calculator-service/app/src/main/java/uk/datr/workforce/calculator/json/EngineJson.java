package uk.datr.workforce.calculator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.Json;

/** JSON trees as the engine has them, and back. Numbers become doubles, the nearest to what was written. */
public final class EngineJson {

  private EngineJson() {}

  /**
   * A tree as the engine has it. A field that is {@code null} is left out.
   *
   * @return nothing for {@code null}, for a number too large for a double, and for a list with one of these in it
   */
  public static @Nullable Json of(JsonNode node) {
    if (node.isTextual()) {
      return new Json.Text(node.textValue());
    }
    if (node.isBoolean()) {
      return new Json.Flag(node.booleanValue());
    }
    if (node.isNumber()) {
      double value = node.doubleValue();
      return Double.isFinite(value) ? new Json.Numeric(value) : null;
    }
    if (node.isArray()) {
      return items(node);
    }
    return node.isObject() ? fields(node) : null;
  }

  private static @Nullable Json items(JsonNode node) {
    List<Json> items = new ArrayList<>();
    for (JsonNode item : node) {
      Json converted = of(item);
      if (converted == null) {
        return null;
      }
      items.add(converted);
    }
    return new Json.Items(items);
  }

  private static @Nullable Json fields(JsonNode node) {
    SortedMap<String, Json> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      Json converted = of(field.getValue());
      if (converted != null) {
        fields.put(field.getKey(), converted);
      } else if (!field.getValue().isNull()) {
        return null;
      }
    }
    return new Json.Fields(fields);
  }

  /** A tree of the library; numbers are doubles. */
  public static JsonNode toTree(Json json) {
    return switch (json) {
      case Json.Text text -> TextNode.valueOf(text.value());
      case Json.Flag flag -> BooleanNode.valueOf(flag.value());
      case Json.Numeric number -> DoubleNode.valueOf(number.value());
      case Json.Items items -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.values().forEach(item -> array.add(toTree(item)));
        yield array;
      }
      case Json.Fields fields -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.values().forEach((name, field) -> object.set(name, toTree(field)));
        yield object;
      }
    };
  }
}
