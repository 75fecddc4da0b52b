package uk.datr.workforce.census.coverage;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Coverage statements over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong
 * method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expected returns")
public class CoverageResource {

  private static final String LINE =
      """
      {"commissionerUnitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a99", "laCode": "E08000035",
       "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "providerName": "Aire Example Recovery, Leeds",
       "serviceType": "COMMUNITY", "returnExpected": true, "asked": "EXPECTED", "state": "VALIDATED",
       "finding": "AGREED"}\
      """;

  private final CoverageStore coverage;
  private final CallerAuthority authority;
  private final Answers answers;
  private final Problems problems;

  CoverageResource(
      CoverageStore coverage, CallerAuthority authority, Answers answers, Problems problems) {
    this.coverage = coverage;
    this.authority = authority;
    this.answers = answers;
    this.problems = problems;
  }

  /** Statements of commissioners beside what is expected. */
  @GET
  @Path("/{collectionId}/coverage")
  @PermissionsAllowed("coverage-read")
  @Operation(
      summary = "Compare coverage statements with what is expected",
      description =
          "Every provider and recovery organisation that a commissioner's return names (section O), beside what the collection expects of it, and every unit that is asked in the area of such a return and not named there. A commissioner sees the authority and those for which it commissions, a region lead the region, nationally all.")
  @APIResponse(
      responseCode = "200",
      description = "A page of lines.",
      content =
          @Content(
              schema = @Schema(implementation = CoveragePage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + LINE
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listCoverage(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Valid @BeanParam PageRequest request) {
    if (!coverage.collectionExists(collectionId)) {
      return problems.notFound();
    }
    Scope scope = authority.scope(CensusPermission.COVERAGE_READ);
    List<CoverageLine> items =
        coverage.list(collectionId, scope, request.offset(), request.pageSize());
    return answers.page(Page.of(request, items, coverage.count(collectionId, scope)));
  }

  /** A page of lines, as the OpenAPI document shows it. */
  @Schema(name = "CoveragePage", description = "A page of coverage lines.")
  record CoveragePage(
      @Schema(required = true) List<CoverageLine> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
