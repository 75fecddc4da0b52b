package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of one JSON object, taken tolerantly: absent and null are null; the wrong type is null, too, and its
 * pointer is noted.
 */
record Fields(
    JsonNode object,
    String pointer,
    Set<String> unreadable,
    Map<String, ReadReturn.Misfit> misfits) {

  /** A text in a list that could not be read; rules pass over it, because its pointer is unreadable. */
  static final String UNREAD = "";

  @Nullable JsonNode get(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }

  @Nullable String text(String name) {
    JsonNode node = get(name);
    if (node == null) {
      return null;
    }
    if (!node.isTextual()) {
      unread(name);
      return null;
    }
    return node.textValue();
  }

  @Nullable List<String> texts(String name) {
    JsonNode node = get(name);
    if (node == null) {
      return null;
    }
    if (!node.isArray()) {
      unread(name);
      return null;
    }
    List<String> texts = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      if (!element.isTextual()) {
        unread(name + "/" + texts.size());
      }
      texts.add(element.isTextual() ? element.textValue() : UNREAD);
    }
    return texts;
  }

  @Nullable LocalDate date(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      unread(name);
      return null;
    }
  }

  @Nullable Integer count(String name) {
    BigDecimal number = number(name, NumberFormat.COUNT);
    return number == null ? null : number.intValueExact();
  }

  @Nullable BigDecimal decimal(String name) {
    return number(name, NumberFormat.DECIMAL);
  }

  @Nullable BigDecimal days(String name) {
    return number(name, NumberFormat.DAYS);
  }

  @Nullable Boolean flag(String name) {
    JsonNode node = get(name);
    if (node == null) {
      return null;
    }
    if (!node.isBoolean()) {
      unread(name);
      return null;
    }
    return node.booleanValue();
  }

  /** What an object below this one says; null when there is none or it is no object. */
  <T> @Nullable T object(String name, Function<Fields, T> read) {
    JsonNode node = get(name);
    if (node == null) {
      return null;
    }
    if (!node.isObject()) {
      unread(name);
      return null;
    }
    return read.apply(new Fields(node, pointer + "/" + name, unreadable, misfits));
  }

  /** The lines of a list; a line that is no object keeps its place and says nothing. */
  <T> @Nullable List<T> lines(String name, Function<Fields, T> line) {
    JsonNode node = get(name);
    if (node == null) {
      return null;
    }
    if (!node.isArray()) {
      unread(name);
      return null;
    }
    List<T> lines = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      String place = name + "/" + lines.size();
      if (!element.isObject()) {
        unread(place);
      }
      lines.add(line.apply(new Fields(element, pointer + "/" + place, unreadable, misfits)));
    }
    return lines;
  }

  private @Nullable BigDecimal number(String name, NumberFormat format) {
    JsonNode node = get(name);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      unread(name);
      return null;
    }
    Optional<BigDecimal> number = format.fit(node);
    if (number.isPresent()) {
      return number.get();
    }
    misfits.put(pointer + "/" + name, new ReadReturn.Misfit(node, format));
    unread(name);
    return null;
  }

  private void unread(String name) {
    unreadable.add(pointer + "/" + name);
  }
}
