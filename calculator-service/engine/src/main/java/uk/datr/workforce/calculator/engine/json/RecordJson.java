package uk.datr.workforce.calculator.engine.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back, by the names of their components: records of text, numbers, records, lists and maps by
 * text, as requests are. An absent value is an absent field.
 */
public final class RecordJson {

  /** Kept, as reflection makes new ones at each question, whose accessors cost more than what they read. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private RecordJson() {}

  /** A record as JSON. */
  public static Json of(Record record) {
    SortedMap<String, Json> fields = new TreeMap<>();
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      Object value = read(record, component);
      if (value != null) {
        fields.put(component.getName(), json(value));
      }
    }
    return new Json.Fields(fields);
  }

  /**
   * JSON as a record; fields that the record has not are refused.
   *
   * @throws IllegalArgumentException when the JSON has another shape
   */
  public static <R extends Record> R to(Class<R> type, Json json) {
    return type.cast(value(type, json));
  }

  private static Json json(Object value) {
    return switch (value) {
      case String text -> new Json.Text(text);
      case Double number -> new Json.Numeric(number);
      case Boolean flag -> new Json.Flag(flag);
      // A number of JSON has 53 bits, a seed 64.
      case Long whole -> new Json.Text(whole.toString());
      case Record record -> of(record);
      case List<?> list -> {
        List<Json> items = new ArrayList<>();
        for (Object item : list) {
          items.add(json(item));
        }
        yield new Json.Items(items);
      }
      case Map<?, ?> map -> {
        SortedMap<String, Json> fields = new TreeMap<>();
        map.forEach((name, field) -> {
          if (field != null) {
            fields.put((String) name, json(field));
          }
        });
        yield new Json.Fields(fields);
      }
      default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
    };
  }

  private static Object value(Type type, Json json) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type inner = arguments[arguments.length - 1];
      if (generic.getRawType() == List.class && json instanceof Json.Items items) {
        return items.values().stream().map(item -> value(inner, item)).toList();
      }
      if (generic.getRawType() == Map.class && json instanceof Json.Fields fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        fields.values().forEach((name, field) -> map.put(name, value(inner, field)));
        return map;
      }
    }
    if (type == String.class && json instanceof Json.Text text) {
      return text.value();
    }
    if (type == Double.class && json instanceof Json.Numeric number) {
      return number.value();
    }
    if (type == Long.class && json instanceof Json.Text text) {
      return Long.valueOf(text.value());
    }
    if (type == Boolean.class && json instanceof Json.Flag flag) {
      return flag.value();
    }
    if (type instanceof Class<?> record && record.isRecord() && json instanceof Json.Fields all) {
      return record(record, all);
    }
    throw new IllegalArgumentException("Expected " + type.getTypeName());
  }

  private static Object record(Class<?> type, Json.Fields json) {
    List<RecordComponent> components = COMPONENTS.get(type);
    Class<?>[] types = new Class<?>[components.size()];
    @Nullable Object[] values = new @Nullable Object[components.size()];
    int used = 0;
    for (int index = 0; index < components.size(); index++) {
      RecordComponent component = components.get(index);
      types[index] = component.getType();
      Json field = json.values().get(component.getName());
      if (field != null) {
        used++;
        values[index] = value(component.getGenericType(), field);
      }
    }
    if (used < json.values().size()) {
      throw new IllegalArgumentException("Fields that " + type.getSimpleName() + " has not");
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("No record of " + type.getTypeName(), e);
    }
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("No value of " + component.getName(), e);
    }
  }
}
