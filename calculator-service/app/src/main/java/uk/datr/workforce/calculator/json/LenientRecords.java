package uk.datr.workforce.calculator.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.Json;

/**
 * Reads of a JSON tree what fits a record, so that rules can look at it although other values have the wrong type. What does
 * not fit is absent in the record; that it does not fit is for the schema to say. The records are those of the engine's
 * requests: components are text, whole numbers, numbers, JSON, records, lists and maps by text, and all may be absent.
 */
public final class LenientRecords {

  /** Kept, as reflection makes new ones at each question. */
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private LenientRecords() {}

  /** How a record is made. */
  private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

    static Shape of(Class<?> type) {
      List<RecordComponent> components = List.of(type.getRecordComponents());
      try {
        Constructor<?> constructor =
            type.getDeclaredConstructor(
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        // A feature keeps the records of its own requests to itself.
        constructor.setAccessible(true);
        return new Shape(components, constructor);
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException("No record: " + type.getTypeName(), e);
      }
    }
  }

  /** The record, as far as the tree has it; a record of nothing when the tree is no object. */
  public static <R extends Record> R read(Class<R> type, JsonNode tree) {
    return type.cast(record(type, tree));
  }

  private static Object record(Class<?> type, JsonNode tree) {
    Shape shape = SHAPES.get(type);
    @Nullable Object[] values =
        shape.components().stream()
            .map(component -> value(component.getGenericType(), tree.path(component.getName())))
            .toArray();
    try {
      return shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("No record of " + type.getTypeName(), e);
    }
  }

  private static @Nullable Object value(Type type, JsonNode node) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type inner = arguments[arguments.length - 1];
      return generic.getRawType() == List.class ? list(inner, node) : map(inner, node);
    }
    if (type == Json.class) {
      return EngineJson.of(node);
    }
    if (type == String.class) {
      return node.isTextual() ? node.textValue() : null;
    }
    if (type == Double.class) {
      return node.isNumber() ? (Double) node.doubleValue() : null;
    }
    if (type == Long.class) {
      return whole(node);
    }
    return node.isObject() ? record((Class<?>) type, node) : null;
  }

  /** A whole number, also when it is written as 5.0 or 1e3, as the schema takes it. */
  private static @Nullable Long whole(JsonNode node) {
    try {
      return node.isNumber() ? (Long) node.decimalValue().longValueExact() : null;
    } catch (ArithmeticException tooLargeOrNotWhole) {
      return null;
    }
  }

  private static @Nullable List<@Nullable Object> list(Type inner, JsonNode node) {
    if (!node.isArray()) {
      return null;
    }
    List<@Nullable Object> list = new ArrayList<>();
    node.forEach(item -> list.add(value(inner, item)));
    return list;
  }

  private static @Nullable Map<String, @Nullable Object> map(Type inner, JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      map.put(field.getKey(), value(inner, field.getValue()));
    }
    return map;
  }
}
