package uk.datr.workforce.calculator.parametersets;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
import uk.datr.workforce.calculator.calculations.SourceMaps;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.json.EngineJson;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Parameter sets to draft, publish and retire over HTTP. */
@Path("/calculator/v1/parameter-sets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Parameter sets")
public class ParameterSetLifeResource {

  private static final String KEY =
      "Your own key for this request; a repeat with the same key and body gets the same answer";

  private final SetSteps steps;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final Problems problems;

  ParameterSetLifeResource(
      SetSteps steps,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      Problems problems) {
    this.steps = steps;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.problems = problems;
  }

  /** Drafts a new set. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("parameter-set-write")
  @Operation(
      summary = "Draft a new parameter set",
      description =
          "Drafts the first version of a set in full. It has to calculate, and every value needs a source. Somebody else publishes it.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "201",
      description = "The draft.",
      content =
          @Content(
              schema = @Schema(implementation = ParameterSetView.class),
              examples = @ExampleObject(name = "draft", value = ParameterSetExamples.SET)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response draftParameterSet(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ParameterSetDraft.class),
                      examples =
                          @ExampleObject(name = "draft", value = ParameterSetExamples.DRAFT)))
          JsonTree body) {
    ParameterSetDraft draft = json.read(body, ParameterSetDraft.class);
    var parameters = EngineJson.of(draft.parameters());
    if (parameters == null) {
      return problems.validationFailed(
          List.of(
              Finding.error(
                  FindingCodes.OUT_OF_RANGE,
                  "/parameters",
                  "A number here is beyond any measure.")));
    }
    ParameterEntries entries = RecordJson.to(ParameterEntries.class, parameters);
    return idempotency.answer(
        body,
        () ->
            answer(
                steps.draft(
                    access.act(), draft.id(), entries, SourceMaps.toSources(draft.sources()))));
  }

  /** Drafts a version that differs from a published one. */
  @POST
  @Path("/{reference}/derive")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("parameter-set-write")
  @Operation(
      summary = "Derive a parameter set",
      description =
          "Drafts a version that changes values of a published one, each with a reason and a source: the next version of the set, or the first of another one.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "201",
      description = "The draft.",
      content =
          @Content(
              schema = @Schema(implementation = ParameterSetView.class),
              examples = @ExampleObject(name = "draft", value = ParameterSetExamples.SET)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response deriveParameterSet(
      @Parameter(description = "Name and version of the parent", example = "illustrative@1.0.0")
          @PathParam("reference")
          String reference,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ParameterSetDerivation.class),
                      examples =
                          @ExampleObject(
                              name = "derivation",
                              value = ParameterSetExamples.DERIVATION)))
          JsonTree body) {
    ParameterSetDerivation derivation = json.read(body, ParameterSetDerivation.class);
    Optional<SetReference> parent = SetReference.parse(reference);
    return idempotency.answer(
        body,
        () ->
            parent.isEmpty()
                ? problems.notFound()
                : answer(
                    steps.derive(
                        access.act(), parent.get(), derivation.id(), derivation.changes())));
  }

  /** Publishes a draft. */
  @POST
  @Path("/{reference}/publish")
  @PermissionsAllowed("parameter-set-publish")
  @Operation(
      summary = "Publish a parameter set",
      description =
          "Makes a draft one to calculate with, for ever as it is. It needs a person who signed in through the platform and who wrote none of it.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "200",
      description = "The version as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = ParameterSetView.class),
              examples = @ExampleObject(name = "draft", value = ParameterSetExamples.SET)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response publishParameterSet(
      @Parameter(description = "Name and version", example = "north-east@1.0.0")
          @PathParam("reference")
          String reference) {
    access.requireHuman();
    return step(reference, known -> steps.publish(access.act(), known));
  }

  /** Retires a published version. */
  @POST
  @Path("/{reference}/retire")
  @PermissionsAllowed("parameter-set-publish")
  @Operation(
      summary = "Retire a parameter set",
      description =
          "A retired version can be read for ever, with all that was calculated with it; new calculations with it are refused (PARAMETER_SET_RETIRED). It needs a person who signed in through the platform.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(
      responseCode = "200",
      description = "The version as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = ParameterSetView.class),
              examples = @ExampleObject(name = "draft", value = ParameterSetExamples.SET)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response retireParameterSet(
      @Parameter(description = "Name and version", example = "north-east@1.0.0")
          @PathParam("reference")
          String reference) {
    access.requireHuman();
    return step(reference, known -> steps.retire(access.act(), known));
  }

  /** Takes a draft away. */
  @POST
  @Path("/{reference}/discard")
  @PermissionsAllowed("parameter-set-write")
  @Operation(
      summary = "Discard a draft of a parameter set",
      description = "Takes a draft away, so that its version is free for another one.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = KEY)
  @APIResponse(responseCode = "204", description = "The draft is gone.")
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response discardParameterSet(
      @Parameter(description = "Name and version", example = "north-east@1.0.0")
          @PathParam("reference")
          String reference) {
    return step(reference, known -> steps.discard(access.act(), known));
  }

  private Response step(String reference, Function<SetReference, SetResult> step) {
    return idempotency.answer(() ->
        SetReference.parse(reference)
            .map(known -> answer(step.apply(known)))
            .orElseGet(problems::notFound));
  }

  private Response answer(SetResult result) {
    return switch (result) {
      case SetResult.Done(StoredSet after, boolean created) ->
          (created
                  ? Response.created(
                      URI.create("/calculator/v1/parameter-sets/" + after.set().reference()))
                  : Response.ok())
              .entity(ParameterSetView.of(after, authority, access.act().actor()))
              .build();
      case SetResult.Discarded() -> Response.noContent().build();
      case SetResult.NotThere() -> problems.notFound();
      case SetResult.Invalid(var findings) -> problems.validationFailed(findings);
      case SetResult.WrongState(String why) -> problems.response(ProblemType.WRONG_STATE, why);
      case SetResult.NotPermitted(String why) -> problems.response(ProblemType.FORBIDDEN, why);
    };
  }
}
