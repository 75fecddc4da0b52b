package uk.datr.workforce.census.csvfiles;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;

/** The findings about a file, each at its row and column, with what stands there and what was expected. All are counted. */
final class FileFindings {

  private static final int TOLD = 1_000;
  private static final int VALUE_LENGTH = 100;

  private final String file;
  private final Map<String, CsvColumn> columns = new HashMap<>();
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private int errorCount;
  private int warningCount;

  FileFindings(CsvTable table) {
    this.file = table.name() + ".csv";
    table.columns().forEach(column -> columns.put(column.name(), column));
  }

  void error(String ruleId, int row, @Nullable String column, String message) {
    add(Finding.inFile(ruleId, Severity.ERROR, file, row, column, message));
  }

  void warning(String ruleId, int row, @Nullable String column, String message) {
    add(Finding.inFile(ruleId, Severity.WARNING, file, row, column, message));
  }

  /** Findings about a row, which name places in JSON. */
  void about(CsvRow row, List<Finding> findings) {
    for (Finding finding : findings) {
      String column = column(finding.pointer());
      Finding placed =
          Finding.inFile(
              finding.ruleId(), finding.severity(), file, row.number(), column, finding.message());
      CsvColumn known = column == null ? null : columns.get(column);
      if (known != null) {
        String value = row.cell(known.name());
        placed =
            placed
                .withValue(value.isEmpty() ? null : TextNode.valueOf(cut(value)))
                .withExpected(known.expected());
      }
      add(placed);
    }
  }

  boolean faulty() {
    return errorCount > 0;
  }

  CsvResult.Faulty faults() {
    return new CsvResult.Faulty(errorCount, errors);
  }

  int warningCount() {
    return warningCount;
  }

  List<Finding> warnings() {
    return warnings;
  }

  private void add(Finding finding) {
    boolean error = finding.severity() == Severity.ERROR;
    List<Finding> told = error ? errors : warnings;
    if (told.size() < TOLD) {
      told.add(finding);
    }
    if (error) {
      errorCount++;
    } else {
      warningCount++;
    }
  }

  private @Nullable String column(@Nullable String pointer) {
    if (pointer == null || !pointer.startsWith("/")) {
      return null;
    }
    String name = pointer.substring(1).split("/", -1)[0];
    return columns.containsKey(name) ? name : null;
  }

  private static String cut(String value) {
    return value.length() <= VALUE_LENGTH ? value : value.substring(0, VALUE_LENGTH) + "…";
  }
}
