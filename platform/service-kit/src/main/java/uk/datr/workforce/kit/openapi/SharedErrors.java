package uk.datr.workforce.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.problem.Problem;
import uk.datr.workforce.kit.problem.ProblemType;

/**
 * Adds the answers that say no to every operation that can give them, so that no resource repeats them: a resource names
 * only those that are its own, such as 409 or 412.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedErrors implements OASFilter {

  private static final Set<PathItem.HttpMethod> WRITES =
      Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH);

  private static final Set<String> FRAMEWORK_WORDS =
      Set.of("Bad Request", "Not Authorized", "Not Allowed");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((method, operation) -> describe(document, path, method, operation)));
    SharedHeaders.addTo(document);
  }

  private static void describe(
      OpenAPI document, String path, PathItem.HttpMethod method, Operation operation) {
    List<ProblemType> possible = new ArrayList<>();
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      possible.add(ProblemType.UNAUTHENTICATED);
      possible.add(ProblemType.FORBIDDEN);
    }
    if (path.contains("{")) {
      possible.add(ProblemType.NOT_FOUND);
    }
    possible.add(ProblemType.NOT_ACCEPTABLE);
    if (WRITES.contains(method) && operation.getRequestBody() != null) {
      possible.add(ProblemType.MALFORMED_JSON);
      possible.add(ProblemType.BODY_TOO_LARGE);
      possible.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    // Every address may be one that cannot be read.
    possible.add(ProblemType.VALIDATION_FAILED);
    if (method == PathItem.HttpMethod.GET && answers(operation, "304")) {
      possible.add(ProblemType.PRECONDITION_FAILED);
    }
    if (takesKey(operation)) {
      possible.add(ProblemType.REQUEST_IN_PROGRESS);
      possible.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }
    possible.add(ProblemType.INTERNAL_ERROR);
    possible.add(ProblemType.UNAVAILABLE);

    APIResponses responses = operation.getResponses();
    if (responses == null) {
      responses = OASFactory.createAPIResponses();
      operation.setResponses(responses);
    }
    for (ProblemType type : possible) {
      String status = Integer.toString(type.status());
      APIResponse own = responses.getAPIResponse(status);
      if (own == null || ofTheFramework(own)) {
        responses.addAPIResponse(status, refer(document, type));
      } else if (own.getRef() == null && own.getContent() == null) {
        own.setContent(problem());
      }
    }
  }

  /** The framework adds 400, 401 and 403 by itself, without saying what their body is. */
  private static boolean ofTheFramework(APIResponse response) {
    return response.getRef() == null
        && response.getContent() == null
        && FRAMEWORK_WORDS.contains(String.valueOf(response.getDescription()));
  }

  private static boolean takesKey(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> Idempotency.HEADER.equals(parameter.getName()));
  }

  private static boolean answers(Operation operation, String status) {
    return operation.getResponses() != null
        && operation.getResponses().getAPIResponse(status) != null;
  }

  /** Each kind of problem is described once, among the components, and referred to. */
  private static APIResponse refer(OpenAPI document, ProblemType type) {
    String name = name(type);
    Map<String, APIResponse> defined = document.getComponents().getResponses();
    if (defined == null || !defined.containsKey(name)) {
      document.getComponents().addResponse(name, response(type));
    }
    return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
  }

  private static APIResponse response(ProblemType type) {
    APIResponse response =
        OASFactory.createAPIResponse().description(type.title() + ".").content(problem());
    if (type == ProblemType.UNAUTHENTICATED) {
      SharedHeaders.refer(response, HttpHeaders.WWW_AUTHENTICATE);
    }
    if (type.retryable()) {
      SharedHeaders.refer(response, HttpHeaders.RETRY_AFTER);
    }
    return response;
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(
                    OASFactory.createSchema()
                        .ref("#/components/schemas/" + Problem.class.getSimpleName())));
  }

  /** The kind as a name of a component: {@code NotFound}. */
  private static String name(ProblemType type) {
    return Arrays.stream(type.code().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
