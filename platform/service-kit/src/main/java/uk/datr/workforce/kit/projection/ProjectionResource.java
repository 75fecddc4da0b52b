package uk.datr.workforce.kit.projection;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobExamples;
import uk.datr.workforce.kit.jobs.JobLocation;
import uk.datr.workforce.kit.jobs.JobStatus;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.problem.Problems;

/** The copies that a service makes from events, alike in every service that has some; a subclass says at which path. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ProjectionResource {

  /** The permission of the operations here. */
  public static final String PERMISSION = "platform-administer";

  private final Projections projections;
  private final Jobs jobs;
  private final Access access;
  private final Idempotency idempotency;
  private final Problems problems;

  /** A resource over the projections of its service. */
  protected ProjectionResource(
      Projections projections,
      Jobs jobs,
      Access access,
      Idempotency idempotency,
      Problems problems) {
    this.projections = projections;
    this.jobs = jobs;
    this.access = access;
    this.idempotency = idempotency;
    this.problems = problems;
  }

  /** Lists projections. */
  @GET
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "List projections",
      description =
          "The copies that this service makes from events, and when each was last rebuilt with what hash. What a copy"
              + " holds now is told by reading it alone.")
  @APIResponse(
      responseCode = "200",
      description = "All projections.",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = ProjectionSummary.class),
              examples =
                  @ExampleObject(
                      name = "facts",
                      value =
                          "[{\"name\": \"reporting-facts\", \"topic\": \"workforce.census-facts\", \"aggregates\": 560, \"lastRebuild\": {\"jobId\": \"0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c\", \"finishedAt\": \"2026-07-14T09:30:08.5Z\", \"rows\": 9120, \"hash\": \"5feceb66\"}}]")))
  public List<ProjectionSummary> listProjections() {
    return projections.summaries();
  }

  /** Reads a projection with its hash. */
  @GET
  @Path("{name}")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Read a projection",
      description =
          "What a copy holds now, with a hash of all its rows: the same content has the same hash, whenever and wherever"
              + " it was built. Takes the longer the more rows there are.")
  @APIResponse(
      responseCode = "200",
      description = "The projection.",
      content =
          @Content(
              schema = @Schema(implementation = ProjectionView.class),
              examples =
                  @ExampleObject(
                      name = "facts",
                      value =
                          "{\"name\": \"reporting-facts\", \"topic\": \"workforce.census-facts\", \"hash\": \"5feceb66\", \"events\": 560, \"rows\": 9120, \"lastEventAt\": \"2026-07-14T09:30:00Z\"}")))
  public Response readProjection(
      @Parameter(description = "Name of the projection.", example = "reporting-facts")
          @PathParam("name")
          String name) {
    return projections
        .find(name)
        .map(found -> Response.ok(projections.read(found)).build())
        .orElseGet(problems::notFound);
  }

  /** Rebuilds a projection. */
  @POST
  @Path("{name}/rebuilds")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Rebuild a projection",
      description =
          "Empties the projection and builds it anew from the whole of its topic, as a job. Readers see the old content until"
              + " the new one is complete. A topic that holds fewer aggregates than are known here is refused: republish"
              + " first.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "202",
      description = "The job; its address is in Location.",
      headers =
          @Header(
              name = "Location",
              description = "Address of the job.",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              schema = @Schema(implementation = JobStatus.class),
              examples = @ExampleObject(name = "waiting", value = JobExamples.REBUILD)))
  public Response rebuildProjection(
      @Parameter(description = "Name of the projection.", example = "reporting-facts")
          @PathParam("name")
          String name,
      @Context UriInfo uri) {
    return idempotency.answer(() ->
        projections.find(name).isEmpty()
            ? problems.notFound()
            : JobLocation.accepted(
                uri, jobs.start(access.act(), Rebuild.KIND, Rebuild.parameters(name))));
  }
}
