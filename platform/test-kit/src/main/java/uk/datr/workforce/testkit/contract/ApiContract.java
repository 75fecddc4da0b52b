package uk.datr.workforce.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAPI 3.1 document as something that answers are held against: status, media type, headers and body have to be
 * documented for the operation. A field that the schema of its object does not name is a fault, even where the document
 * lets readers expect more later.
 */
public final class ApiContract {

  /** What HTTP itself adds to answers. */
  private static final Set<String> OF_HTTP =
      Set.of(
          "content-type",
          "content-length",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "date",
          "vary");

  private static final String PROBLEM = "application/problem+json";
  private static final String PROBLEM_SCHEMA = "Problem";

  /** Answers to requests that no operation takes: unknown path, method, media type, and bytes that are no HTTP. */
  private static final Set<Integer> OUTSIDE =
      Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 422);

  private final String name;
  private final List<ApiOperation> operations;
  private final ApiSchemas schemas;
  private final ObjectMapper mapper = new ObjectMapper();

  private ApiContract(String name, List<ApiOperation> operations, ApiSchemas schemas) {
    this.name = name;
    this.operations = List.copyOf(operations);
    this.schemas = schemas;
  }

  /** The checked-in document {@code docs/api/<name>.yaml}. */
  public static ApiContract of(String name) {
    return read(name, OpenApiDrift.document(name));
  }

  /**
   * A document in a file, as a service publishes it. Programs that have no service on their class path read it, too.
   *
   * @param name of the service in messages
   */
  public static ApiContract read(String name, Path file) {
    try {
      return parsed(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document that packaging the service has made. */
  static ApiContract generated(String name) {
    try {
      return parsed(name, OpenApiDrift.read(OpenApiDrift.GENERATED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiContract parsed(String name, String yaml) throws JsonProcessingException {
    return of(name, new YAMLMapper().readTree(yaml));
  }

  static ApiContract of(String name, JsonNode document) {
    ApiDocumentReader reader = new ApiDocumentReader(document);
    List<ApiOperation> operations = reader.operations();
    return new ApiContract(name, operations, new ApiSchemas(document, reader.inlineSchemas()));
  }

  /** The document's name. */
  public String name() {
    return name;
  }

  /** Every operation, in the order of the document. */
  public List<ApiOperation> operations() {
    return operations;
  }

  /**
   * The operation with that id.
   *
   * @throws IllegalArgumentException when the document has none
   */
  public ApiOperation operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no operation " + id));
  }

  /** The operation that takes a request. */
  public Optional<ApiOperation> find(String method, String path) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method) && operation.fits(path))
        .findFirst();
  }

  /** Components of the document's schemas, for who makes requests from them. */
  public JsonNode schema(String schemaName) {
    return schemas.named(schemaName);
  }

  /** What is wrong with a value, by the schema of a content; empty when nothing is. */
  public List<String> faults(ApiContent content, JsonNode value) {
    return content.schemaName().isEmpty()
        ? List.of("no schema is documented for " + content.mediaType())
        : schemas.faults(content.schemaName(), value);
  }

  /** What is wrong with an answer of an operation, by the document; empty when nothing is. */
  public List<String> faults(ApiOperation operation, ApiAnswer answer) {
    ApiResponse response = operation.responses().get(answer.status());
    if (response == null) {
      return List.of("status " + answer.status() + " is not documented");
    }
    List<String> faults = new ArrayList<>();
    headerFaults(response, answer, faults);
    if (response.contents().isEmpty()) {
      if (!answer.body().isEmpty()) {
        faults.add("status " + answer.status() + " has a body, and none is documented");
      }
      return faults;
    }
    response
        .content(answer.mediaType())
        .ifPresentOrElse(
            content -> bodyFaults(content, answer, faults),
            () ->
                faults.add(
                    "media type '%s' is not documented for status %d"
                        .formatted(answer.mediaType(), answer.status())));
    return faults;
  }

  /** What is wrong with the answer to a request that no operation takes: it has to be a problem of the platform's form. */
  public List<String> faultsOutside(ApiAnswer answer) {
    List<String> faults = new ArrayList<>();
    if (!OUTSIDE.contains(answer.status())) {
      faults.add("status " + answer.status() + " for a request that no operation takes");
    }
    if (!answer.mediaType().equals(PROBLEM)) {
      faults.add("media type '" + answer.mediaType() + "' instead of problem details");
      return faults;
    }
    bodyFaults(
        new ApiContent(PROBLEM, PROBLEM_SCHEMA, mapper.nullNode(), java.util.Map.of()),
        answer,
        faults);
    return faults;
  }

  private void headerFaults(ApiResponse response, ApiAnswer answer, List<String> faults) {
    for (String header : answer.headers().keySet()) {
      if (!OF_HTTP.contains(header) && !response.headers().containsKey(header)) {
        faults.add(
            "header '%s' is not documented for status %d".formatted(header, answer.status()));
      }
    }
    response
        .headers()
        .forEach((header, required) -> {
          if (required && !answer.headers().containsKey(header)) {
            faults.add("header '%s' is missing from status %d".formatted(header, answer.status()));
          }
        });
  }

  private void bodyFaults(ApiContent content, ApiAnswer answer, List<String> faults) {
    if (!content.mediaType().endsWith("json")) {
      return;
    }
    JsonNode body;
    try {
      body = mapper.readTree(answer.body());
    } catch (IOException e) {
      faults.add("the body is not JSON");
      return;
    }
    faults.addAll(faults(content, body));
    if (content.mediaType().equals(PROBLEM)) {
      problemFaults(body, answer, faults);
    }
  }

  /** What the schema of a problem cannot say: that it speaks of this answer. */
  private static void problemFaults(JsonNode body, ApiAnswer answer, List<String> faults) {
    if (body.path("status").asInt() != answer.status()) {
      faults.add(
          "the problem says status " + body.path("status") + " in an answer " + answer.status());
    }
    String correlation = body.path("correlationId").asText();
    if (!answer.header("correlation-id").map(correlation::equals).orElse(false)) {
      faults.add("the problem's correlationId is not that of the header");
    }
    String type =
        "/problems/"
            + body.path("code").asText().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    if (!body.path("type").asText().equals(type)) {
      faults.add("the problem's type '" + body.path("type").asText() + "' is not " + type);
    }
    if (answer.status() == 503 && answer.header("retry-after").isEmpty()) {
      faults.add("503 without Retry-After");
    }
  }
}
