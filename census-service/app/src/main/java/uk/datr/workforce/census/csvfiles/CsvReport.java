package uk.datr.workforce.census.csvfiles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.kit.problem.Finding;

/**
 * What became of a file.
 *
 * @param stored false for a rehearsal
 * @param findings warnings; the first thousand of them
 */
@Schema(name = "CsvReport", description = "What became of a file.")
public record CsvReport(
    @Schema(required = true, examples = "units") String table,
    @Schema(required = true, description = "False for a rehearsal: nothing was stored")
        boolean stored,
    @Schema(required = true, description = "Rows without the header") int read,
    @Schema(required = true) int created,
    @Schema(required = true) int changed,
    @Schema(required = true) int unchanged,
    @Schema(required = true) int warnings,
    @Schema(required = true, description = "The warnings, the first thousand of them")
        List<Finding> findings) {

  /** Keeps its own copy. */
  public CsvReport {
    findings = List.copyOf(findings);
  }
}
