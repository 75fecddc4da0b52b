package uk.datr.workforce.calculator.comparisons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.comparison.Bridge;
import uk.datr.workforce.calculator.engine.comparison.ScenarioComparison;

/** Scenarios beside a base (specification B9.6). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Comparison",
    description = "Scenarios beside a base, and what each change contributes to the difference.")
record ComparisonView(
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String status,
    @Schema(description = "Your own words for it") @Nullable String label,
    @Schema(required = true, description = "In the order of the request")
        List<Scenario> scenarios) {

  static ComparisonView of(@Nullable String label, List<ScenarioComparison> compared) {
    return new ComparisonView("INDICATIVE", label, compared.stream().map(Scenario::of).toList());
  }

  /** One scenario beside the base. */
  @Schema(name = "ComparedScenario", description = "One scenario beside the base.")
  record Scenario(
      @Schema(required = true, description = "WTE") Delta requiredWte,
      @Schema(required = true, description = "Pounds a year") Delta annualCost,
      @Schema(required = true, description = "Persons") Delta averageCaseload,
      @Schema(required = true, description = "By role; a role that one of them lacks needs 0 there")
          Map<String, Role> roles,
      @Schema(required = true) List<BridgeView> bridges) {

    static Scenario of(ScenarioComparison compared) {
      Map<String, Role> roles = new TreeMap<>();
      compared.roles().forEach((role, figures) -> roles.put(role.name(), Role.of(figures)));
      return new Scenario(
          Delta.of(compared.requiredWte()),
          Delta.of(compared.annualCost()),
          Delta.of(compared.averageCaseload()),
          roles,
          compared.bridges().stream().map(BridgeView::of).toList());
    }
  }

  /** A figure of both. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Delta", description = "A figure of the base and of the scenario.")
  record Delta(
      @Schema(required = true, examples = "51.967407") double base,
      @Schema(required = true, examples = "53.51825") double scenario,
      @Schema(required = true, description = "Scenario less base", examples = "1.550843")
          double change,
      @Schema(description = "In per cent of the base; absent when that is 0", examples = "2.98")
          @Nullable Double changePct) {

    static Delta of(uk.datr.workforce.calculator.engine.comparison.Delta delta) {
      return new Delta(delta.base(), delta.scenario(), delta.change(), delta.changePct());
    }
  }

  /** A role in both. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ComparedRole",
      description = "A role in both. Ratio and gap are absent where it is not said who is in post.")
  record Role(
      @Schema(required = true, description = "WTE") Delta requiredWte,
      @Schema(required = true, description = "Pounds a year") Delta annualCost,
      @Nullable Double baseRatio,
      @Nullable Double scenarioRatio,
      @Nullable Double baseGapWte,
      @Nullable Double scenarioGapWte) {

    static Role of(ScenarioComparison.RoleComparison role) {
      return new Role(
          Delta.of(role.requiredWte()),
          Delta.of(role.annualCost()),
          role.baseRatio(),
          role.scenarioRatio(),
          role.baseGapWte(),
          role.scenarioGapWte());
    }
  }

  /** How a figure comes from the one to the other. */
  @Schema(
      name = "Bridge",
      description =
          "What each change contributes to the difference of a figure; the contributions add up to it.")
  record BridgeView(
      @Schema(required = true, examples = "totals.requiredWte") String output,
      @Schema(
              required = true,
              description =
                  "SHAPLEY: the mean over all orders of making the changes; ORDER_DEPENDENT: one after the other, when there are more than eight")
          Bridge.BridgeMethod method,
      @Schema(required = true) double base,
      @Schema(required = true) double scenario,
      @Schema(required = true) List<Step> steps) {

    static BridgeView of(Bridge bridge) {
      return new BridgeView(
          bridge.output(),
          bridge.method(),
          bridge.base(),
          bridge.scenario(),
          bridge.steps().stream()
              .map(step -> new Step(step.factor(), step.pointers(), step.contribution()))
              .toList());
    }
  }

  /** One change. */
  @Schema(name = "BridgeStep", description = "What one change contributes.")
  record Step(
      @Schema(required = true, examples = "/demand/OPIATE") String factor,
      @Schema(required = true, description = "What it changes") List<String> pointers,
      @Schema(required = true, examples = "-1.44105") double contribution) {}
}
