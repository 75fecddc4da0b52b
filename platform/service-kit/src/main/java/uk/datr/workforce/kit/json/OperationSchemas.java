package uk.datr.workforce.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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

  private final SchemaRegistry registry;
  private final JsonNode document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  @Inject
  OperationSchemas(ObjectMapper mapper) {
    this(generatedDocument(mapper));
  }

  OperationSchemas(JsonNode document) {
    this.document = document;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(name -> name.equals(DOCUMENT_NAME) ? document.toString() : null));
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
    SequencedSet<Finding> findings = new LinkedHashSet<>();
    for (Error error : errors) {
      findings.add(SchemaFinding.of(error, document));
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
          if (!document.at("/components/schemas").has(key)) {
            throw new IllegalArgumentException("The OpenAPI document has no schema " + key + ".");
          }
          return registry.getSchema(
              SchemaLocation.of(DOCUMENT_NAME + "#/components/schemas/" + key));
        });
  }

  private static JsonNode generatedDocument(ObjectMapper mapper) {
    String resource = OpenApiConstants.BASE_NAME + "JSON";
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
