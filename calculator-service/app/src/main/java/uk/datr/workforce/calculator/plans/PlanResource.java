package uk.datr.workforce.calculator.plans;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;

/** Plans to read over HTTP. */
@Path("/calculator/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Plans",
    description = "Yearly targets by role, what they take and cost, and how far they are.")
public class PlanResource {

  private final PlanStore store;
  private final PlanProgressReading progress;
  private final NationalPlans national;
  private final PlanAnswers planAnswers;
  private final CallerAuthority authority;
  private final Answers answers;
  private final Problems problems;

  PlanResource(
      PlanStore store,
      PlanProgressReading progress,
      NationalPlans national,
      PlanAnswers planAnswers,
      CallerAuthority authority,
      Answers answers,
      Problems problems) {
    this.store = store;
    this.progress = progress;
    this.national = national;
    this.planAnswers = planAnswers;
    this.authority = authority;
    this.answers = answers;
    this.problems = problems;
  }

  /** The plans that exist for the caller. */
  @GET
  @PermissionsAllowed("plan-read")
  @Operation(
      summary = "List plans",
      description =
          "Your own plans, the latest change first; for national analysts all that are no drafts. Drafts are shown to their editors alone.")
  @APIResponse(
      responseCode = "200",
      description = "A page of plans.",
      content =
          @Content(
              schema = @Schema(implementation = PlanPage.class),
              examples = @ExampleObject(name = "page", value = PlanExamples.PAGE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listPlans(
      @Parameter(description = "Only plans of this area", example = "E08000035")
          @QueryParam("area")
          @Pattern(regexp = "[EX][0-9]{8}", message = "An area is E or X followed by eight digits.")
          @Nullable String area,
      @Parameter(description = "Only plans in this state", example = "PUBLISHED")
          @QueryParam("state")
          @Nullable PlanState state,
      @Valid @BeanParam PageRequest request) {
    PlanReach reach = PlanReach.of(authority);
    List<PlanSummary> items = store.list(reach, area, state, request.offset(), request.pageSize());
    return answers.page(Page.of(request, items, store.count(reach, area, state)));
  }

  /** A plan with its figures. */
  @GET
  @Path("/{planId}")
  @PermissionsAllowed("plan-read")
  @Operation(
      summary = "Read a plan",
      description =
          "A plan and its figures by year and role: targets, recruitment, people from training, cost, and grants by their days. Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The plan.",
      content =
          @Content(
              schema = @Schema(implementation = PlanView.class),
              examples = @ExampleObject(name = "draft", value = PlanExamples.PLAN)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readPlan(
      @Parameter(example = "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("planId")
          UUID planId) {
    return store
        .find(planId, PlanReach.of(authority))
        .map(found -> answers.one(planAnswers.view(found), planAnswers.tag(found)))
        .orElseGet(problems::notFound);
  }

  /** How far a plan is. */
  @GET
  @Path("/{planId}/progress")
  @PermissionsAllowed("plan-read")
  @Operation(
      summary = "Read how far a plan is",
      description =
          "Holds the plan against each census since it began: on track or behind, by how much, and what recruitment in the twelve months from the newest census would close it. Figures are totals by role of returns that are signed off or final, for the area itself and for national analysts.")
  @APIResponse(
      responseCode = "200",
      description = "The censuses.",
      content =
          @Content(
              schema = @Schema(implementation = PlanProgressView.class),
              examples = @ExampleObject(name = "behind", value = PlanExamples.PROGRESS)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readPlanProgress(
      @Parameter(example = "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("planId")
          UUID planId) {
    return store
        .find(planId, PlanReach.of(authority))
        .flatMap(found -> progress.of(found, authority))
        .map(answers::one)
        .orElseGet(problems::notFound);
  }

  /** All plans together. */
  @GET
  @Path("/national")
  @PermissionsAllowed("national-plans-read")
  @Operation(
      summary = "Read the sum of all plans",
      description =
          "Adds up the plans in force, one for each authority, and puts them beside the strategy's expansion targets (800 regulated professionals, 950 drug, alcohol and criminal justice workers) and the published censuses of England. Fictional areas are left out.")
  @APIResponse(
      responseCode = "200",
      description = "The sum.",
      content =
          @Content(
              schema = @Schema(implementation = NationalPlansView.class),
              examples = @ExampleObject(name = "sum", value = PlanExamples.NATIONAL)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readNationalPlans() {
    return answers.one(national.view());
  }

  /** A page of plans, as the OpenAPI document shows it. */
  @Schema(name = "PlanPage", description = "A page of plans.")
  record PlanPage(
      @Schema(required = true) List<PlanSummary> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
