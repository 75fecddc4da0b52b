package uk.datr.workforce.census.returns.store;

import java.util.List;
import java.util.UUID;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;

/**
 * What the rules said of a version.
 *
 * @param ruleSetVersion the rules that ran
 * @param settingsNo the collection's settings under which they ran
 */
public record ValidationRun(
    UUID runId, String ruleSetVersion, int settingsNo, List<Finding> findings) {

  /** Keeps its own copy of the findings. */
  public ValidationRun {
    findings = List.copyOf(findings);
  }

  /** Passed, passed with warnings, or failed. */
  public String status() {
    if (errors() > 0) {
      return "FAILED";
    }
    return warnings() > 0 ? "PASSED_WITH_WARNINGS" : "PASSED";
  }

  /** Number of errors. */
  public int errors() {
    return count(Severity.ERROR);
  }

  /** Number of warnings. */
  public int warnings() {
    return count(Severity.WARNING);
  }

  /** Number of remarks that ask for nothing. */
  public int information() {
    return count(Severity.INFORMATION);
  }

  private int count(Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
