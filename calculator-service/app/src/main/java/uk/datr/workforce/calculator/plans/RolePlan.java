package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry.PipelineEntry;

/** What is planned for one role, where it differs from the plan as a whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "RolePlan",
    description = "What is planned for one role, where it differs from the plan as a whole.")
record RolePlan(
    @Schema(
            minItems = 1,
            maxItems = 10,
            description =
                "WTE wanted at the end of each year; the last goes on. Left out: in even steps from who is in post to what the scenario requires")
        @Nullable List<Double> targets,
    @Schema(minimum = "0", maximum = "1", description = "Leavers by average stock, in a year")
        @Nullable Double turnoverRate,
    @Schema(minimum = "0", description = "Most WTE that can be recruited in a year")
        @Nullable Double recruitCap,
    @Schema(description = "People in training for it") @Nullable Pipeline pipeline,
    @Schema(
            minimum = "0",
            description = "Pounds a year for a WTE; that of the scenario when left out")
        @Nullable Double costPerWte,
    @Schema(minimum = "0", description = "Pounds for a recruited or trained WTE; 0 when left out")
        @Nullable Double costPerRecruit) {

  /** People in training. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TrainingPipeline", description = "People in training who may come to work here.")
  record Pipeline(
      @Schema(
              required = true,
              maxProperties = 30,
              description =
                  "WTE that begin training, by year of the plan from 0; years before it are negative")
          Map<String, Double> intakeByYearIndex,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "20",
              description = "Whole years from intake to work")
          double lagYears,
      @Schema(required = true, minimum = "0", maximum = "1", description = "Share that gives up")
          double dropoutRate,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "1",
              description = "Share of those who finish that comes to work here")
          double sectorEntryRate) {

    /** The same with the years counted from a later one. */
    Pipeline from(int year) {
      Map<String, Double> later = new TreeMap<>();
      intakeByYearIndex.forEach(
          (index, wte) -> later.put(Integer.toString(Integer.parseInt(index) - year), wte));
      return new Pipeline(later, lagYears, dropoutRate, sectorEntryRate);
    }

    PipelineEntry entry() {
      return new PipelineEntry(
          Map.copyOf(intakeByYearIndex), lagYears, dropoutRate, sectorEntryRate);
    }
  }
}
