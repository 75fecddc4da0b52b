package uk.datr.workforce.kit.jobs;

/** Work cannot be done. The message is ours and is shown to whoever started it. */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure for a reason that is shown. */
  public JobFailedException(String reason) {
    super(reason, null, false, false);
  }
}
