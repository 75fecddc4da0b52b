package uk.datr.workforce.census.returns.queries;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.returns.ReturnAnswers;
import uk.datr.workforce.census.returns.ReturnExamples;
import uk.datr.workforce.census.returns.ReturnView;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;

/**
 * Queries about a return over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queries", description = "What analysts ask about a return, and what is answered.")
public class QueryResource {

  private final QueryDesk queryDesk;
  private final Answers answers;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final ReturnAnswers returnAnswers;

  QueryResource(
      QueryDesk queryDesk,
      Answers answers,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      ReturnAnswers returnAnswers) {
    this.queryDesk = queryDesk;
    this.answers = answers;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.returnAnswers = returnAnswers;
  }

  /** The queries about a return. */
  @GET
  @Path("/{collectionId}/returns/{unitId}/queries")
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed("return-read")
  @Operation(
      summary = "List the queries about a return",
      description =
          "What analysts asked about any version of a unit's return, and what was said, the oldest first. Only its own organisation and national analysts may read it; nobody learns who wrote.")
  @APIResponse(
      responseCode = "200",
      description = "The queries with their threads.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnQueries.class),
              examples =
                  @ExampleObject(
                      name = "answered",
                      value = "{\"queries\": [" + QueryExamples.QUERY + "]}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listQueries(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId")
          UUID unitId) {
    return queryDesk
        .read(collectionId, unitId, authority.scope(CensusPermission.RETURN_READ))
        .map(queries -> answers.one(new ReturnQueries(queries)))
        .orElseGet(returnAnswers::notThere);
  }

  /** Ask about a return. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/queries")
  @PermissionsAllowed("return-review")
  @Operation(
      summary = "Ask about a return",
      description =
          "Asks about the version that was handed in. The return is QUERIED until every query is answered or settled, or the submitter reopens it.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return is queried.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response raiseQuery(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Question.class),
                      examples = @ExampleObject(name = "nurses", value = QueryExamples.QUESTION)))
          JsonTree body) {
    Question question = json.read(body, Question.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                queryDesk.raise(access.act(), authority, collectionId, unitId, question)));
  }

  /** Answer a query. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/queries/{queryId}/answers")
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Answer a query",
      description =
          "Answers a query without a change of the return. When no query waits any more the return is submitted again as it is.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The answer is in the thread.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response answerQuery(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4f") @PathParam("queryId")
          UUID queryId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = QueryAnswer.class),
                      examples = @ExampleObject(name = "moved", value = QueryExamples.ANSWER)))
          JsonTree body) {
    QueryAnswer answer = json.read(body, QueryAnswer.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                queryDesk.answer(access.act(), authority, collectionId, unitId, queryId, answer)));
  }

  /** Settle a query. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/queries/{queryId}/settlements")
  @PermissionsAllowed("return-review")
  @Operation(
      summary = "Settle a query",
      description =
          "Says that the answer is enough, or takes the query back. When no query is left the return is validated.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The query is settled.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response settleQuery(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4f") @PathParam("queryId")
          UUID queryId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = QuerySettlement.class),
                      examples = @ExampleObject(name = "enough", value = QueryExamples.SETTLEMENT)))
          JsonTree body) {
    QuerySettlement settlement = json.read(body, QuerySettlement.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                queryDesk.settle(
                    access.act(), authority, collectionId, unitId, queryId, settlement)));
  }

  /** The queries about a return, as the OpenAPI document shows them. */
  @Schema(name = "ReturnQueries", description = "The queries about a return, the oldest first.")
  record ReturnQueries(@Schema(required = true) List<ReturnQuery> queries) {}
}
