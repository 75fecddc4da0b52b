package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** What became of a change of the register, as an answer. */
@ApplicationScoped
class RegisterAnswers {

  private final Problems problems;

  RegisterAnswers(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param path address of an entry
   */
  <T> Response of(RegisterResult<T> result, Function<T, String> path) {
    return switch (result) {
      case RegisterResult.Written<T>(T entry, int revision, boolean created) ->
          (created ? Response.created(URI.create(path.apply(entry))) : Response.ok())
              .entity(entry)
              .tag(Precondition.tag(revision))
              .build();
      case RegisterResult.Refused<T>(var findings) -> problems.validationFailed(findings);
      case RegisterResult.AlreadyThere<T>() ->
          problems.response(
              ProblemType.WRONG_STATE, "The register already has an entry of that code or id.");
      case RegisterResult.NotThere<T>() -> problems.notFound();
      case RegisterResult.Stale<T>(ProblemType refusal) ->
          problems.response(refusal, "Read the entry again and send its ETag in If-Match.");
    };
  }
}
