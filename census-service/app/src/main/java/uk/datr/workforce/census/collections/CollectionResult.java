package uk.datr.workforce.census.collections;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** What became of a change of a collection. */
public sealed interface CollectionResult {

  /**
   * It was done.
   *
   * @param created whether the collection is new
   */
  record Done(CollectionView after, int revision, boolean created) implements CollectionResult {}

  /** A new collection has the id of an old one. */
  record AlreadyThere() implements CollectionResult {}

  /** There is no such collection. */
  record NotThere() implements CollectionResult {}

  /** The request breaks rules. */
  record Invalid(List<Finding> findings) implements CollectionResult {

    /** Keeps its own copy of the findings. */
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** The collection, or one of its returns, is in a state in which this cannot happen. */
  record WrongState(String why) implements CollectionResult {}

  /** The doer may not take this step. */
  record NotPermitted(String why) implements CollectionResult {}

  /** The step needs a person. */
  record PersonNeeded() implements CollectionResult {}

  /** The change is not based on the present state, or does not say on which: 412 or 428. */
  record Stale(ProblemType refusal) implements CollectionResult {}
}
