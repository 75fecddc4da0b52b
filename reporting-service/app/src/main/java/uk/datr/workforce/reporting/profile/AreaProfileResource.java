package uk.datr.workforce.reporting.profile;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.reporting.access.ReportingPermission;

/** Profiles of areas. */
@Path("/reporting/v1/areas/{code}/profile")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Areas", description = "The workforce of an authority, a region, England.")
public class AreaProfileResource {

  private final AreaProfiles profiles;
  private final CallerAudience caller;
  private final Answers answers;
  private final Problems problems;

  AreaProfileResource(
      AreaProfiles profiles, CallerAudience caller, Answers answers, Problems problems) {
    this.profiles = profiles;
    this.caller = caller;
    this.answers = answers;
    this.problems = problems;
  }

  @GET
  @PermissionsAllowed(ReportingPermission.Ids.PUBLISHED_FIGURES_READ)
  @Operation(
      summary = "Read the profile of an area",
      description =
          "WTE and headcount by role group, vacancy rate and turnover rate of an area, beside its region and England."
              + " Region and England are those of the last published collection; your own authority's values are"
              + " live, and so are those of whoever may see single returns. An authority that is not yours answers"
              + " 404.")
  @APIResponse(
      responseCode = "200",
      description = "The profile.",
      headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(implementation = String.class)),
      content =
          @Content(
              schema = @Schema(implementation = AreaProfile.class),
              examples = @ExampleObject(name = "leeds", value = ProfileExamples.LEEDS)))
  @APIResponse(responseCode = "304", description = "What you have is still so.")
  public Response getAreaProfile(
      @Parameter(
              description =
                  "GSS code of an upper-tier authority, an NHS region (`E40…`) or England (`E92000001`). An authority"
                      + " that only changed its code is found under either.",
              example = "E08000035")
          @PathParam("code")
          String code,
      @Parameter(
              description =
                  "Id of a collection. Without it: the latest that is running, else the last published.",
              example = "DATRWC-2026")
          @QueryParam("collection")
          @Nullable String collection) {
    return profiles
        .plan(code, collection, caller.audience())
        .map(plan -> answers.one(plan.tag(), () -> profiles.read(plan)))
        .orElseGet(problems::notFound);
  }
}
