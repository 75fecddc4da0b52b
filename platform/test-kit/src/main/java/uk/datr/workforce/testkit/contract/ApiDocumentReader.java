package uk.datr.workforce.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the operations out of an OpenAPI document, with every reference between its parts followed. */
final class ApiDocumentReader {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;
  private final Map<String, JsonNode> inline = new LinkedHashMap<>();

  ApiDocumentReader(JsonNode document) {
    this.document = document;
  }

  /** Schemas that are written where they are used, by the names that the contents were given. */
  Map<String, JsonNode> inlineSchemas() {
    return inline;
  }

  List<ApiOperation> operations() {
    List<ApiOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              operation(
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  path.getValue().path("parameters"),
                  method.getValue()));
        }
      }
    }
    return operations;
  }

  private ApiOperation operation(String method, String path, JsonNode shared, JsonNode json) {
    String id = json.path("operationId").asText();
    List<ApiParameter> parameters = new ArrayList<>();
    shared.forEach(parameter -> parameters.add(parameter(followed(parameter))));
    json.path("parameters").forEach(parameter -> parameters.add(parameter(followed(parameter))));
    Map<Integer, ApiResponse> responses = new HashMap<>();
    for (Map.Entry<String, JsonNode> response : json.path("responses").properties()) {
      int status = Integer.parseInt(response.getKey());
      JsonNode said = followed(response.getValue());
      responses.put(
          status,
          new ApiResponse(
              status, contents(id + "." + status, said.path("content")), headers(said)));
    }
    return new ApiOperation(
        id,
        json.path("summary").asText(),
        json.path("description").asText(),
        method,
        path,
        parameters,
        contents(id + ".request", followed(json.path("requestBody")).path("content")),
        responses,
        !json.path("security").isEmpty());
  }

  private ApiParameter parameter(JsonNode json) {
    JsonNode schema = followed(json.path("schema"));
    List<String> examples = new ArrayList<>();
    if (json.has("example")) {
      examples.add(json.path("example").asText());
    }
    json.path("examples")
        .forEach(example -> examples.add(followed(example).path("value").asText()));
    if (examples.isEmpty()) {
      schema.path("examples").forEach(example -> examples.add(example.asText()));
    }
    return new ApiParameter(
        json.path("name").asText(),
        json.path("in").asText(),
        json.path("required").asBoolean(),
        schema,
        examples);
  }

  private List<ApiContent> contents(String owner, JsonNode json) {
    List<ApiContent> contents = new ArrayList<>();
    for (Map.Entry<String, JsonNode> media : json.properties()) {
      Map<String, JsonNode> examples = new LinkedHashMap<>();
      if (media.getValue().has("example")) {
        examples.put("example", media.getValue().path("example"));
      }
      media
          .getValue()
          .path("examples")
          .properties()
          .forEach(example ->
              examples.put(example.getKey(), followed(example.getValue()).path("value")));
      JsonNode schema = media.getValue().path("schema");
      contents.add(
          new ApiContent(
              media.getKey(), schemaName(owner, media.getKey(), schema), schema, examples));
    }
    return contents;
  }

  private String schemaName(String owner, String media, JsonNode schema) {
    if (schema.isMissingNode()) {
      return "";
    }
    String ref = schema.path("$ref").asText();
    if (ref.startsWith(SCHEMAS)) {
      return ref.substring(SCHEMAS.length());
    }
    String name = owner + "." + media.replace('/', '.');
    inline.put(name, schema);
    return name;
  }

  private Map<String, Boolean> headers(JsonNode response) {
    Map<String, Boolean> headers = new HashMap<>();
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      headers.put(
          header.getKey().toLowerCase(Locale.ROOT),
          followed(header.getValue()).path("required").asBoolean());
    }
    return headers;
  }

  /** What a reference names, with what stands beside the reference put over it. */
  private JsonNode followed(JsonNode node) {
    String ref = node.path("$ref").asText();
    if (!ref.startsWith("#/")) {
      return node;
    }
    JsonNode target = followed(document.at(ref.substring(1)));
    if (target.isMissingNode()) {
      throw new IllegalArgumentException(
          "The document refers to " + ref + ", which it does not have.");
    }
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    merged.setAll((ObjectNode) target);
    merged.setAll((ObjectNode) node);
    merged.remove("$ref");
    return merged;
  }
}
