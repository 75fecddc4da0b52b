package uk.datr.workforce.census.progress;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/** The progress of collections over HTTP. */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Progress", description = "How far a collection has come, and who has not answered.")
public class ProgressResource {

  private static final String COUNT =
      """
      "expected": 10, "responded": 7, "responseRate": 0.7000, "notStarted": 2, "draft": 1, "submitted": 0,
      "queried": 1, "validated": 4, "signedOff": 2, "finalReturns": 0, "notReceived": 0, "withdrawn": 0,
      "withLastWte": 9, "lastWte": 412.50, "lastWteResponded": 335.16, "responseRateByLastWte": 0.8125}\
      """;

  private static final String RATES =
      "{\"collectionId\": \"DATRWC-2026\", \"by\": \"REGION\", \"total\": {"
          + COUNT
          + ", \"groups\": [{\"code\": \"E40000012\", "
          + COUNT
          + "]}";

  private static final String OUTSTANDING =
      """
      {"items": [{"unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "unitName": "Aire Example Recovery, Leeds",
        "organisationCode": "ORG-1001", "organisationName": "Aire Example Recovery", "kind": "PROVIDER",
        "laCode": "E08000035", "nhsRegionCode": "E40000012", "state": "NOT_STARTED", "lastWte": 38.20}],
       "page": 1, "pageSize": 50, "totalItems": 1}\
      """;

  private final ProgressStore store;
  private final CallerAuthority authority;
  private final Answers answers;
  private final Problems problems;

  ProgressResource(
      ProgressStore store, CallerAuthority authority, Answers answers, Problems problems) {
    this.store = store;
    this.authority = authority;
    this.answers = answers;
    this.problems = problems;
  }

  /** Response rates of a collection. */
  @GET
  @Path("/{collectionId}/response-rates")
  @PermissionsAllowed("return-status-read")
  @Operation(
      summary = "Read response rates",
      description =
          "How many of the units that you may see are asked in a collection and have answered, all together and by kind, sector, NHS region or local authority: by units and, for national jobs, weighted by last year's WTE. A unit has answered when a version of its return enters figures; while a return is recalled or reopened its version before counts.")
  @APIResponse(
      responseCode = "200",
      description = "The response rates.",
      content =
          @Content(
              schema = @Schema(implementation = ResponseRates.class),
              examples = @ExampleObject(name = "by region", value = RATES)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readResponseRates(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(description = "By what the units are grouped.", example = "REGION")
          @QueryParam("by")
          @DefaultValue("KIND")
          ResponseDimension by) {
    return store
        .rates(collectionId, by, authority.scope(CensusPermission.RETURN_STATUS_READ))
        .map(answers::one)
        .orElseGet(problems::notFound);
  }

  /** Who has handed nothing in. */
  @GET
  @Path("/{collectionId}/outstanding-returns")
  @PermissionsAllowed("return-status-read")
  @Operation(
      summary = "List outstanding returns",
      description =
          "The units that you may see, are asked in a collection and have handed nothing in: for national jobs those with the most WTE last year first, otherwise by organisation. A unit that was recalled or reopened has handed something in before.")
  @APIResponse(
      responseCode = "200",
      description = "A page of units.",
      content =
          @Content(
              schema = @Schema(implementation = OutstandingReturnPage.class),
              examples = @ExampleObject(name = "not started", value = OUTSTANDING)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listOutstandingReturns(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(
              description = "Only returns in this state: NOT_STARTED or DRAFT.",
              example = "NOT_STARTED")
          @QueryParam("state")
          @Nullable ReturnState state,
      @Valid @BeanParam PageRequest request) {
    if (!store.collectionExists(collectionId)) {
      return problems.notFound();
    }
    if (state != null && state != ReturnState.NOT_STARTED && state != ReturnState.DRAFT) {
      return problems.validationFailed(
          List.of(
              Finding.error(
                  "NOT_ALLOWED", "Parameter state: one of NOT_STARTED, DRAFT is expected.")));
    }
    Scope scope = authority.scope(CensusPermission.RETURN_STATUS_READ);
    List<OutstandingReturn> items =
        store.outstanding(collectionId, state, scope, request.offset(), request.pageSize());
    return answers.page(
        Page.of(request, items, store.countOutstanding(collectionId, state, scope)));
  }

  /** A page of outstanding returns, as the OpenAPI document shows it. */
  @Schema(name = "OutstandingReturnPage", description = "A page of outstanding returns.")
  record OutstandingReturnPage(
      @Schema(required = true) List<OutstandingReturn> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
