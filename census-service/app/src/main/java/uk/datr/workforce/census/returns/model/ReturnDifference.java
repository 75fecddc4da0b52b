package uk.datr.workforce.census.returns.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a return, field by field. Lines are matched by their codes and not by their place, numbers
 * by their value and not by how they are written.
 *
 * @param count all fields that differ
 * @param fields the first of them in the order of their paths
 */
@Schema(
    name = "ReturnDifference",
    description = "What differs between two versions of a return, field by field.")
public record ReturnDifference(
    @Schema(required = true, description = "The earlier version", examples = "1") int fromVersion,
    @Schema(required = true, description = "The later version", examples = "2") int toVersion,
    @Schema(required = true, description = "All fields that differ", examples = "1") int count,
    @Schema(
            required = true,
            maxItems = ReturnDifference.MOST_FIELDS,
            description = "The fields that differ in the order of their paths, at most 1,000")
        List<FieldChange> fields) {

  /** More are counted and not listed. */
  public static final int MOST_FIELDS = 1000;

  /** What is text and not the key of a line. */
  private static final List<String> NO_KEYS = List.of("roleDescription", "reasonNotExpected");

  /** A place for each code that does not depend on the order in which a line says them. */
  private static final Comparator<Map.Entry<String, JsonNode>> ROLE_FIRST =
      Comparator.comparing((Map.Entry<String, JsonNode> field) -> !field.getKey().equals("role"))
          .thenComparing(Map.Entry::getKey);

  /** Keeps its own copy of the fields. */
  public ReturnDifference {
    fields = List.copyOf(fields);
  }

  /** What differs between the contents of two versions. */
  public static ReturnDifference between(
      int fromVersion, JsonNode from, int toVersion, JsonNode to) {
    Map<String, JsonNode> before = leaves(from);
    Map<String, JsonNode> after = leaves(to);
    SortedSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String path : paths) {
      @Nullable JsonNode was = before.get(path);
      @Nullable JsonNode is = after.get(path);
      if (was == null || is == null || !same(was, is)) {
        changes.add(FieldChange.of(path, was, is));
      }
    }
    return new ReturnDifference(
        fromVersion, toVersion, changes.size(), changes.stream().limit(MOST_FIELDS).toList());
  }

  private static boolean same(JsonNode was, JsonNode is) {
    boolean numbers = was.isNumber() && is.isNumber();
    return numbers ? number(was).compareTo(number(is)) == 0 : was.equals(is);
  }

  private static BigDecimal number(JsonNode node) {
    return node.decimalValue();
  }

  /** Everything that a return says by its path; what is null is not said. */
  private static Map<String, JsonNode> leaves(JsonNode content) {
    Map<String, JsonNode> leaves = new TreeMap<>();
    collect("", content, leaves);
    return leaves;
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> into) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), into));
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      Map<String, Integer> met = new HashMap<>();
      for (JsonNode line : node) {
        String key = key(line);
        int times = met.merge(key, 1, Integer::sum);
        collect(path + "/" + key + (times == 1 ? "" : "#" + times), line, into);
      }
    } else if (!(node instanceof NullNode)) {
      into.put(path, node);
    }
  }

  /** The codes of a line, which tell it from all others of its section (C013): its role first, then by the names of the fields. */
  private static String key(JsonNode line) {
    String codes =
        line.properties().stream()
            .filter(field -> field.getValue().isTextual() && !NO_KEYS.contains(field.getKey()))
            .sorted(ROLE_FIRST)
            .map(field -> field.getValue().textValue().replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining("/"));
    return codes.isEmpty() ? "-" : codes;
  }
}
