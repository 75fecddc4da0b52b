package uk.datr.workforce.kit.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.idempotency.Idempotency;

/**
 * Documents the headers that the kit reads and writes, so that no resource repeats them. What an operation answers says
 * which it reads: {@code 304} that it knows {@code If-None-Match}, {@code 412} that it wants {@code If-Match}.
 */
final class SharedHeaders {

  private static final String LOCATION = "Location";

  private static final String A_TAG = "\"7\"";

  private static final String ANY_TAG = "*";

  /** Answers after which the same request may succeed later. */
  private static final Set<String> RETRYABLE = Set.of("409", "429", "503");

  private SharedHeaders() {}

  /** Adds the headers to every operation; its answers have to be complete. */
  static void addTo(OpenAPI document) {
    define(document);
    Map<String, APIResponse> shared = document.getComponents().getResponses();
    if (shared != null) {
      shared.values().forEach(SharedHeaders::shared);
    }
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().forEach(SharedHeaders::describe));
  }

  /** A shared answer has a name instead of a status: one without a body says that nothing changed, of a list too. */
  private static void shared(APIResponse response) {
    always(response, "");
    if (response.getContent() == null) {
      refer(response, HttpHeaders.ETAG);
      refer(response, HttpHeaders.LINK);
    }
  }

  private static void define(OpenAPI document) {
    document
        .getComponents()
        .addHeader(
            CorrelationId.HEADER,
            header("Finds this request in the logs: the id that you sent, else a new one.")
                .required(true))
        .addHeader(HttpHeaders.CACHE_CONTROL, header("Who may keep the answer, and for how long."))
        .addHeader(HttpHeaders.ETAG, header("Names this version of what is answered."))
        .addHeader(HttpHeaders.LINK, header("The first, previous, next and last page (RFC 8288)."))
        .addHeader(LOCATION, header("Path of what was made.").required(true))
        .addHeader(
            HttpHeaders.RETRY_AFTER,
            OASFactory.createHeader()
                .description("Seconds after which the request is worth repeating.")
                .schema(
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)))
        .addHeader(
            HttpHeaders.WWW_AUTHENTICATE,
            header("How to prove who you are (RFC 6750).").required(true));
  }

  private static void describe(PathItem.HttpMethod method, Operation operation) {
    Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
    responses.forEach((status, response) -> always(response, status));
    boolean keyed =
        parameters(operation).stream()
            .anyMatch(parameter -> Idempotency.HEADER.equals(parameter.getName()));
    boolean tagged = responses.containsKey("304") || responses.containsKey("412") || keyed;
    for (Map.Entry<String, APIResponse> entry : responses.entrySet()) {
      String status = entry.getKey();
      APIResponse response = entry.getValue();
      if (status.equals("401")) {
        refer(response, HttpHeaders.WWW_AUTHENTICATE);
      }
      if (tagged && Set.of("200", "201", "304").contains(status)) {
        refer(response, HttpHeaders.ETAG);
      }
      if (status.equals("201")) {
        refer(response, HttpHeaders.ETAG);
        refer(response, LOCATION);
      }
      if (Set.of("200", "304").contains(status) && pages(operation)) {
        refer(response, HttpHeaders.LINK);
      }
    }
    if (responses.containsKey("304") && method == PathItem.HttpMethod.GET) {
      condition(
          operation,
          HttpHeaders.IF_NONE_MATCH,
          "The ETag of what you have: 304 when it is still so.",
          A_TAG);
    }
    if (responses.containsKey("412") && method != PathItem.HttpMethod.GET) {
      condition(
          operation,
          HttpHeaders.IF_MATCH,
          "The ETag of what you change, as you read it: 412 when somebody else changed it since.",
          ANY_TAG);
    }
    keys(operation);
  }

  private static void always(APIResponse response, String status) {
    refer(response, CorrelationId.HEADER);
    refer(response, HttpHeaders.CACHE_CONTROL);
    if (RETRYABLE.contains(status)) {
      refer(response, HttpHeaders.RETRY_AFTER);
    }
  }

  /** Has an answer carry a header of the components. */
  static void refer(APIResponse response, String name) {
    if (response.getRef() == null
        && (response.getHeaders() == null || !response.getHeaders().containsKey(name))) {
      response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
  }

  private static boolean pages(Operation operation) {
    return parameters(operation).stream()
        .anyMatch(parameter -> "pageSize".equals(parameter.getName()));
  }

  private static void condition(
      Operation operation, String name, String description, String example) {
    if (parameters(operation).stream().noneMatch(parameter -> name.equals(parameter.getName()))) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(name)
              .in(Parameter.In.HEADER)
              .description(description)
              .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
              .example(example));
    }
  }

  /** The key is declared by each resource that takes one; its form is the kit's. */
  private static void keys(Operation operation) {
    for (Parameter parameter : parameters(operation)) {
      if (Idempotency.HEADER.equals(parameter.getName()) && parameter.getSchema() == null) {
        parameter
            .schema(
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .pattern(Idempotency.KEY_PATTERN))
            .example("return-2026-06-30-1");
      }
    }
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private static Header header(String description) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }
}
