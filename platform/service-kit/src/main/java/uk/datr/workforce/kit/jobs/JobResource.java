package uk.datr.workforce.kit.jobs;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.access.OperationsPermission;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.paging.Parameters;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Long work, alike in every service; a service's subclass says at which path. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class JobResource {

  /** The permission to read and cancel whatever anybody started. */
  public static final String PERMISSION = "platform-administer";

  /**
   * The permission to read and cancel what one started oneself. A service whose callers start long work grants it by its own
   * table; the work of others does not exist for them.
   */
  public static final String OWN = "own-work";

  private final Jobs jobs;
  private final Access access;
  private final Idempotency idempotency;
  private final Problems problems;

  /** A resource over the jobs of its service. */
  protected JobResource(Jobs jobs, Access access, Idempotency idempotency, Problems problems) {
    this.jobs = jobs;
    this.access = access;
    this.idempotency = idempotency;
    this.problems = problems;
  }

  /** Reads a job. */
  @GET
  @Path("{jobId}")
  @RunOnVirtualThread
  @PermissionsAllowed({PERMISSION, OWN})
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Read a job",
      description = "How far long work is, and its result when it is done.")
  @APIResponse(
      responseCode = "200",
      description = "The job.",
      content =
          @Content(
              schema = @Schema(implementation = JobStatus.class),
              examples = @ExampleObject(name = "done", value = JobExamples.DONE)))
  public Response readJob(
      @Parameter(
              description = "Id of the job, from the Location of the answer that started it.",
              example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c")
          @PathParam("jobId")
          String jobId) {
    return visible(Parameters.id(jobId))
        .map(found -> Response.ok(found).build())
        .orElseGet(this::absent);
  }

  /** Cancels a job. */
  @POST
  @Path("{jobId}/cancellations")
  @RunOnVirtualThread
  @PermissionsAllowed({PERMISSION, OWN})
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Cancel a job",
      description =
          "A job that nobody works on is cancelled at once; one that runs ends at its next step, and what that step wrote"
              + " is taken back.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "202",
      description = "The job as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = JobStatus.class),
              examples = @ExampleObject(name = "cancelling", value = JobExamples.CANCELLING)))
  @APIResponse(responseCode = "409", description = "The job has ended.")
  public Response cancelJob(
      @Parameter(description = "Id of the job.", example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c")
          @PathParam("jobId")
          String jobId) {
    return idempotency.answer(() -> cancelled(Parameters.id(jobId)));
  }

  private Response cancelled(@Nullable UUID id) {
    if (id == null || visible(id).isEmpty()) {
      return absent();
    }
    return jobs.cancel(access.act(), id)
        ? Response.accepted(jobs.find(id).orElseThrow()).build()
        : problems.response(ProblemType.WRONG_STATE, "The job has ended already.");
  }

  private Response absent() {
    return problems.response(ProblemType.NOT_FOUND, jobs.absence());
  }

  private Optional<JobStatus> visible(@Nullable UUID id) {
    if (id == null) {
      return Optional.empty();
    }
    return access.nationally(OperationsPermission.PLATFORM_ADMINISTER)
        ? jobs.find(id)
        : jobs.find(id, access.caller().subject());
  }
}
