package uk.datr.workforce.calculator.sensitivity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityOutcome;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityType;
import uk.datr.workforce.calculator.engine.sensitivity.SobolIndices;
import uk.datr.workforce.calculator.engine.sensitivity.Tornado;

/** What a figure is sensitive to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Sensitivity",
    description =
        "What a figure is sensitive to. OAT has 'base' and 'bars', SOBOL has 'samples', 'seed', 'mean', 'variance' and 'indices'.")
record SensitivityView(
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String status,
    @Schema(description = "Your own words for it") @Nullable String label,
    @Schema(required = true) SensitivityType type,
    @Schema(required = true, description = "The figure", examples = "totals.requiredWte")
        String output,
    @Schema(description = "The figure with all inputs as they are", examples = "51.967407")
        @Nullable Double base,
    @Schema(description = "One for each input, the largest swing first and then by id")
        @Nullable List<Bar> bars,
    @Schema(description = "Rows", examples = "4096") @Nullable Integer samples,
    @Schema(examples = "7") @Nullable Long seed,
    @Schema(description = "Mean of the figure") @Nullable Double mean,
    @Schema(
            description =
                "Variance of the figure; 0 when it does not vary, and then all indices are 0")
        @Nullable Double variance,
    @Schema(description = "One for each input, the largest total first and then by id")
        @Nullable List<Index> indices,
    @Schema(required = true) CalculationProvenance provenance) {

  private static final String INDICATIVE = "INDICATIVE";

  static SensitivityView of(
      Tornado tornado, @Nullable String label, CalculationProvenance provenance) {
    return new SensitivityView(
        INDICATIVE,
        label,
        SensitivityType.OAT,
        tornado.output(),
        tornado.base(),
        tornado.bars().stream().map(Bar::of).toList(),
        null,
        null,
        null,
        null,
        null,
        provenance);
  }

  static SensitivityView of(
      SensitivityOutcome.Together together,
      @Nullable String label,
      CalculationProvenance provenance) {
    SobolIndices found = together.indices();
    return new SensitivityView(
        INDICATIVE,
        label,
        SensitivityType.SOBOL,
        together.output(),
        null,
        null,
        found.samples(),
        together.seed(),
        found.mean(),
        found.variance(),
        Index.of(found),
        provenance);
  }

  /** What one input does. */
  @Schema(name = "TornadoBar", description = "What one input does while all others stay.")
  record Bar(
      @Schema(
              required = true,
              description = "JSON pointer to the input",
              examples = "/demand/OPIATE/meanWeeksInTreatment")
          String id,
      @Schema(required = true, description = "The end that it was set to", examples = "40")
          double low,
      @Schema(required = true, description = "The other end", examples = "48") double high,
      @Schema(required = true, description = "The figure at the low end", examples = "49.153629")
          double atLow,
      @Schema(required = true, description = "The figure at the high end", examples = "54.781186")
          double atHigh,
      @Schema(required = true, description = "Distance of both", examples = "5.627557")
          double swing,
      @Schema(
              required = true,
              description =
                  "Which method binds at the low end, by role that takes the larger of workload and caseload. Where a figure stays flat although its input moves, the other method is the reason")
          Map<String, Method> bindingAtLow,
      @Schema(required = true, description = "Which method binds at the high end")
          Map<String, Method> bindingAtHigh) {

    static Bar of(Tornado.Bar bar) {
      return new Bar(
          bar.id(),
          bar.low(),
          bar.high(),
          bar.atLow(),
          bar.atHigh(),
          bar.swing(),
          named(bar.bindingAtLow()),
          named(bar.bindingAtHigh()));
    }

    private static Map<String, Method> named(SortedMap<Role, Method> binding) {
      Map<String, Method> named = new TreeMap<>();
      binding.forEach((role, method) -> named.put(role.name(), method));
      return named;
    }
  }

  /** What part of the variance an input has. */
  @Schema(
      name = "SobolIndex",
      description =
          "What part of the variance an input has, as it was estimated: small negative values belong to the estimate.")
  record Index(
      @Schema(required = true, description = "JSON pointer to the input") String id,
      @Schema(required = true, description = "Alone", examples = "0.61") double firstOrder,
      @Schema(
              required = true,
              description = "With everything that it does together with others",
              examples = "0.64")
          double total) {

    static List<Index> of(SobolIndices found) {
      List<Index> indices = new ArrayList<>();
      found
          .firstOrder()
          .forEach((id, first) ->
              indices.add(new Index(id, first, found.total().getOrDefault(id, 0.0))));
      indices.sort(Comparator.comparingDouble(Index::total).reversed().thenComparing(Index::id));
      return List.copyOf(indices);
    }
  }
}
