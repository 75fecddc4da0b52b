package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Spoils everything of a request but the form of its body. */
final class Spoiling {

  static final Pattern ORGANISATION = Pattern.compile("ORG-[0-9]{4,8}");
  static final Pattern AUTHORITY = Pattern.compile("E0[6-9][0-9]{6}|E10[0-9]{6}");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Places places;

  Spoiling(Places places) {
    this.places = places;
  }

  /** The body with identifiers that belong to others. */
  String foreignBody(JsonNode body, Member sender, Chance chance) {
    Map<Pattern, List<String>> others = new HashMap<>();
    others.put(ORGANISATION, places.foreign("organisations", sender));
    others.put(UUID, places.foreign("units", sender));
    others.put(AUTHORITY, places.foreign("areas", sender));
    JsonNode changed = body.deepCopy();
    replaceIds(changed, others, chance);
    return changed.toString();
  }

  private static void replaceIds(JsonNode node, Map<Pattern, List<String>> others, Chance chance) {
    if (node instanceof ObjectNode object) {
      List<String> names = object.propertyStream().map(Map.Entry::getKey).toList();
      names.forEach(name -> object.set(name, otherId(object.path(name), others, chance)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, otherId(array.path(i), others, chance));
      }
    }
  }

  private static JsonNode otherId(
      JsonNode value, Map<Pattern, List<String>> others, Chance chance) {
    if (!value.isTextual()) {
      replaceIds(value, others, chance);
      return value;
    }
    return others.entrySet().stream()
        .filter(entry ->
            !entry.getValue().isEmpty() && entry.getKey().matcher(value.asText()).matches())
        .findFirst()
        .<JsonNode>map(entry -> TextNode.valueOf(chance.of(entry.getValue())))
        .orElse(value);
  }

  /** The request with junk in one or two headers. */
  static RawRequest junkHeaders(RawRequest request, Chance chance) {
    RawRequest changed = request;
    for (int i = 1 + chance.below(2); i > 0; i--) {
      RawRequest.Header header = chance.of(Hostile.HEADERS);
      changed =
          chance.percent(70)
              ? changed.with(header.name(), header.value())
              : changed.plus(header.name(), header.value());
    }
    return chance.percent(10) ? changed.without("If-Match").without("Content-Type") : changed;
  }

  /** The path with junk in one of its places. */
  static String junkPath(Target target, RawRequest request, Chance chance) {
    String[] parts = request.path().split("/", -1);
    String[] template = target.operation().path().split("/", -1);
    List<Integer> filled = new ArrayList<>();
    for (int i = 1; i < Math.min(parts.length, template.length); i++) {
      if (template[i].startsWith("{")) {
        filled.add(i);
      }
    }
    int place = filled.isEmpty() || chance.percent(10) ? parts.length - 1 : chance.of(filled);
    return replaced(parts, place, chance.of(Hostile.PATH_SEGMENTS));
  }

  /** A method that the operation's path does not take. */
  static String otherMethod(Target target, Chance chance) {
    List<String> methods =
        List.of("DELETE", "PATCH", "POST", "PUT", "TRACE", "PROPFIND", "get", "FUZZ").stream()
            .filter(method -> target.contract().find(method, target.operation().path()).isEmpty())
            .toList();
    return chance.of(methods);
  }

  /** The path with another value at a place. */
  static String replaced(String[] parts, int place, String value) {
    String[] changed = parts.clone();
    changed[place] = value;
    return String.join("/", changed);
  }
}
