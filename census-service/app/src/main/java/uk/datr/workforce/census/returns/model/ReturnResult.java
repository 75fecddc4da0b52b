package uk.datr.workforce.census.returns.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** What became of a step of a return. */
public sealed interface ReturnResult {

  /**
   * It was done.
   *
   * @param difference from the version that was handed in before; null for a first one and for a step without content
   * @param signature under it, when this step signed it
   */
  record Done(
      StoredReturn after,
      List<Finding> findings,
      @Nullable ReturnDifference difference,
      @Nullable Draft draft,
      @Nullable Signature signature)
      implements ReturnResult {

    /** Keeps its own copy of the findings. */
    public Done {
      findings = List.copyOf(findings);
    }

    /** A step that hands nothing in again. */
    public Done(StoredReturn after, List<Finding> findings) {
      this(after, findings, null, null, null);
    }

    /** A step that keeps a draft. */
    public Done(StoredReturn after, List<Finding> findings, Draft draft) {
      this(after, findings, null, draft, null);
    }

    /** A step that signs it off. */
    public Done(StoredReturn after, Signature signature) {
      this(after, List.of(), null, null, signature);
    }

    /** A step that hands something in, again or for the first time. */
    public Done(StoredReturn after, List<Finding> findings, @Nullable ReturnDifference difference) {
      this(after, findings, difference, null, null);
    }
  }

  /**
   * A draft as it is kept, to which its findings point.
   *
   * @param suggestions explanations of the year before
   */
  record Draft(JsonNode content, List<SuggestedExplanation> suggestions) {

    /** Keeps its own copy of the suggestions. */
    public Draft {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** What is asked about is not there: a query or a version. */
  record PartNotThere(String what) implements ReturnResult {}

  /** There is no such return in the doer's reach (C005, C006). */
  record NotThere() implements ReturnResult {}

  /** The content breaks rules, or warnings are not explained; nothing was changed. */
  record Invalid(List<Finding> findings) implements ReturnResult {

    /** Keeps its own copy of the findings. */
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** The collection does not take returns at that instant (C008). */
  record Closed(CollectionFacts collection) implements ReturnResult {}

  /** The return is in a state in which this cannot happen. */
  record WrongState(StoredReturn current, ReturnEvent event) implements ReturnResult {}

  /** The state is right, and something else holds the step back. */
  record HeldBack(String why) implements ReturnResult {}

  /** The doer may see the return, and lacks the job for this step at its organisation. */
  record NotPermitted(String why) implements ReturnResult {}

  /** The step needs a person. */
  record PersonNeeded() implements ReturnResult {}

  /** The change is not based on the present version (C015), or does not say on which: 412 or 428. */
  record Stale(ProblemType refusal) implements ReturnResult {}
}
