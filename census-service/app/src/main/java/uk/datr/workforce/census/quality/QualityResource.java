package uk.datr.workforce.census.quality;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Comparisons and trials over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong
 * method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality", description = "What rules do to all returns of a collection.")
public class QualityResource {

  private static final String TRIAL =
      """
      {"adjustment": {"ruleId": "C225", "parameter": "mostCases", "value": 70,
        "reason": "Caseloads of the year before were above 60 nearly everywhere."}}\
      """;

  private static final String OUTCOME =
      """
      {"ruleId": "C225", "returnsOf": "DATRWC-2026", "settingsNo": 0, "returns": 342, "hitNow": 61, "hitThen": 17,
       "newlyHit": 0, "findingsNow": 61, "findingsThen": 17}\
      """;

  private static final String RUN =
      """
      {"comparisonId": "0198a000-0000-7000-8000-000000000001", "collectionId": "DATRWC-2026", "ruleSetVersion": "2026.2",
       "settingsNo": 0, "returns": 342, "findings": 9, "comparedAt": "2026-09-02T09:30:00Z",
       "rules": [{"ruleId": "C603", "findings": 2}, {"ruleId": "C604", "findings": 7}]}\
      """;

  private static final String IN_TREATMENT =
      """
      {"inTreatment": {"source": "NDTMS ViewIt, adults 2025/26 by local authority", "date": "2026-12-03",
        "authorities": [{"laCode": "E08000035", "people": 6120}, {"laCode": "E08000032", "people": 4890}]}}\
      """;

  private static final String FINDING =
      """
      {"seq": 1, "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "unitName": "Aire Example Recovery, Leeds",
       "organisationCode": "ORG-1001", "ruleId": "C603", "severity": "WARNING", "pointer": "/header/laCodes/0",
       "message": "Leeds does not list Aire Example Recovery, Leeds."}\
      """;

  private final TryRule tryRule;
  private final CompareReturns compareReturns;
  private final ComparisonStore store;
  private final CountedReturns returns;
  private final Access access;
  private final Json json;
  private final Idempotency idempotency;
  private final Answers answers;
  private final Problems problems;

  QualityResource(
      TryRule tryRule,
      CompareReturns compareReturns,
      ComparisonStore store,
      CountedReturns returns,
      Access access,
      Json json,
      Idempotency idempotency,
      Answers answers,
      Problems problems) {
    this.tryRule = tryRule;
    this.compareReturns = compareReturns;
    this.store = store;
    this.returns = returns;
    this.access = access;
    this.json = json;
    this.idempotency = idempotency;
    this.answers = answers;
    this.problems = problems;
  }

  /** What a threshold would do. */
  @POST
  @Path("/{collectionId}/rule-trials")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("rules-try")
  @Operation(
      summary = "Try an adjustment of a rule",
      description =
          "Says how many returns a rule hits now and would hit with another threshold or level, and how many of them newly. It looks at the returns that count, of this collection or of another one, under the specification and the other settings of this collection. Nothing is stored.")
  @APIResponse(
      responseCode = "200",
      description = "What the adjustment would do.",
      content =
          @Content(
              schema = @Schema(implementation = RuleTrialOutcome.class),
              examples = @ExampleObject(name = "caseload", value = OUTCOME)))
  public Response tryRule(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = RuleTrial.class),
                      examples = @ExampleObject(name = "caseload", value = TRIAL)))
          JsonTree body) {
    return switch (tryRule.outcome(collectionId, json.read(body, RuleTrial.class))) {
      case TryRule.Result.Done(RuleTrialOutcome outcome) -> Response.ok(outcome).build();
      case TryRule.Result.NotThere() -> problems.notFound();
      case TryRule.Result.Invalid(var findings) -> problems.validationFailed(findings);
    };
  }

  /** Compares all returns. */
  @POST
  @Path("/{collectionId}/comparisons")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("return-review")
  @Operation(
      summary = "Compare the returns of a collection",
      description =
          "Runs the rules that look at many returns at once (C601 to C606) over all returns of a collection that count, and keeps what they find. C606 needs the numbers of people in treatment, all substances together, which you may send; they are kept, and used until others are sent. The rules hold nothing up; ask the unit where an answer is needed. It is audited.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "201",
      description = "The returns are compared.",
      content =
          @Content(
              schema = @Schema(implementation = ComparisonRun.class),
              examples = @ExampleObject(name = "compared", value = RUN)))
  public Response compareReturns(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ComparisonRequest.class),
                      examples = {
                        @ExampleObject(name = "all", value = "{}"),
                        @ExampleObject(name = "counts", value = IN_TREATMENT)
                      }))
          JsonTree body) {
    ComparisonRequest request = json.read(body, ComparisonRequest.class);
    return idempotency.answer(
        body,
        () ->
            switch (compareReturns.compare(access.act(), collectionId, request.inTreatment())) {
              case CompareReturns.Result.Done(ComparisonRun run) ->
                  Response.status(Response.Status.CREATED)
                      .header(
                          HttpHeaders.LOCATION,
                          "/census/v1/collections/%s/comparisons/%s"
                              .formatted(collectionId, run.comparisonId()))
                      .entity(run)
                      .build();
              case CompareReturns.Result.NotThere() -> problems.notFound();
              case CompareReturns.Result.Invalid(var findings) ->
                  problems.validationFailed(findings);
            });
  }

  /** When the returns were compared. */
  @GET
  @Path("/{collectionId}/comparisons")
  @PermissionsAllowed("return-review")
  @Operation(
      summary = "List comparisons",
      description =
          "When the returns of a collection were compared with each other, the newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of comparisons.",
      content =
          @Content(
              schema = @Schema(implementation = ComparisonPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + RUN
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listComparisons(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Valid @BeanParam PageRequest request) {
    return returns.collection(collectionId).isEmpty()
        ? problems.notFound()
        : answers.page(
            Page.of(
                request,
                store.list(collectionId, request.offset(), request.pageSize()),
                store.count(collectionId)));
  }

  /** What a comparison found. */
  @GET
  @Path("/{collectionId}/comparisons/{comparisonId}/findings")
  @PermissionsAllowed("return-review")
  @Operation(
      summary = "List what a comparison found",
      description = "What the rules found, in the order of units, of one rule or of all.")
  @APIResponse(
      responseCode = "200",
      description = "A page of findings.",
      content =
          @Content(
              schema = @Schema(implementation = ComparisonFindingPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + FINDING
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listComparisonFindings(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "0198a000-0000-7000-8000-000000000001") @PathParam("comparisonId")
          UUID comparisonId,
      @Parameter(description = "Only findings of this rule.", example = "C604")
          @QueryParam("ruleId")
          @Nullable String ruleId,
      @Valid @BeanParam PageRequest request) {
    return store.find(collectionId, comparisonId).isEmpty()
        ? problems.notFound()
        : answers.page(
            Page.of(
                request,
                store.findings(comparisonId, ruleId, request.offset(), request.pageSize()),
                store.countFindings(comparisonId, ruleId)));
  }

  /** What is asked with a comparison. */
  @Schema(
      name = "ComparisonRequest",
      description = "A comparison of all returns that count; it needs nothing to be said.",
      additionalProperties = Schema.False.class)
  record ComparisonRequest(
      @Schema(
              implementation = PeopleInTreatment.class,
              description =
                  "People in treatment for C606; left away, those that were given last for this collection are used, and C606 says nothing where there are none")
          @Nullable PeopleInTreatment inTreatment) {}

  /** A page of comparisons, as the OpenAPI document shows it. */
  @Schema(name = "ComparisonPage", description = "A page of comparisons.")
  record ComparisonPage(
      @Schema(required = true) List<ComparisonRun> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}

  /** A page of findings, as the OpenAPI document shows it. */
  @Schema(name = "ComparisonFindingPage", description = "A page of findings of a comparison.")
  record ComparisonFindingPage(
      @Schema(required = true) List<ComparisonFinding> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
