package uk.datr.workforce.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a document as validators in which every object is closed. */
final class ApiSchemas {

  private static final String DOCUMENT = "tag:datr.uk,2026:contract";
  private static final String DEFINITIONS = "$defs";
  private static final String CLOSED = "additionalProperties";

  private final JsonNode definitions;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  ApiSchemas(JsonNode document, Map<String, JsonNode> inline) {
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> named.set(schema.getKey(), schema.getValue().deepCopy()));
    inline.forEach((name, schema) -> named.set(name, schema.deepCopy()));
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set(DEFINITIONS, named);
    prepare(root);
    this.definitions = named;
    String text = root.toString();
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemas(name -> name.equals(DOCUMENT) ? text : null));
  }

  JsonNode named(String name) {
    if (!definitions.has(name)) {
      throw new IllegalArgumentException("The document has no schema " + name);
    }
    return definitions.path(name);
  }

  List<String> faults(String name, JsonNode value) {
    return schema(name)
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(ApiSchemas::text)
        .distinct()
        .sorted()
        .toList();
  }

  private static String text(Error error) {
    return error.getInstanceLocation() + ": " + error.getMessage();
  }

  private Schema schema(String name) {
    return schemas.computeIfAbsent(
        name,
        key -> {
          named(key);
          return registry.getSchema(SchemaLocation.of(DOCUMENT + "#/" + DEFINITIONS + "/" + key));
        });
  }

  /** References point into the definitions, extensions go, and objects take what they name and nothing else. */
  private static void prepare(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("$ref").isTextual()) {
        object.put(
            "$ref",
            object
                .path("$ref")
                .asText()
                .replace("#/components/schemas/", "#/" + DEFINITIONS + "/"));
      }
      object.remove(
          object
              .propertyStream()
              .map(Map.Entry::getKey)
              .filter(name -> name.startsWith("x-"))
              .toList());
      if (object.path("properties").isObject() && !object.has(CLOSED)) {
        object.put(CLOSED, false);
      }
    }
    node.forEach(ApiSchemas::prepare);
  }
}
