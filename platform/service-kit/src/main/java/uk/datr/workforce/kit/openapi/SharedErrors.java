package uk.datr.workforce.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
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

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
  }

  private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
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
      possible.add(ProblemType.VALIDATION_FAILED);
    } else if (takesQuery(operation)) {
      possible.add(ProblemType.VALIDATION_FAILED);
    }
    possible.add(ProblemType.INTERNAL_ERROR);
    possible.add(ProblemType.UNAVAILABLE);

    APIResponses responses = operation.getResponses();
    if (responses == null) {
      responses = OASFactory.createAPIResponses();
      operation.setResponses(responses);
    }
    Map<String, APIResponse> present = responses.getAPIResponses();
    for (ProblemType type : possible) {
      String status = Integer.toString(type.status());
      if (present == null || !present.containsKey(status)) {
        responses.addAPIResponse(status, response(type));
      }
    }
  }

  private static boolean takesQuery(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
  }

  private static APIResponse response(ProblemType type) {
    return OASFactory.createAPIResponse()
        .description(type.title() + ".")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(
                            OASFactory.createSchema()
                                .ref("#/components/schemas/" + Problem.class.getSimpleName()))));
  }
}
