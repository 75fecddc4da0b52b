package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Section.B;
import static uk.datr.workforce.census.rules.Section.C;
import static uk.datr.workforce.census.rules.Section.D;
import static uk.datr.workforce.census.rules.Section.E;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Bodies that follow from a seed, so that a failing test names the seed with which it fails again. */
final class RandomBodies {

  private static final List<String> ROLES =
      List.of("DAW01", "DAW02", "NUR02", "MGA99", "OTC99", "XXX01");
  private static final List<String> BASES = List.of("PERMANENT", "BANK", "AGENCY", "VOLUNTEER");
  private static final List<String> KINDS = List.of("VOLUNTEER", "HONORARY", "PERMANENT");
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "2", "2.0", "0.01", "1.5", "3", "12", "100000", "-1", "2.5", "1.234", "1e9");

  private static final List<String> JUNK =
      List.of(
          "null",
          "true",
          "0",
          "-0.0",
          "1e999999999",
          "-1e-999999999",
          "0e-999999999",
          "123456789012345678901234567890",
          "\"\"",
          "\"\\u0000\\uD800\"",
          "\"E08000035\"",
          "[]",
          "{}",
          "[[[[[]]]]]",
          "[null, 1, \"x\"]",
          "{\"role\": {\"role\": []}}",
          "{\"\": null, \"/~\": 1}",
          "NaN");

  private final Random random;

  RandomBodies(long seed) {
    this.random = new Random(seed);
  }

  /** A body with lines that break rules in many ways but can all be read, save for numbers of the wrong format. */
  Body faulty() {
    Body body = Body.faultless();
    for (Section section : List.of(B, C, D, E)) {
      ArrayNode lines = body.lines(section);
      for (int count = random.nextInt(6); count > 0; count--) {
        lines.add(line(section));
      }
    }
    return body;
  }

  /** The same body with its lines in another order. */
  Body shuffled(Body body) {
    Body other = Body.faultless();
    other.root().setAll(body.root().deepCopy());
    for (Section section : List.of(B, C, D, E)) {
      List<JsonNode> lines = new ArrayList<>();
      other.lines(section).forEach(lines::add);
      Collections.shuffle(lines, random);
      other.lines(section).removeAll().addAll(lines);
    }
    return other;
  }

  /** A body of which some parts have been replaced, removed, repeated or renamed at random. */
  JsonNode mutilated() {
    return mutilated(faulty());
  }

  /** That body, of which some parts have been replaced, removed, repeated or renamed at random. */
  JsonNode mutilated(Body body) {
    JsonNode root = body.root();
    for (int count = 1 + random.nextInt(8); count > 0; count--) {
      if (random.nextInt(40) == 0) {
        return junk();
      }
      List<JsonNode> places = new ArrayList<>();
      collect(root, places);
      mutilate(places.get(random.nextInt(places.size())));
    }
    return root;
  }

  private void mutilate(JsonNode place) {
    if (place instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      switch (random.nextInt(4)) {
        case 0 -> array.remove(index);
        case 1 -> array.insert(index, junk());
        case 2 -> array.add(array.get(index).deepCopy());
        default -> array.set(index, junk());
      }
    } else if (place instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name + "x", junk());
        default -> object.set(name, junk());
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    places.add(node);
    node.forEach(child -> collect(child, places));
  }

  private ObjectNode line(Section section) {
    ObjectNode line = Body.JSON.createObjectNode().put("role", pick(ROLES));
    switch (section) {
      case B -> numbers(line.put("basis", pick(BASES)), "headcount", "wte");
      case C -> numbers(line.put("kind", pick(KINDS)), "headcount", "wte");
      case D -> numbers(line, "vacantWte", "vacantPosts", "coveredByTemporaryWte");
      case E -> numbers(line, "headcountAtStart", "joiners", "leavers", "tupeIn", "tupeOut");
      default -> throw new IllegalArgumentException("no section of roles");
    }
    return line;
  }

  private void numbers(ObjectNode line, String... fields) {
    for (String field : fields) {
      if (random.nextInt(8) > 0) {
        line.set(field, Body.parse(pick(NUMBERS)));
      }
    }
  }

  private JsonNode junk() {
    String json = pick(JUNK);
    return json.equals("NaN")
        ? Body.JSON.getNodeFactory().numberNode(Double.NaN)
        : Body.parse(json);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
