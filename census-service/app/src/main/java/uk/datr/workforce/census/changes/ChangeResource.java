package uk.datr.workforce.census.changes;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/** The change feed over HTTP. */
@Path("/census/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Changes", description = "What has changed, for systems that keep a copy.")
public class ChangeResource {

  private static final int LARGEST_PAGE = 500;

  private static final String PAGE =
      """
      {"items": [{"position": 4711, "at": "2026-07-14T09:30:00Z", "what": "return-submitted", "subject": "RETURN",
        "collectionId": "DATRWC-2026", "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10",
        "organisationCode": "ORG-1001", "state": "SUBMITTED", "versionNo": 1,
        "href": "/census/v1/collections/DATRWC-2026/returns/5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10"}],
       "next": 4720, "upToDate": true}\
      """;

  private final ChangeStore store;
  private final CallerAuthority authority;
  private final Problems problems;

  ChangeResource(ChangeStore store, CallerAuthority authority, Problems problems) {
    this.store = store;
    this.authority = authority;
    this.problems = problems;
  }

  /** What happened behind a position. */
  @GET
  @PermissionsAllowed("return-status-read")
  @Operation(
      summary = "List changes",
      description =
          "What happened to your part of the register, to collections, expected returns and returns behind a position, oldest first. Begin with 0 and go on with 'next' of each answer: nothing is left out and nothing comes twice, whatever happens at the same time. A change is told a few seconds after it happened, to who may see the thing now. A position that has not been reached is refused: the platform was restored from a copy, so read your part anew and begin at 0.")
  @APIResponse(
      responseCode = "200",
      description = "The changes.",
      content =
          @Content(
              schema = @Schema(implementation = Changes.class),
              examples = @ExampleObject(name = "a return was submitted", value = PAGE)))
  public Response listChanges(
      @Parameter(description = "The position behind which to begin.", example = "0")
          @QueryParam("after")
          @DefaultValue("0")
          @Min(0)
          @Max(Long.MAX_VALUE / 2)
          long after,
      @Parameter(description = "How many changes at most.", example = "100")
          @QueryParam("limit")
          @DefaultValue("100")
          @Min(1)
          @Max(LARGEST_PAGE)
          int limit) {
    return store
        .after(after, limit, authority.scope(CensusPermission.RETURN_STATUS_READ))
        .map(changes -> Response.ok(changes).header(HttpHeaders.CACHE_CONTROL, "no-store").build())
        .orElseGet(() ->
            problems.validationFailed(
                List.of(
                    Finding.error(
                        "NOT_ALLOWED",
                        "Parameter after: nothing has happened behind this position yet."))));
  }
}
