package uk.datr.workforce.calculator.plans;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;

/** Plans to make, change, publish and withdraw over HTTP. */
@Path("/calculator/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlanStepResource {

  private static final String KEY =
      "Your own key for this request; a repeat with the same key and body gets the same answer";

  private final Plans plans;
  private final PlanAnswers answers;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;

  PlanStepResource(
      Plans plans,
      PlanAnswers answers,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency) {
    this.plans = plans;
    this.answers = answers;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
  }

  /** Makes a plan. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("plan-write")
  @Operation(
      summary = "Make a plan",
      description =
          "Turns a scenario into yearly targets by role, as a draft that its editors alone see. Targets go in even steps from who is in post to what the scenario requires, where none are given; by stock and flow it is worked out what has to be recruited for them, with turnover and people from training, and what it costs beside the grants. All faults are told together.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "201",
      description = "The plan and its figures.",
      content =
          @Content(
              schema = @Schema(implementation = PlanView.class),
              examples = @ExampleObject(name = "draft", value = PlanExamples.PLAN)))
  public Response makePlan(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = PlanEntry.class),
                      examples = @ExampleObject(name = "entry", value = PlanExamples.ENTRY)))
          JsonTree body) {
    PlanEntry entry = json.read(body, PlanEntry.class);
    return idempotency.answer(body, () -> answers.of(plans.make(access.act(), authority, entry)));
  }

  /** Changes a draft. */
  @PUT
  @Path("/{planId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("plan-write")
  @Operation(
      summary = "Change a plan",
      description =
          "Replaces what a draft says; what was published stays as it is. Send the ETag that you read in If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The plan and its figures.",
      content =
          @Content(
              schema = @Schema(implementation = PlanView.class),
              examples = @ExampleObject(name = "draft", value = PlanExamples.PLAN)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response changePlan(
      @Parameter(example = "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("planId") UUID planId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = PlanEntry.class),
                      examples = @ExampleObject(name = "entry", value = PlanExamples.ENTRY)))
          JsonTree body) {
    PlanEntry entry = json.read(body, PlanEntry.class);
    return answers.of(
        plans.change(access.act(), authority, planId, entry, Precondition.of(headers)));
  }

  /** Puts a plan in force. */
  @POST
  @Path("/{planId}/publications")
  @PermissionsAllowed("plan-write")
  @Operation(
      summary = "Publish a plan",
      description =
          "Puts a plan in force: it is measured by each census and enters the sum of plans that NHS England sees; an earlier plan of the same owner for the same area is superseded. From then on it does not change any more. It needs a person who signed in through the platform.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "200",
      description = "The plan as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = PlanView.class),
              examples = @ExampleObject(name = "draft", value = PlanExamples.PLAN)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response publishPlan(
      @Parameter(example = "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("planId")
          UUID planId) {
    access.requireHuman();
    return idempotency.answer(() -> answers.of(plans.publish(access.act(), authority, planId)));
  }

  /** Takes a plan back. */
  @POST
  @Path("/{planId}/withdrawals")
  @PermissionsAllowed("plan-write")
  @Operation(
      summary = "Withdraw a plan",
      description = "Takes a plan back: it is measured no more and leaves the sum of plans.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "200",
      description = "The plan as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = PlanView.class),
              examples = @ExampleObject(name = "draft", value = PlanExamples.PLAN)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response withdrawPlan(
      @Parameter(example = "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("planId")
          UUID planId) {
    return idempotency.answer(() -> answers.of(plans.withdraw(access.act(), authority, planId)));
  }
}
