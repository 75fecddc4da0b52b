package uk.datr.workforce.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Closes the objects of request bodies: the document says {@code additionalProperties: false}, and so the check of a body
 * against the document finds fields that the operation does not know.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ClosedBodies implements OASFilter {

  private static final String REF = "#/components/schemas/";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null || document.getComponents() == null) {
      return;
    }
    Map<String, Schema> named = document.getComponents().getSchemas();
    if (named == null) {
      return;
    }
    Deque<Schema> open = new ArrayDeque<>();
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .flatMap(ClosedBodies::bodies)
        .forEach(open::add);
    Set<String> followed = new HashSet<>();
    while (!open.isEmpty()) {
      Schema schema = open.pop();
      String ref = schema.getRef();
      if (ref != null && ref.startsWith(REF) && followed.add(ref)) {
        open.push(Objects.requireNonNull(named.get(ref.substring(REF.length()))));
      }
      close(schema);
      inner(schema).forEach(open::push);
    }
  }

  private static Stream<Schema> bodies(Operation operation) {
    if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
      return Stream.of();
    }
    return operation.getRequestBody().getContent().getMediaTypes().values().stream()
        .map(MediaType::getSchema)
        .filter(Objects::nonNull);
  }

  private static void close(Schema schema) {
    if (schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null) {
      schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }
  }

  private static Stream<Schema> inner(Schema schema) {
    Stream<Schema> properties =
        schema.getProperties() == null ? Stream.of() : schema.getProperties().values().stream();
    Stream<Schema> alone =
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
            .filter(Objects::nonNull);
    Stream<Schema> composed =
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
            .filter(Objects::nonNull)
            .flatMap(Collection::stream);
    return Stream.of(properties, alone, composed).flatMap(stream -> stream);
  }
}
