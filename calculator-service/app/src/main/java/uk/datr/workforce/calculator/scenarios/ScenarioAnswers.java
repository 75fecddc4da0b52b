package uk.datr.workforce.calculator.scenarios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** What became of a step of a scenario, as an answer. */
@RequestScoped
class ScenarioAnswers {

  private final Scenarios scenarios;
  private final CallerAuthority authority;
  private final Problems problems;

  ScenarioAnswers(Scenarios scenarios, CallerAuthority authority, Problems problems) {
    this.scenarios = scenarios;
    this.authority = authority;
    this.problems = problems;
  }

  /** The scenario as the caller may see it. */
  ScenarioView view(StoredScenario scenario) {
    return ScenarioView.of(scenario, authority, scenarios.isReproducible(scenario));
  }

  /** The tag of what the caller sees of a scenario: readers see less than editors. */
  EntityTag tag(StoredScenario scenario) {
    if (ScenarioReach.of(authority).edits(scenario.owner())) {
      return Precondition.tag(scenario.revision());
    }
    boolean showsCensus = Areas.showsCensus(authority, scenario.area());
    return new EntityTag(scenario.revision() + (showsCensus ? "-read" : "-read-less"));
  }

  Response of(ScenarioResult result) {
    return switch (result) {
      case ScenarioResult.Done(StoredScenario after, boolean created) ->
          (created
                  ? Response.created(URI.create("/calculator/v1/scenarios/" + after.id()))
                  : Response.ok())
              .entity(view(after))
              .tag(tag(after))
              .build();
      case ScenarioResult.NotThere() -> problems.notFound();
      case ScenarioResult.Invalid(var findings) -> problems.validationFailed(findings);
      case ScenarioResult.WrongState(String why) -> problems.response(ProblemType.WRONG_STATE, why);
      case ScenarioResult.NotPermitted(String why) -> problems.response(ProblemType.FORBIDDEN, why);
      case ScenarioResult.Stale(ProblemType refusal) ->
          problems.response(refusal, "Read the scenario again and send its ETag in If-Match.");
    };
  }
}
