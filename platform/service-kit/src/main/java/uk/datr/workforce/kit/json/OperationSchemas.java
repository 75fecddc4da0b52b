package uk.datr.workforce.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import uk.datr.workforce.kit.problem.Finding;

/**
 * Checks bodies against the schemas of the service's own OpenAPI document, the one that is generated from its annotations
 * at build and published: what the document promises is what is checked.
 */
@ApplicationScoped
public class OperationSchemas {

  private static final String DOCUMENT_NAME = "tag:datr.uk,2026:openapi";

  private static final String DEFINITIONS = "$defs";

  private static final String EXTENSION = "x-";

  private final SchemaRegistry registry;
  private final JsonNode definitions;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  @Inject
  OperationSchemas(ObjectMapper mapper) {
    this(generatedDocument(mapper));
  }

  OperationSchemas(JsonNode openApi) {
    this.definitions = definitions(openApi);
    String withoutExtensions = withoutExtensions(definitions).toString();
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder.schemas(name -> name.equals(DOCUMENT_NAME) ? withoutExtensions : null));
  }

  /**
   * Every fault of a tree's shape, in the order of their places.
   *
   * @param schemaName name under {@code components/schemas}
   * @throws IllegalArgumentException when the document has no such schema
   */
  public List<Finding> check(String schemaName, JsonNode tree) {
    List<Finding> absurd = StrictJson.absurdNumbers(tree);
    if (!absurd.isEmpty()) {
      return absurd;
    }
    List<Error> errors =
        schema(schemaName)
            .validate(
                tree,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    SequencedSet<Finding> findings = new LinkedHashSet<>(StrictJson.unkeepableTexts(tree));
    for (Error error : errors) {
      findings.add(SchemaFinding.of(error, definitions));
    }
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(Comparator.comparing(OperationSchemas::place));
    return ordered;
  }

  private static String place(Finding finding) {
    return finding.pointer() + " " + finding.ruleId();
  }

  private Schema schema(String name) {
    return schemas.computeIfAbsent(
        name,
        key -> {
          if (!definitions.path(DEFINITIONS).has(key)) {
            throw new IllegalArgumentException("The OpenAPI document has no schema " + key + ".");
          }
          return registry.getSchema(
              SchemaLocation.of(DOCUMENT_NAME + "#/" + DEFINITIONS + "/" + key));
        });
  }

  /** The schemas of an OpenAPI document as one JSON Schema with definitions. */
  private static JsonNode definitions(JsonNode openApi) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set(DEFINITIONS, openApi.at("/components/schemas").deepCopy());
    for (JsonNode referring : root.findParents("$ref")) {
      String target = referring.path("$ref").asText();
      ((ObjectNode) referring)
          .put("$ref", target.replace("#/components/schemas/", "#/" + DEFINITIONS + "/"));
    }
    return root;
  }

  /** Extensions say nothing to a validator but that they are unknown. */
  private static JsonNode withoutExtensions(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    removeExtensions(copy);
    return copy;
  }

  private static void removeExtensions(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(
          object
              .propertyStream()
              .map(Map.Entry::getKey)
              .filter(name -> name.startsWith(EXTENSION))
              .toList());
    }
    node.forEach(OperationSchemas::removeExtensions);
  }

  private static JsonNode generatedDocument(ObjectMapper mapper) {
    String resource = OpenApiConstants.BASE_NAME + ".JSON";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The generated OpenAPI document is not on the class path.");
      }
      return mapper.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
