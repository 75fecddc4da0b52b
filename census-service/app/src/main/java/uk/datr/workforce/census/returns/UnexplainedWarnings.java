package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;
import uk.datr.workforce.referencedata.CodeLists;

/** Says which warnings nobody has explained well enough (CL-22). */
@ApplicationScoped
class UnexplainedWarnings {

  private final CodeLists codeLists;

  UnexplainedWarnings(CodeLists codeLists) {
    this.codeLists = codeLists;
  }

  /**
   * Warnings without an explanation that says enough, and explanations that cannot be taken.
   *
   * @param referenceDate the day on which a code has to be valid
   */
  List<Finding> of(
      List<Finding> findings, List<Explanation> explanations, LocalDate referenceDate) {
    List<Finding> missing = new ArrayList<>();
    for (Finding finding : findings) {
      boolean explained =
          explanations.stream()
              .anyMatch(e -> e.covers(finding.ruleId(), finding.pointer()) && e.sufficient());
      if (finding.severity() == Severity.WARNING && !explained) {
        missing.add(finding.withExpected("an explanation (CL-22)"));
      }
    }
    for (int i = 0; i < explanations.size(); i++) {
      Explanation explanation = explanations.get(i);
      if (!codeLists.get("CL-22").contains(explanation.code(), referenceDate)) {
        missing.add(
            Finding.error(
                "C009",
                "/explanations/" + i + "/code",
                "The code is not a valid explanation code (CL-22)."));
      } else if (!explanation.sufficient()) {
        missing.add(
            Finding.error(
                "MISSING",
                "/explanations/" + i + "/text",
                "With the code OTHER, explain in at least %d characters."
                    .formatted(Explanation.SHORTEST_OTHER)));
      }
    }
    return missing;
  }
}
