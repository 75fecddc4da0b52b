package uk.datr.workforce.census.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Level;
import uk.datr.workforce.census.rules.Rule;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.Stage;

/** A rule as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rule", description = "A rule that returns are checked against.")
public record RuleView(
    @Schema(required = true, examples = "C203") String id,
    @Schema(
            required = true,
            description = "ERROR blocks the submission, WARNING needs an explanation")
        Level level,
    @Schema(required = true, examples = "WTE too high for the people") String title,
    @Schema(
            required = true,
            description = "When it runs: F file, D draft, S submission, Q afterwards")
        List<String> stages,
    @Schema(required = true, description = "Whether it refuses even a draft") boolean refusesDraft,
    @Schema(
            required = true,
            description = "Whether a collection may change its level or switch it off")
        boolean adjustable,
    @Schema(required = true, description = "Versions of the specification that use it")
        List<String> specVersions,
    @Schema(required = true, description = "Thresholds") List<RuleParameter> parameters,
    @Schema(required = true, description = "What a finding says, with placeholders in braces")
        List<String> messages,
    @Schema(required = true, description = "What to do about it") String help,
    @Schema(description = "Where it is checked when not by the rules themselves")
        @Nullable String enforcedBy) {

  /** A threshold of a rule. */
  @Schema(name = "RuleParameter")
  public record RuleParameter(
      @Schema(required = true) String name,
      @Schema(required = true, description = "The value unless the collection sets another")
          BigDecimal standard,
      @Schema(required = true, description = "The greatest value that it can have; the least is 0")
          BigDecimal most,
      @Schema(required = true) String meaning) {}

  static RuleView of(Rule rule) {
    return new RuleView(
        rule.id(),
        rule.level(),
        rule.title(),
        rule.stages().stream().sorted().map(Stage::letter).toList(),
        rule.refusesDraft(),
        rule.adjustable(),
        Specification.all().stream()
            .filter(specification -> specification.uses(rule))
            .map(Specification::version)
            .toList(),
        rule.parameters().stream()
            .map(p -> new RuleParameter(p.name(), p.standard(), p.most(), p.meaning()))
            .toList(),
        rule.messages(),
        rule.help(),
        rule.enforcedBy());
  }
}
