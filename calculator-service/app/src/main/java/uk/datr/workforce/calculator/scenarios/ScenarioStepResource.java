package uk.datr.workforce.calculator.scenarios;

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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
import uk.datr.workforce.calculator.calculations.CalculationEntry;
import uk.datr.workforce.calculator.calculations.Preparation;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Scenarios to save, change, share, publish and withdraw over HTTP. */
@Path("/calculator/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scenarios")
public class ScenarioStepResource {

  private static final String KEY =
      "Your own key for this request; a repeat with the same key and body gets the same answer";
  private static final String CALCULATION = "/calculation";

  private final Scenarios scenarios;
  private final ScenarioAnswers answers;
  private final ShapeCheck shapes;
  private final Preparation preparation;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final Problems problems;

  ScenarioStepResource(
      Scenarios scenarios,
      ScenarioAnswers answers,
      ShapeCheck shapes,
      Preparation preparation,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      Problems problems) {
    this.scenarios = scenarios;
    this.answers = answers;
    this.shapes = shapes;
    this.preparation = preparation;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.problems = problems;
  }

  /** Saves a scenario. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("scenario-write")
  @Operation(
      summary = "Save a scenario",
      description =
          "Calculates and keeps the calculation under a name, as a draft that its editors alone see. An authority saves for its own area and for fictional ones, national analysts for any. All faults are told together.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "201",
      description = "The scenario and its result.",
      content =
          @Content(
              schema = @Schema(implementation = ScenarioView.class),
              examples = @ExampleObject(name = "draft", value = ScenarioExamples.SCENARIO)))
  public Response saveScenario(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ScenarioBody.class),
                      examples = @ExampleObject(name = "entry", value = ScenarioExamples.ENTRY)))
          JsonTree body) {
    return idempotency.answer(
        body,
        () ->
            prepared(
                body,
                sent ->
                    scenarios.save(
                        access.act(),
                        authority,
                        sent.entry(),
                        body.root().path("calculation"),
                        sent.ready())));
  }

  /** Changes a draft. */
  @PUT
  @Path("/{scenarioId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("scenario-write")
  @Operation(
      summary = "Change a scenario",
      description =
          "Replaces name and calculation of a draft; what was shared stays as it is. Send the ETag that you read in If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The scenario and its result.",
      content =
          @Content(
              schema = @Schema(implementation = ScenarioView.class),
              examples = @ExampleObject(name = "draft", value = ScenarioExamples.SCENARIO)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response changeScenario(
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("scenarioId")
          UUID scenarioId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ScenarioBody.class),
                      examples = @ExampleObject(name = "entry", value = ScenarioExamples.ENTRY)))
          JsonTree body) {
    return prepared(
        body,
        sent ->
            scenarios.change(
                access.act(),
                authority,
                scenarioId,
                sent.entry(),
                body.root().path("calculation"),
                sent.ready(),
                Precondition.of(headers)));
  }

  /** Shares a scenario. */
  @POST
  @Path("/{scenarioId}/shares")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("scenario-write")
  @Operation(
      summary = "Share a scenario",
      description =
          "Lets national jobs of NHS England, or one named authority, see a scenario. From then on it does not change any more. Who is in post is shown only to those who could see that anyway.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "200",
      description = "The scenario as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = ScenarioView.class),
              examples = @ExampleObject(name = "draft", value = ScenarioExamples.SCENARIO)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response shareScenario(
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("scenarioId")
          UUID scenarioId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ScenarioShareRequest.class),
                      examples = {
                        @ExampleObject(name = "authority", value = ScenarioExamples.SHARE),
                        @ExampleObject(name = "national", value = ScenarioExamples.SHARE_NATIONALLY)
                      }))
          JsonTree body) {
    ScenarioShareRequest request = json.read(body, ScenarioShareRequest.class);
    return idempotency.answer(
        body, () -> answers.of(scenarios.share(access.act(), authority, scenarioId, request)));
  }

  /** Publishes a scenario. */
  @POST
  @Path("/{scenarioId}/publications")
  @PermissionsAllowed("scenario-write")
  @Operation(
      summary = "Publish a scenario",
      description =
          "Lets everybody who may read scenarios see it, and tells other services what the area needs. From then on it does not change any more. Who is in post is shown only to those who could see that anyway. It needs a person who signed in through the platform.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "200",
      description = "The scenario as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = ScenarioView.class),
              examples = @ExampleObject(name = "draft", value = ScenarioExamples.SCENARIO)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response publishScenario(
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("scenarioId")
          UUID scenarioId) {
    access.requireHuman();
    return idempotency.answer(
        () -> answers.of(scenarios.publish(access.act(), authority, scenarioId)));
  }

  /** Withdraws a scenario. */
  @POST
  @Path("/{scenarioId}/withdrawals")
  @PermissionsAllowed("scenario-write")
  @Operation(
      summary = "Withdraw a scenario",
      description = "Takes a scenario back from everybody it was shared with; its owner keeps it.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "200",
      description = "The scenario as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = ScenarioView.class),
              examples = @ExampleObject(name = "draft", value = ScenarioExamples.SCENARIO)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response withdrawScenario(
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("scenarioId")
          UUID scenarioId) {
    return idempotency.answer(
        () -> answers.of(scenarios.withdraw(access.act(), authority, scenarioId)));
  }

  /** What was sent, without fault. */
  private record Sent(ScenarioEntry entry, Prepared.Ready ready) {}

  private Response prepared(JsonTree body, Function<Sent, ScenarioResult> step) {
    ShapeCheck.Shape shape = shapes.check(ScenarioBody.SCHEMA, body.root());
    ScenarioEntry entry = LenientRecords.read(ScenarioEntry.class, shape.readable());
    CalculationEntry calculation =
        Objects.requireNonNullElseGet(
            entry.calculation(),
            () -> LenientRecords.read(CalculationEntry.class, shape.readable().at(CALCULATION)));
    return switch (preparation.prepare(
        shape.at(CALCULATION), calculation, CALCULATION, authority)) {
      case Prepared.Refused(var findings) -> problems.validationFailed(findings);
      case Prepared.Ready ready -> answers.of(step.apply(new Sent(entry, ready)));
    };
  }
}
