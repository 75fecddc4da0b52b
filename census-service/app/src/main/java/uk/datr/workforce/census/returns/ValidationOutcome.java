package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.SuggestedExplanation;
import uk.datr.workforce.census.returns.store.ValidationRun;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;

/** What the rules say of a return that was sent to be checked (domain section 5, end). */
@Schema(name = "ValidationOutcome", description = "What the rules say of a return.")
public record ValidationOutcome(
    @Schema(required = true) UUID runId,
    @Schema(required = true, description = "The rules that ran", examples = "2026.2")
        String ruleSetVersion,
    @Schema(
            required = true,
            description =
                "The collection's settings under which they ran; 0 is the catalogue's own",
            examples = "0")
        int settingsNo,
    @Schema(required = true, description = "Always true: nothing was stored") boolean dryRun,
    @Schema(
            required = true,
            enumeration = {"PASSED", "PASSED_WITH_WARNINGS", "FAILED"},
            description =
                "FAILED: it could not be submitted; with warnings: it could, if they are explained")
        String status,
    @Schema(required = true) Counts counts,
    @Schema(required = true, description = "At most 1,000; the counts are complete")
        List<NumberedFinding> findings,
    @Schema(required = true) List<GroupedFinding> groupedFindings,
    @Schema(
            required = true,
            description = "How warnings were explained the year before, to be confirmed")
        List<SuggestedExplanation> suggestedExplanations,
    @Schema(required = true, description = "What you may do with the stored return now")
        List<ReturnEvent> allowedActions) {

  private static final int MOST_FINDINGS = 1000;
  private static final int FIRST_PATHS = 5;

  /**
   * How much was read and found.
   *
   * @param read lines of all sections
   */
  @Schema(name = "ValidationCounts")
  public record Counts(
      @Schema(required = true, description = "Lines of all sections") int read,
      @Schema(required = true) int errors,
      @Schema(required = true) int warnings,
      @Schema(required = true) int information) {}

  /** One finding. */
  @Schema(name = "NumberedFinding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NumberedFinding(
      @Schema(required = true) int seq,
      @Schema(required = true, examples = "C203") String ruleId,
      @Schema(required = true) Severity severity,
      @Schema(examples = "/return/staffInPost/0/wte") @Nullable String pointer,
      @Schema(required = true) String message,
      @Schema(description = "What was found there", implementation = Object.class)
          @Nullable JsonNode value,
      @Schema(description = "What would have been right") @Nullable String expected,
      @Schema(description = "Where the rule is explained", examples = "/census/v1/rules/C203")
          @Nullable String helpRef,
      @Schema(required = true, description = "Whether the submission has to explain it")
          boolean explanationRequired) {}

  /** The findings of one rule. */
  @Schema(name = "GroupedFinding")
  public record GroupedFinding(
      @Schema(required = true, examples = "C203") String ruleId,
      @Schema(required = true) int occurrences,
      @Schema(required = true) List<String> firstPaths) {}

  static ValidationOutcome of(
      ValidationRun run,
      int lines,
      List<SuggestedExplanation> suggestions,
      List<ReturnEvent> allowedActions) {
    return new ValidationOutcome(
        run.runId(),
        run.ruleSetVersion(),
        run.settingsNo(),
        true,
        run.status(),
        new Counts(lines, run.errors(), run.warnings(), run.information()),
        numbered(run.findings()),
        grouped(run.findings()),
        suggestions,
        allowedActions);
  }

  private static List<NumberedFinding> numbered(List<Finding> findings) {
    List<NumberedFinding> numbered = new ArrayList<>();
    for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
      numbered.add(
          new NumberedFinding(
              numbered.size() + 1,
              finding.ruleId(),
              finding.severity(),
              finding.pointer(),
              finding.message(),
              finding.value(),
              finding.expected(),
              RuleCatalogue.find(finding.ruleId())
                  .map(rule -> "/census/v1/rules/" + rule.id())
                  .orElse(null),
              finding.severity() == Severity.WARNING));
    }
    return numbered;
  }

  private static List<GroupedFinding> grouped(List<Finding> findings) {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (Finding finding : findings) {
      paths
          .computeIfAbsent(finding.ruleId(), rule -> new ArrayList<>())
          .add(finding.pointer() == null ? "" : finding.pointer());
    }
    return paths.entrySet().stream()
        .map(rule ->
            new GroupedFinding(
                rule.getKey(),
                rule.getValue().size(),
                rule.getValue().stream().limit(FIRST_PATHS).toList()))
        .toList();
  }
}
