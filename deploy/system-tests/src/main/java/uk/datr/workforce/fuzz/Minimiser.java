package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves parts of a request away as long as it keeps its fault. */
final class Minimiser {

  private static final int ATTEMPTS = 60;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sender sender;

  Minimiser(Sender sender) {
    this.sender = sender;
  }

  /** A shorter request with a fault of the same kind; the same one when nothing can be left away. */
  RawRequest shorter(Findings.Group group) {
    RawRequest best = group.request();
    if (!keeps(group, best)) {
      return best;
    }
    int attempts = 0;
    boolean shorter = true;
    while (shorter && attempts < ATTEMPTS) {
      shorter = false;
      for (RawRequest candidate : candidates(best)) {
        if (attempts++ < ATTEMPTS && keeps(group, candidate)) {
          best = candidate;
          shorter = true;
          break;
        }
      }
    }
    return best;
  }

  private boolean keeps(Findings.Group group, RawRequest request) {
    return sender.kinds(group.first(), request).contains(group.kind());
  }

  private static List<RawRequest> candidates(RawRequest request) {
    List<RawRequest> candidates = new ArrayList<>();
    request.headers().stream()
        .map(RawRequest.Header::name)
        .distinct()
        .filter(name -> !name.equalsIgnoreCase("Content-Type"))
        .forEach(name -> candidates.add(request.without(name)));
    if (request.target().contains("?")) {
      candidates.add(request.withTarget(request.path()));
    }
    JsonNode body = body(request);
    if (body != null) {
      List<JsonNode> smaller = new ArrayList<>();
      smaller(body, body, smaller);
      smaller.forEach(one -> candidates.add(request.withText(one.toString())));
    }
    return candidates;
  }

  /** The whole with one member of any of its containers left away. */
  private static void smaller(JsonNode whole, JsonNode node, List<JsonNode> into) {
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyStream().map(Map.Entry::getKey).toList()) {
        JsonNode kept = object.remove(name);
        into.add(whole.deepCopy());
        object.set(name, kept);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode kept = array.remove(i);
        into.add(whole.deepCopy());
        array.insert(i, kept);
      }
    }
    node.forEach(inner -> smaller(whole, inner, into));
  }

  private static @Nullable JsonNode body(RawRequest request) {
    try {
      return request.body() == null ? null : JSON.readTree(request.text());
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }
}
