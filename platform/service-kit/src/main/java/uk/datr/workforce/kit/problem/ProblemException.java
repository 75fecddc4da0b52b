package uk.datr.workforce.kit.problem;

import java.util.List;

/**
 * Ends a request with problem details. Use cases return their refusals as values; this is for what is found outside of
 * them, such as an unreadable body.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Finding> findings;

  /** A refusal without findings. */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /**
   * A refusal that names its faults.
   *
   * @param detail what went wrong, in our own words: it is shown to the caller
   */
  public ProblemException(ProblemType type, String detail, List<Finding> findings) {
    super(detail, null, false, false);
    this.type = type;
    this.findings = List.copyOf(findings);
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Finding> findings() {
    return findings;
  }
}
