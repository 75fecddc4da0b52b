package uk.datr.workforce.testkit.contract;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Job;

/**
 * Who calls an operation in a cell of the access matrix, and about whose things.
 *
 * @param job the job held; null for somebody without a token
 * @param organisation whose things the request is about
 */
public record Visitor(@Nullable Job job, Organisation organisation) {

  /** Whether the request is about things of the visitor's organisation. */
  public enum Organisation {
    /** The organisation at which the job is held, or any for a national job. */
    OWN,
    /** An organisation outside of the visitor's scope. */
    OTHER
  }

  /** Whether the request is about things outside of the visitor's scope. */
  public boolean outsideScope() {
    return organisation == Organisation.OTHER;
  }
}
