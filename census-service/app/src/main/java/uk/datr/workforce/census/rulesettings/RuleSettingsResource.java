package uk.datr.workforce.census.rulesettings;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Rule settings of collections over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a
 * wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules")
public class RuleSettingsResource {

  private static final String ADJUSTMENTS =
      """
      [{"ruleId": "C225", "parameter": "mostCases", "value": 70,
        "reason": "Caseloads of the year before were above 60 nearly everywhere."},
       {"ruleId": "C215", "level": "INFORMATION", "reason": "Most services of this year really have no vacancies."}]\
      """;

  private static final String ENTRY =
      "{\"reason\": \"Half of the returns were asked to explain their caseload.\", \"adjustments\": "
          + ADJUSTMENTS
          + "}";

  private static final String VIEW =
      """
      {"collectionId": "DATRWC-2026", "settingsNo": 1, "reason": "Half of the returns were asked to explain their caseload.",
       "changedAt": "2026-07-20T09:30:00Z", "adjustments": \
      """
          + ADJUSTMENTS
          + "}";

  private final RuleSettingsStore store;
  private final AdjustRules adjustRules;
  private final Access access;
  private final Json json;
  private final Answers answers;
  private final Problems problems;

  RuleSettingsResource(
      RuleSettingsStore store,
      AdjustRules adjustRules,
      Access access,
      Json json,
      Answers answers,
      Problems problems) {
    this.store = store;
    this.adjustRules = adjustRules;
    this.access = access;
    this.json = json;
    this.answers = answers;
    this.problems = problems;
  }

  /** What a collection sets otherwise. */
  @GET
  @Path("/{collectionId}/rule-settings")
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "Read the rule settings of a collection",
      description =
          "Which thresholds and levels a collection sets otherwise than the catalogue, and why. Everything else is as GET /rules has it. The ETag is needed to change them.")
  @APIResponse(
      responseCode = "200",
      description = "The settings.",
      content =
          @Content(
              schema = @Schema(implementation = RuleSettingsView.class),
              examples = @ExampleObject(name = "adjusted", value = VIEW)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readRuleSettings(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId) {
    return store
        .find(collectionId)
        .map(RuleSettingsStore.Present::view)
        .map(view -> answers.one(view, Precondition.tag(view.settingsNo())))
        .orElseGet(problems::notFound);
  }

  /** Sets thresholds and levels. */
  @PUT
  @Path("/{collectionId}/rule-settings")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("rules-adjust")
  @Operation(
      summary = "Adjust the rules of a collection",
      description =
          "Replaces all that a collection sets otherwise than the catalogue; an empty list goes back to the catalogue. It holds from then on: what was handed in before keeps what was found then, and every validation names the number of the settings under which it was made. Rules that refuse a draft keep their level, rules that compare returns cannot become errors, and a collection that is finalised keeps its settings. Send the ETag that you read in If-Match. It is audited.")
  @APIResponse(
      responseCode = "200",
      description = "The settings as they are now.",
      content =
          @Content(
              schema = @Schema(implementation = RuleSettingsView.class),
              examples = @ExampleObject(name = "adjusted", value = VIEW)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response adjustRules(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = RuleSettingsEntry.class),
                      examples = @ExampleObject(name = "caseload", value = ENTRY)))
          JsonTree body) {
    RuleSettingsEntry entry = json.read(body, RuleSettingsEntry.class);
    return switch (adjustRules.adjust(
        access.act(), collectionId, entry, Precondition.of(headers))) {
      case RuleSettingsResult.Done(RuleSettingsView after) ->
          Response.ok(after).tag(Precondition.tag(after.settingsNo())).build();
      case RuleSettingsResult.NotThere() -> problems.notFound();
      case RuleSettingsResult.Invalid(var findings) -> problems.validationFailed(findings);
      case RuleSettingsResult.WrongState(String why) ->
          problems.response(ProblemType.WRONG_STATE, why);
      case RuleSettingsResult.Stale(ProblemType refusal) ->
          problems.response(refusal, "Read the settings again and send their ETag in If-Match.");
    };
  }
}
