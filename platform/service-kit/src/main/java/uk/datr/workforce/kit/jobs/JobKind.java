package uk.datr.workforce.kit.jobs;

import com.fasterxml.jackson.databind.JsonNode;

/** A kind of long work: one bean each. */
public interface JobKind {

  /** Its name in the rows; never change it. */
  String kind();

  /** Whether an ended job of this kind is forgotten after a time; work whose last result is read later is not. */
  default boolean forgotten() {
    return true;
  }

  /**
   * Does the work, or goes on with it after a kill: {@link JobRun#checkpoint()} says how far it came. Called outside of any
   * transaction. Failures that pass by themselves, such as a database that is away, are tried again.
   *
   * @return what the finished job answers
   * @throws JobFailedException when it cannot be done, with a reason for whoever started it
   */
  JsonNode run(JobRun run);
}
