package uk.datr.workforce.calculator.scenarios;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.calculations.CalculationExamples;
import uk.datr.workforce.calculator.calculations.Explaining;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.calculations.ExplanationQuestion;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Scenarios to read over HTTP. */
@Path("/calculator/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scenarios", description = "Calculations that are kept, shared and compared.")
public class ScenarioResource {

  private final ScenarioStore store;
  private final Scenarios scenarios;
  private final ScenarioAnswers scenarioAnswers;
  private final Explaining explaining;
  private final CallerAuthority authority;
  private final Answers answers;
  private final Problems problems;

  ScenarioResource(
      ScenarioStore store,
      Scenarios scenarios,
      ScenarioAnswers scenarioAnswers,
      Explaining explaining,
      CallerAuthority authority,
      Answers answers,
      Problems problems) {
    this.store = store;
    this.scenarios = scenarios;
    this.scenarioAnswers = scenarioAnswers;
    this.explaining = explaining;
    this.authority = authority;
    this.answers = answers;
    this.problems = problems;
  }

  /** The scenarios that exist for the caller. */
  @GET
  @PermissionsAllowed("scenario-read")
  @Operation(
      summary = "List scenarios",
      description =
          "Your own scenarios and those that are shared with you, the latest change first. Drafts are shown to their editors alone.")
  @APIResponse(
      responseCode = "200",
      description = "A page of scenarios.",
      content =
          @Content(
              schema = @Schema(implementation = ScenarioPage.class),
              examples = @ExampleObject(name = "page", value = ScenarioExamples.PAGE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listScenarios(
      @Parameter(description = "Only scenarios of this area", example = "X99000001")
          @QueryParam("area")
          @Pattern(regexp = "[EX][0-9]{8}", message = "An area is E or X followed by eight digits.")
          @Nullable String area,
      @Parameter(description = "Only scenarios in this state", example = "SHARED")
          @QueryParam("state")
          @Nullable ScenarioState state,
      @Valid @BeanParam PageRequest request) {
    ScenarioReach reach = ScenarioReach.of(authority);
    List<ScenarioSummary> items =
        store.list(reach, area, state, request.offset(), request.pageSize());
    return answers.page(Page.of(request, items, store.count(reach, area, state)));
  }

  /** A scenario with its result. */
  @GET
  @Path("/{scenarioId}")
  @PermissionsAllowed("scenario-read")
  @Operation(
      summary = "Read a scenario",
      description =
          "A saved calculation and what it comes to. The result is made again with each reading and compared bit for bit with what is stored. Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The scenario.",
      content =
          @Content(
              schema = @Schema(implementation = ScenarioView.class),
              examples = @ExampleObject(name = "draft", value = ScenarioExamples.SCENARIO)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readScenario(
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("scenarioId")
          UUID scenarioId) {
    return store
        .find(scenarioId, ScenarioReach.of(authority))
        .map(found -> answers.one(scenarioAnswers.view(found), scenarioAnswers.tag(found)))
        .orElseGet(problems::notFound);
  }

  /** Explains a number of a scenario. */
  @GET
  @Path("/{scenarioId}/explanation")
  @PermissionsAllowed("scenario-read")
  @Operation(
      summary = "Explain a number of a scenario",
      description =
          "How a number of a saved scenario came about: the required WTE of a role, another number by its id, or the total.")
  @APIResponse(
      responseCode = "200",
      description = "The explanation.",
      content =
          @Content(
              schema = @Schema(implementation = Explanation.class),
              examples = @ExampleObject(name = "role", value = CalculationExamples.EXPLANATION)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response explainScenario(
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("scenarioId")
          UUID scenarioId,
      @Parameter(
              description = "The role whose required WTE is to be explained",
              example = "DRUG_ALCOHOL_WORKER")
          @QueryParam("role")
          @Nullable String role,
      @Parameter(description = "Levels below the number", example = "1")
          @QueryParam("depth")
          @DefaultValue("2")
          @Min(0)
          @Max(ExplanationQuestion.DEEPEST)
          int depth) {
    Optional<StoredScenario> found = store.find(scenarioId, ScenarioReach.of(authority));
    if (found.isEmpty()) {
      return problems.notFound();
    }
    StoredScenario scenario = found.get();
    if (!scenarios.isReproducible(scenario)) {
      return problems.response(
          ProblemType.WRONG_STATE,
          "Formulas of another version made this result; they cannot explain it any more.");
    }
    boolean showsCensus = Areas.showsCensus(authority, scenario.area());
    return switch (explaining.explain(
        scenario.requestFor(showsCensus),
        scenario.sources(),
        new ExplanationQuestion(role, null, depth))) {
      case Explaining.Answer.Explained(Explanation explanation) -> answers.one(explanation);
      case Explaining.Answer.Refused(var findings) -> problems.validationFailed(findings);
    };
  }

  /** A page of scenarios, as the OpenAPI document shows it. */
  @Schema(name = "ScenarioPage", description = "A page of scenarios.")
  record ScenarioPage(
      @Schema(required = true) List<ScenarioSummary> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
