package uk.datr.workforce.calculator.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** What became of a step of a plan, as an answer. */
@RequestScoped
class PlanAnswers {

  private final CallerAuthority authority;
  private final Problems problems;

  PlanAnswers(CallerAuthority authority, Problems problems) {
    this.authority = authority;
    this.problems = problems;
  }

  /** The plan as the caller may see it. */
  PlanView view(StoredPlan plan) {
    return PlanView.of(plan, edits(plan));
  }

  /** The tag of what the caller sees of a plan: editors see what they may do. */
  EntityTag tag(StoredPlan plan) {
    return edits(plan)
        ? Precondition.tag(plan.revision())
        : new EntityTag(plan.revision() + "-read");
  }

  Response of(PlanResult result) {
    return switch (result) {
      case PlanResult.Done(StoredPlan after, boolean created) ->
          (created
                  ? Response.created(URI.create("/calculator/v1/plans/" + after.id()))
                  : Response.ok())
              .entity(view(after))
              .tag(tag(after))
              .build();
      case PlanResult.NotThere() -> problems.notFound();
      case PlanResult.Invalid(var findings) -> problems.validationFailed(findings);
      case PlanResult.WrongState(String why) -> problems.response(ProblemType.WRONG_STATE, why);
      case PlanResult.NotPermitted(String why) -> problems.response(ProblemType.FORBIDDEN, why);
      case PlanResult.Stale(ProblemType refusal) ->
          problems.response(refusal, "Read the plan again and send its ETag in If-Match.");
    };
  }

  private boolean edits(StoredPlan plan) {
    return PlanReach.of(authority).edits(plan.owner());
  }
}
