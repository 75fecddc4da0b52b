package uk.datr.workforce.calculator.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.batch.BatchResult.Place;
import uk.datr.workforce.calculator.engine.batch.Position;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.simulations.SummaryView;

/** Where an area, or several together, stand. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Position",
    description =
        "Where an area, a region or England stands: what can be set beside each other although they differ in size. Volunteers are left out.")
record PositionView(
    @Schema(required = true, description = "ONS code", examples = "E08000035") String code,
    @Schema(required = true, examples = "Leeds") String name,
    @Schema(description = "NHS England region of an area") @Nullable String regionCode,
    @Schema(required = true, description = "Areas in it", examples = "1") int areas,
    @Schema(
            required = true,
            description = "People in treatment, in the year or on a day as they were counted",
            examples = "5310")
        double persons,
    @Schema(
            required = true,
            description = "People in treatment on an average day",
            examples = "3180.4")
        double averageCaseload,
    @Schema(required = true, description = "WTE", examples = "148.2") double requiredWte,
    @Schema(required = true, description = "Pounds a year", examples = "7310455.2")
        double annualCost,
    @Schema(
            description =
                "People on an average day for each WTE of drug and alcohol worker; absent without any",
            examples = "39.3")
        @Nullable Double impliedCaseload,
    @Schema(
            description = "Pounds a year for each person in treatment; absent without any",
            examples = "1376.7")
        @Nullable Double costPerPerson,
    @Schema(description = "Share of required WTE in regulated professions", examples = "0.21")
        @Nullable Double regulatedShare,
    @Schema(required = true, description = "Required WTE by role")
        Map<String, Double> requiredByRole,
    @Schema(required = true, description = "Share of required WTE by role")
        Map<String, Double> skillMix,
    @Schema(
            description =
                "Totals of WTE and cost when inputs are uncertain; each sample draws the same values for all areas")
        @Nullable Map<String, SummaryView> uncertainty) {

  static PositionView of(String code, String name, @Nullable String region, Place place) {
    Map<String, SummaryView> uncertainty = new TreeMap<>();
    place
        .uncertainty()
        .forEach((figure, summary) -> uncertainty.put(figure, SummaryView.of(summary)));
    return of(
        code,
        name,
        region,
        place.areas(),
        place.position(),
        uncertainty.isEmpty() ? null : uncertainty);
  }

  static PositionView of(
      String code,
      String name,
      @Nullable String region,
      int areas,
      Position position,
      @Nullable Map<String, SummaryView> uncertainty) {
    return new PositionView(
        code,
        name,
        region,
        areas,
        position.persons(),
        position.averageCaseload(),
        position.requiredWte(),
        position.annualCost(),
        position.impliedCaseload(),
        position.costPerPerson(),
        position.regulatedShare(),
        named(position.requiredByRole()),
        named(position.skillMix()),
        uncertainty);
  }

  private static Map<String, Double> named(Map<Role, Double> figures) {
    Map<String, Double> named = new TreeMap<>();
    figures.forEach((role, figure) -> named.put(role.name(), figure));
    return named;
  }
}
