package uk.datr.workforce.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** docs/events/asyncapi.yaml as the topics, the event types, their schemas and their fixtures make it. */
final class AsyncApiDocument {

  static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private static final String BINDING_OF_CHANNELS = "0.5.0";

  private static final String DESCRIPTION =
      """
      How facts travel between the services of the platform: every event that is published, with its schema and an example.
      Made from the code and the schemas; do not edit.

      Envelope: CloudEvents 1.0 in structured JSON, one event a record. The key of a record is the event's subject, so that
      the events of an aggregate stay in order. Every event carries the whole current state of its aggregate: apply the
      highest sequence of a subject, ignore lower and equal ones, never wait for a gap.

      Topics keep events without limit and are created by the deployment. Only the owner of a topic (x-owner) writes it, only
      the services of x-readers read it. A record that can never be applied goes to the dead-letter topic with its reason,
      and is replayed from there.

      Inside a version of a type only optional fields and values of fields marked x-extensible-enum are added. A reader
      ignores fields that it does not know and keeps unknown values of such a field as unknown.
      """;

  private AsyncApiDocument() {}

  static String text() {
    try {
      return YAML.writeValueAsString(tree());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode tree() {
    ObjectNode document = Fixtures.PLAIN.createObjectNode();
    document.put("asyncapi", "3.0.0");
    document.put("id", "tag:datr.uk,2026:events");
    ObjectNode info = document.putObject("info");
    info.put("title", "Events of the drug and alcohol treatment and recovery workforce platform");
    info.put("version", "1");
    info.put("description", DESCRIPTION);
    info.putObject("license").put("name", "MIT");
    document.put("defaultContentType", Envelope.MEDIA_TYPE);
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    for (Topic topic : Topic.values()) {
      channels.set(topic.topicName(), channel(topic));
      channels.set(topic.deadLetterName(), deadLetters(topic));
      operations(operations, topic);
    }
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    ObjectNode schemas = components.putObject("schemas");
    schemas.set("Envelope", withoutIdentity(resource("schemas/envelope.json")));
    for (EventType<?> type : EventTypes.all()) {
      messages.set(type.type(), message(type));
      schemas.set(type.type(), withoutIdentity(SchemaTest.schema(type)));
    }
    messages.set("deadLetter", deadLetter());
    return document;
  }

  private static ObjectNode channel(Topic topic) {
    ObjectNode channel = Fixtures.PLAIN.createObjectNode();
    channel.put("address", topic.topicName());
    channel.put("description", topic.content());
    ObjectNode messages = channel.putObject("messages");
    types(topic)
        .forEach(type ->
            messages.putObject(type.type()).put("$ref", "#/components/messages/" + type.type()));
    kafka(channel, topic, topic.topicName());
    channel.put("x-owner", topic.owner().serviceName());
    names(channel.putArray("x-readers"), readers(topic));
    channel.put("x-dead-letter", topic.deadLetterName());
    return channel;
  }

  private static ObjectNode deadLetters(Topic topic) {
    ObjectNode channel = Fixtures.PLAIN.createObjectNode();
    channel.put("address", topic.deadLetterName());
    channel.put(
        "description",
        "Records of %s that a reader can never apply, until a platform administrator replays or discards them."
            .formatted(topic.topicName()));
    channel
        .putObject("messages")
        .putObject("deadLetter")
        .put("$ref", "#/components/messages/deadLetter");
    kafka(channel, topic, topic.deadLetterName());
    names(channel.putArray("x-readers"), readers(topic));
    return channel;
  }

  private static void kafka(ObjectNode channel, Topic topic, String name) {
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", name);
    kafka.put("partitions", topic.partitions());
    ObjectNode settings = kafka.putObject("topicConfiguration");
    settings.putArray("cleanup.policy").add(setting(topic, "cleanup.policy"));
    for (String number : List.of("retention.ms", "max.message.bytes")) {
      settings.put(number, Long.parseLong(setting(topic, number)));
    }
    kafka.put("bindingVersion", BINDING_OF_CHANNELS);
  }

  private static String setting(Topic topic, String name) {
    return Objects.requireNonNull(topic.settings().get(name), name);
  }

  /** Operations only where there are events already; who may read the other topics is said by their channels. */
  private static void operations(ObjectNode operations, Topic topic) {
    List<EventType<?>> types = types(topic).toList();
    if (types.isEmpty()) {
      return;
    }
    operation(operations, topic.owner(), "send", topic, types);
    readers(topic).forEach(reader -> operation(operations, reader, "receive", topic, types));
  }

  private static void operation(
      ObjectNode operations,
      Topic.Service service,
      String action,
      Topic topic,
      List<EventType<?>> types) {
    ObjectNode operation =
        operations.putObject(
            "%s-%ss-%s".formatted(service.serviceName(), action, topic.topicName()));
    operation.put("action", action);
    operation.put(
        "description",
        "%s %s %s."
            .formatted(
                service.serviceName(),
                action.equals("send") ? "alone writes" : "may read",
                topic.topicName()));
    String channel = "#/channels/" + topic.topicName();
    operation.putObject("channel").put("$ref", channel);
    ArrayNode messages = operation.putArray("messages");
    types.forEach(type -> messages.addObject().put("$ref", channel + "/messages/" + type.type()));
    operation.put("x-service", service.serviceName());
  }

  private static ObjectNode message(EventType<?> type) {
    ObjectNode message = Fixtures.PLAIN.createObjectNode();
    message.put("name", type.type());
    message.put("summary", SchemaTest.schema(type).path("description").asText());
    message.put("contentType", Envelope.MEDIA_TYPE);
    ObjectNode headers = message.putObject("headers").put("type", "object");
    headers.putObject("properties").putObject("content-type").put("const", Envelope.MEDIA_TYPE);
    ArrayNode all = message.putObject("payload").putArray("allOf");
    all.addObject().put("$ref", "#/components/schemas/Envelope");
    ObjectNode own = all.addObject().put("type", "object").putObject("properties");
    own.putObject("source").put("const", "/" + type.topic().owner().serviceName());
    own.putObject("type").put("const", type.type());
    own.putObject("dataschema").put("const", type.dataschema());
    own.putObject("data").put("$ref", "#/components/schemas/" + type.type());
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", "The event's subject.");
    kafka.put("bindingVersion", BINDING_OF_CHANNELS);
    message
        .putArray("examples")
        .addObject()
        .put("name", "example")
        .set("payload", Fixtures.tree(type));
    return message;
  }

  private static ObjectNode deadLetter() {
    ObjectNode message = Fixtures.PLAIN.createObjectNode();
    message.put("name", "deadLetter");
    message.put("summary", "A record as it was, with the reason why it cannot be applied.");
    ObjectNode headers = message.putObject("headers").put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    text(properties, "dead-letter-reason", "Why; repeats nothing of the record.");
    text(properties, "dead-letter-topic", "The topic that the record comes from.");
    text(properties, "dead-letter-partition", "Its partition there.");
    text(properties, "dead-letter-offset", "Its offset there.");
    message
        .putObject("payload")
        .put("description", "The value of the record, whatever it is; it need not be an event.");
    return message;
  }

  private static void text(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  private static Stream<EventType<?>> types(Topic topic) {
    return EventTypes.all().stream().filter(type -> type.topic() == topic);
  }

  private static List<Topic.Service> readers(Topic topic) {
    return topic.readers().stream().sorted().toList();
  }

  private static void names(ArrayNode array, List<Topic.Service> services) {
    services.forEach(service -> array.add(service.serviceName()));
  }

  /** Inside the document a schema is named by its place. */
  private static JsonNode withoutIdentity(JsonNode schema) {
    ObjectNode copy = schema.deepCopy();
    return copy.without(List.of("$schema", "$id", "title"));
  }

  static JsonNode resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(AsyncApiDocument.class.getResourceAsStream("/" + name), name)) {
      return Fixtures.PLAIN.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
