package uk.datr.workforce.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of a checked-in OpenAPI document. */
final class OpenApiDocument {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private OpenApiDocument() {}

  static List<DocumentedOperation> operations(Path file) {
    JsonNode document;
    try {
      document = new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<DocumentedOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new DocumentedOperation(
                  method.getValue().path("operationId").asText(),
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  method.getValue().has("requestBody")));
        }
      }
    }
    return operations;
  }

  /** An operation, as far as calling it needs. */
  record DocumentedOperation(String id, String method, String path, boolean hasBody) {

    /** Whether its method and path alone make a request. */
    boolean callableAsItIs() {
      return !hasBody && !path.contains("{");
    }
  }
}
