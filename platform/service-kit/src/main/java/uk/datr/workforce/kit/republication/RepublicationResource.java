package uk.datr.workforce.kit.republication;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobExamples;
import uk.datr.workforce.kit.jobs.JobLocation;
import uk.datr.workforce.kit.jobs.JobStatus;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/** Sending the present state again, alike in every service that owns a topic; a subclass says at which path. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RepublicationResource {

  /** The permission of the operations here. */
  public static final String PERMISSION = "platform-administer";

  private final Republication republication;
  private final Jobs jobs;
  private final Access access;
  private final Idempotency idempotency;
  private final Json json;
  private final Problems problems;

  /** A resource over what its service owns. */
  protected RepublicationResource(
      Republication republication,
      Jobs jobs,
      Access access,
      Idempotency idempotency,
      Json json,
      Problems problems) {
    this.republication = republication;
    this.jobs = jobs;
    this.access = access;
    this.idempotency = idempotency;
    this.json = json;
    this.problems = problems;
  }

  /** Starts a republication. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Send the present state again",
      description =
          "Sends the present state of every aggregate that this service owns again, with new sequences, as a job; for a topic"
              + " that was lost. Readers that had everything change nothing. After a lost topic rebuild their projections:"
              + " they may remember a place on the topic that it no longer has.")
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
              examples = @ExampleObject(name = "waiting", value = JobExamples.REPUBLICATION)))
  public Response republish(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = RepublicationRequest.class),
                      examples =
                          @ExampleObject(
                              name = "oneTopic",
                              value = "{\"topic\":\"workforce.census-facts\"}")))
          JsonTree body,
      @Context UriInfo uri) {
    String topic = json.read(body, RepublicationRequest.class).topic();
    if (topic == null) {
      return started(body, null, uri);
    }
    return republication
        .find(topic)
        .map(found -> started(body, found, uri))
        .orElseGet(() ->
            problems.validationFailed(
                List.of(
                    Finding.error(
                        "NOT_ALLOWED", "/topic", "This service does not own that topic."))));
  }

  private Response started(JsonTree body, @Nullable Topic topic, UriInfo uri) {
    return idempotency.answer(
        body,
        () ->
            JobLocation.accepted(
                uri,
                jobs.start(access.act(), Republication.KIND, Republication.parameters(topic))));
  }
}
