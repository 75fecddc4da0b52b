package uk.datr.workforce.calculator.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.calculations.CalculationBody;
import uk.datr.workforce.calculator.calculations.CalculationResult;

/** A scenario as it is shown: without who is in post to those who could not see that at its source. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Scenario",
    description =
        "A saved calculation and what it comes to. Who is in post is shown to the area itself and to national analysts.")
record ScenarioView(
    @Schema(required = true) UUID scenarioId,
    @Schema(required = true, examples = "Ten per cent more in treatment") String name,
    @Nullable String description,
    @Schema(description = "Whose it is; absent for those of the national analysts")
        @Nullable String organisationCode,
    @Schema(required = true) ScenarioState state,
    @Schema(description = "Whom it is shared with; shown to its editors")
        @Nullable List<Share> sharedWith,
    @Schema(
            required = true,
            implementation = CalculationBody.class,
            description = "The calculation as it was sent")
        JsonNode calculation,
    @Schema(required = true) CalculationResult result,
    @Schema(
            required = true,
            description =
                "Whether the result can be made again to the last bit from what is stored")
        Reproducibility reproducibility,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant changedAt,
    @Schema(required = true, description = "What you may do with it now")
        List<ScenarioAction> allowedActions) {

  /** Whether a result can be made again. */
  enum Reproducibility {
    /** Made again just now, with the same bits. */
    REPRODUCIBLE,
    /** It was made by formulas of another version. */
    NOT_REPRODUCIBLE
  }

  static ScenarioView of(StoredScenario scenario, Authority authority, boolean reproducible) {
    boolean showsCensus = Areas.showsCensus(authority, scenario.area());
    boolean edits = ScenarioReach.of(authority).edits(scenario.owner());
    return new ScenarioView(
        scenario.id(),
        scenario.name(),
        scenario.description(),
        scenario.owner(),
        scenario.state(),
        edits ? scenario.shares() : null,
        showsCensus ? scenario.entry() : withoutCurrent(scenario.entry()),
        showsCensus ? scenario.result() : scenario.result().withoutCurrent(),
        reproducible ? Reproducibility.REPRODUCIBLE : Reproducibility.NOT_REPRODUCIBLE,
        scenario.createdAt(),
        scenario.changedAt(),
        edits ? ScenarioAction.possible(scenario.state()) : List.of());
  }

  private static JsonNode withoutCurrent(JsonNode entry) {
    JsonNode copy = entry.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.remove(List.of("current", "unmappedCurrent"));
    }
    return copy;
  }
}
