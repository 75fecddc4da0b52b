package uk.datr.workforce.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was released: the schema and the example of every event type, where it travels, and the version's name. It is a
 * folder of its own, so that a checkout without history has it, too.
 *
 * @param release name of the release, {@link #NOTHING_YET} before the first
 * @param topics name of each topic with its number of partitions
 * @param types name of each type with the name of its topic
 */
record Baseline(
    String release,
    Map<String, Integer> topics,
    Map<String, String> types,
    Map<String, JsonNode> schemas,
    Map<String, ObjectNode> fixtures) {

  static final Path FOLDER = Path.of("events-baseline");

  static final String NOTHING_YET = "unreleased";

  private static final String CATALOGUE = "catalogue.json";

  /** The state that the code is in. */
  static Baseline ofTheCode(String release) {
    return new Baseline(
        release,
        Arrays.stream(Topic.values())
            .collect(
                Collectors.toMap(Topic::topicName, Topic::partitions, (a, b) -> b, TreeMap::new)),
        EventTypes.all().stream()
            .collect(
                Collectors.toMap(
                    EventType::type, type -> type.topic().topicName(), (a, b) -> b, TreeMap::new)),
        EventTypes.all().stream().collect(Collectors.toMap(EventType::type, SchemaTest::schema)),
        EventTypes.all().stream().collect(Collectors.toMap(EventType::type, Fixtures::tree)));
  }

  /** The state that was released. */
  static Baseline read(Path folder) {
    JsonNode catalogue = json(folder.resolve(CATALOGUE));
    Map<String, Integer> topics = new TreeMap<>();
    catalogue
        .path("topics")
        .properties()
        .forEach(topic -> topics.put(topic.getKey(), topic.getValue().asInt()));
    Map<String, String> types = new TreeMap<>();
    Map<String, JsonNode> schemas = new TreeMap<>();
    Map<String, ObjectNode> fixtures = new TreeMap<>();
    catalogue
        .path("types")
        .properties()
        .forEach(type -> {
          String name = type.getKey();
          types.put(name, type.getValue().asText());
          schemas.put(name, json(folder.resolve("schemas").resolve(name + ".json")));
          fixtures.put(name, (ObjectNode) json(folder.resolve("fixtures").resolve(name + ".json")));
        });
    return new Baseline(catalogue.path("release").asText(), topics, types, schemas, fixtures);
  }

  /** Writes this state over what the folder held. */
  void write(Path folder) {
    ObjectNode catalogue = Fixtures.PLAIN.createObjectNode();
    catalogue.put("release", release);
    ObjectNode partitions = catalogue.putObject("topics");
    topics.forEach(partitions::put);
    ObjectNode topicOf = catalogue.putObject("types");
    types.forEach(topicOf::put);
    write(folder.resolve(CATALOGUE), catalogue);
    schemas.forEach(
        (type, schema) -> write(folder.resolve("schemas").resolve(type + ".json"), schema));
    fixtures.forEach(
        (type, fixture) -> write(folder.resolve("fixtures").resolve(type + ".json"), fixture));
  }

  JsonNode schema(String type) {
    return Objects.requireNonNull(schemas.get(type), type);
  }

  ObjectNode fixture(String type) {
    return Objects.requireNonNull(fixtures.get(type), type);
  }

  /** Names of types whose schema or example is not the same in both; equal numbers are equal however they are written. */
  Set<String> differing(Baseline other) {
    Set<String> names = new TreeSet<>(types.keySet());
    names.addAll(other.types().keySet());
    names.removeIf(type ->
        types.containsKey(type)
            && other.types().containsKey(type)
            && schema(type).equals(Fixtures.BY_MEANING, other.schema(type))
            && fixture(type).equals(Fixtures.BY_MEANING, other.fixture(type)));
    return names;
  }

  /** Names of types and topics that are here and not there, or otherwise there. */
  Set<String> movedOrGoneIn(Baseline next) {
    Set<String> names = new LinkedHashSet<>();
    topics.forEach((topic, count) -> {
      if (!count.equals(next.topics().get(topic))) {
        names.add(topic);
      }
    });
    types.forEach((type, topic) -> {
      if (!topic.equals(next.types().get(type))) {
        names.add(type);
      }
    });
    return names;
  }

  private static JsonNode json(Path file) {
    try {
      return Fixtures.PLAIN.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, JsonNode json) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, json.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
