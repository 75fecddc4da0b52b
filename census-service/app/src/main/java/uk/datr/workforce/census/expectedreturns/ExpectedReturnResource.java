package uk.datr.workforce.census.expectedreturns;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Expected returns over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers
 * a wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expected returns", description = "Which units are asked: the denominator of response.")
public class ExpectedReturnResource {

  private static final String EXAMPLE =
      """
      {"collectionId": "DATRWC-2026", "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10",
       "unitName": "Aire Example Recovery, Leeds", "organisationCode": "ORG-1001", "kind": "PROVIDER",
       "laCode": "E08000035", "nhsRegionCode": "E40000012", "status": "NOT_REQUIRED", "reason": "CLOSED"}\
      """;

  private final ExpectedReturnStore store;
  private final ExpectedReturns expectedReturns;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Answers answers;
  private final Problems problems;

  ExpectedReturnResource(
      ExpectedReturnStore store,
      ExpectedReturns expectedReturns,
      Access access,
      CallerAuthority authority,
      Json json,
      Answers answers,
      Problems problems) {
    this.store = store;
    this.expectedReturns = expectedReturns;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.answers = answers;
    this.problems = problems;
  }

  /** The expected returns that the caller may see. */
  @GET
  @Path("/{collectionId}/expected-returns")
  @PermissionsAllowed("expected-return-read")
  @Operation(
      summary = "List expected returns",
      description =
          "Which units are asked for a return in a collection, as far as you may see them: those of your organisations; for a commissioner those in the authority; for a region lead those in the region.")
  @APIResponse(
      responseCode = "200",
      description = "A page of expected returns.",
      content =
          @Content(
              schema = @Schema(implementation = ExpectedReturnPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + EXAMPLE
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listExpectedReturns(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Valid @BeanParam PageRequest request) {
    if (!store.collectionExists(collectionId)) {
      return problems.notFound();
    }
    Scope scope = authority.scope(CensusPermission.EXPECTED_RETURN_READ);
    List<ExpectedReturn> items =
        store.list(collectionId, scope, request.offset(), request.pageSize());
    return answers.page(Page.of(request, items, store.count(collectionId, scope)));
  }

  /** What is expected of one unit. */
  @GET
  @Path("/{collectionId}/expected-returns/{unitId}")
  @PermissionsAllowed("expected-return-read")
  @Operation(
      summary = "Read an expected return",
      description =
          "Whether one unit is asked for a return in a collection. Its ETag is needed to change that.")
  @APIResponse(
      responseCode = "200",
      description = "The expected return.",
      content =
          @Content(
              schema = @Schema(implementation = ExpectedReturn.class),
              examples = @ExampleObject(name = "excused", value = EXAMPLE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readExpectedReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId")
          UUID unitId) {
    Scope scope = authority.scope(CensusPermission.EXPECTED_RETURN_READ);
    return store
        .find(collectionId, unitId, scope)
        .map(one -> answers.one(one, Precondition.tag(one.revision())))
        .orElseGet(problems::notFound);
  }

  /** Changes what is expected of one unit. */
  @PUT
  @Path("/{collectionId}/expected-returns/{unitId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("expected-return-write")
  @Operation(
      summary = "Change what is expected of a unit",
      description =
          "Adds a unit to a collection, excuses it with a reason (code list CL-20) or asks it again. A unit that has handed its return in cannot be excused. Send the ETag that you read in If-Match, or 'If-None-Match: *' for a unit that is not on the list.")
  @APIResponse(
      responseCode = "200",
      description = "What is expected now.",
      content =
          @Content(
              schema = @Schema(implementation = ExpectedReturn.class),
              examples = @ExampleObject(name = "excused", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "The unit is on the list now.",
      content =
          @Content(
              schema = @Schema(implementation = ExpectedReturn.class),
              examples = @ExampleObject(name = "excused", value = EXAMPLE)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response changeExpectedReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Expectation.class),
                      examples =
                          @ExampleObject(
                              name = "excuse",
                              value = "{\"status\": \"NOT_REQUIRED\", \"reason\": \"CLOSED\"}")))
          JsonTree body) {
    Expectation expectation = json.read(body, Expectation.class);
    return switch (expectedReturns.change(
        access.act(), authority, collectionId, unitId, expectation, Precondition.of(headers))) {
      case ExpectationResult.Done(ExpectedReturn after, boolean created) -> done(after, created);
      case ExpectationResult.NotThere() -> problems.notFound();
      case ExpectationResult.Invalid(var findings) -> problems.validationFailed(findings);
      case ExpectationResult.WrongState(String why) ->
          problems.response(ProblemType.WRONG_STATE, why);
      case ExpectationResult.Stale(ProblemType refusal) ->
          problems.response(refusal, "Read it again and send its ETag in If-Match.");
    };
  }

  private static Response done(ExpectedReturn after, boolean created) {
    Response.ResponseBuilder answer =
        created
            ? Response.status(Response.Status.CREATED)
                .header(
                    HttpHeaders.LOCATION,
                    "/census/v1/collections/%s/expected-returns/%s"
                        .formatted(after.collectionId(), after.unitId()))
            : Response.ok();
    return answer.entity(after).tag(Precondition.tag(after.revision())).build();
  }

  /** A page of expected returns, as the OpenAPI document shows it. */
  @Schema(name = "ExpectedReturnPage", description = "A page of expected returns.")
  record ExpectedReturnPage(
      @Schema(required = true) List<ExpectedReturn> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
