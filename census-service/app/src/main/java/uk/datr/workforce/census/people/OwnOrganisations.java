package uk.datr.workforce.census.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** The organisations that the caller administers: what is asked of any other does not exist. */
@RequestScoped
class OwnOrganisations {

  private final Access access;
  private final Problems problems;

  OwnOrganisations(Access access, Problems problems) {
    this.access = access;
    this.problems = problems;
  }

  /** Answers for one of them, 404 for any other. */
  Response with(String code, Function<RegisteredOrganisation, Response> answer) {
    Optional<RegisteredOrganisation> own =
        access.organisationsWith(CensusPermission.PEOPLE_ADMINISTER).stream()
            .filter(organisation -> organisation.code().equals(code))
            .findFirst();
    return own.map(answer).orElseGet(problems::notFound);
  }

  /** The same for what a person has to do. */
  Response withPerson(String code, Function<RegisteredOrganisation, Response> answer) {
    return with(
        code,
        organisation -> {
          access.requireHuman();
          return answer.apply(organisation);
        });
  }

  /** Answers a result; what is done is answered by the caller. */
  <T> Response answer(PeopleResult<T> result, Function<T, Response> done) {
    return switch (result) {
      case PeopleResult.Done<T>(T after) -> done.apply(after);
      case PeopleResult.NotThere<T>() -> problems.notFound();
      case PeopleResult.Invalid<T>(var findings) -> problems.validationFailed(findings);
      case PeopleResult.NotNow<T>(String why) -> problems.response(ProblemType.WRONG_STATE, why);
    };
  }
}
