package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.PlanStatus;

/** How far a plan is by each census since it began. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "PlanProgress",
    description =
        "How far a plan is by each census since it began: totals by role under LA-PARTNER-1. A census counts once every return of the area is signed off or the collection is finalised.")
record PlanProgressView(
    @Schema(required = true) UUID planId,
    @Schema(required = true, examples = "E08000035") String area,
    @Schema(required = true, description = "The newest census first; empty before the first")
        List<Measure> censuses) {

  /** Keeps its own copy. */
  PlanProgressView {
    censuses = List.copyOf(censuses);
  }

  /** A census. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlanMeasure", description = "How far the plan was by a census.")
  record Measure(
      @Schema(required = true, examples = "2027") String collectionId,
      @Schema(required = true) LocalDate referenceDate,
      @Schema(required = true) PlanStatus status,
      @Schema(required = true, description = "WTE that the plan expects on that day")
          double expectedWte,
      @Schema(required = true, description = "WTE in post in the roles of the plan")
          double actualWte,
      @Schema(required = true, description = "WTE missing; 0 when there are enough")
          double shortWte,
      @Schema(description = "WTE of services that are not split by role, in no other figure here")
          @Nullable Double notSplitWte,
      @Schema(required = true) SortedMap<String, RoleMeasure> roles) {

    /** Keeps its own copy. */
    Measure {
      roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }
  }

  /** A role. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlanRoleMeasure", description = "How far a role was by a census.")
  record RoleMeasure(
      @Schema(required = true) PlanStatus status,
      @Schema(required = true, description = "WTE that the plan expects on that day")
          double expectedWte,
      @Schema(required = true, description = "WTE in post") double actualWte,
      @Schema(required = true, description = "WTE missing; 0 when there are enough")
          double shortWte,
      @Schema(
              description =
                  "WTE to recruit in the twelve months from that day to be where the plan expects it then, by stock and flow; for the newest census")
          @Nullable Double recruitsToClose,
      @Schema(description = "WTE that the plan recruits in the financial year of that day")
          @Nullable Double recruitsPlanned) {}
}
