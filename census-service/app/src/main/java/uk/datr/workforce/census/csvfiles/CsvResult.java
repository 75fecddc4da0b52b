package uk.datr.workforce.census.csvfiles;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;

/** What became of an import. */
public sealed interface CsvResult {

  /** The file has no fault. */
  record Done(CsvReport report) implements CsvResult {}

  /**
   * The file has faults, and nothing of it was stored.
   *
   * @param total how many faults there are
   * @param findings the first thousand of them
   */
  record Faulty(int total, List<Finding> findings) implements CsvResult {
    public Faulty {
      findings = List.copyOf(findings);
    }
  }
}
