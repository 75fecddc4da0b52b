package uk.datr.workforce.kit.jobs;

/** A run has to end: somebody cancelled the job, or another instance has it. What its transaction wrote is taken back. */
final class JobStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobStoppedException() {
    super("The job was cancelled or is no longer ours.", null, false, false);
  }
}
