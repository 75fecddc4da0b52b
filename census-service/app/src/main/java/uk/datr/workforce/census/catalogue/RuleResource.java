package uk.datr.workforce.census.catalogue;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.rules.Rule;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;

/** The rule catalogue over HTTP. */
@Path("/census/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules", description = "The rules that returns are checked against.")
public class RuleResource {

  private static final String EXAMPLE =
      """
      {"id": "C203", "level": "ERROR", "title": "Too much WTE for the people", "stages": ["D", "S"],
       "refusesDraft": false, "adjustable": true, "specVersions": ["2024.1", "2026.1"],
       "parameters": [{"name": "mostWtePerPerson", "standard": 1.5, "most": 1000000, "meaning": "Most WTE that one person can have."}],
       "messages": ["{role}: WTE is too high for {n} people."], "help": "Check that WTE and people belong together."}\
      """;

  private final Answers answers;
  private final Problems problems;

  RuleResource(Answers answers, Problems problems) {
    this.answers = answers;
    this.problems = problems;
  }

  /** All rules. */
  @GET
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "List the rules",
      description =
          "Every rule that returns are checked against: what it says, when it runs, which specifications use it, its thresholds and what to do about a finding. What a collection sets otherwise is in its rule settings.")
  @APIResponse(
      responseCode = "200",
      description = "A page of rules.",
      content =
          @Content(
              schema = @Schema(implementation = RulePage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + EXAMPLE
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listRules(@Valid @BeanParam PageRequest request) {
    List<Rule> all = RuleCatalogue.all();
    List<RuleView> items =
        all.stream().skip(request.offset()).limit(request.pageSize()).map(RuleView::of).toList();
    return answers.page(Page.of(request, items, all.size()));
  }

  /** One rule. */
  @GET
  @Path("/{ruleId}")
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "Read a rule",
      description = "What a finding of this rule means and what to do about it.")
  @APIResponse(
      responseCode = "200",
      description = "The rule.",
      content =
          @Content(
              schema = @Schema(implementation = RuleView.class),
              examples = @ExampleObject(name = "rule", value = EXAMPLE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readRule(@Parameter(example = "C203") @PathParam("ruleId") String ruleId) {
    return RuleCatalogue.find(ruleId)
        .map(rule -> answers.one(RuleView.of(rule)))
        .orElseGet(problems::notFound);
  }

  /** A page of rules, as the OpenAPI document shows it. */
  @Schema(name = "RulePage", description = "A page of rules.")
  record RulePage(
      @Schema(required = true) List<RuleView> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
