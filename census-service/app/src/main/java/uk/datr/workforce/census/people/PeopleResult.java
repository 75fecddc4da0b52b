package uk.datr.workforce.census.people;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;

/** What became of a change of people or clients. */
public sealed interface PeopleResult<T> {

  /** It is so now. */
  record Done<T>(T after) implements PeopleResult<T> {}

  /** There is nothing of that name within the caller's reach. */
  record NotThere<T>() implements PeopleResult<T> {}

  /** The request breaks rules. */
  record Invalid<T>(List<Finding> findings) implements PeopleResult<T> {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** Not as things stand. */
  record NotNow<T>(String why) implements PeopleResult<T> {}
}
