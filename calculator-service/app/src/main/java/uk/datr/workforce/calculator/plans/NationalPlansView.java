package uk.datr.workforce.calculator.plans;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sum of plans beside the strategy's targets and the census. */
@Schema(
    name = "NationalPlans",
    description =
        "The sum of the plans in force, one for each authority, beside the strategy's expansion targets and the published censuses of England.")
record NationalPlansView(
    @Schema(required = true, description = "Authorities with a plan in force", examples = "41")
        int authoritiesWithPlan,
    @Schema(required = true, description = "Authorities of England today", examples = "153")
        int authorities,
    @Schema(required = true) List<Group> groups) {

  /** Keeps its own copy. */
  NationalPlansView {
    groups = List.copyOf(groups);
  }

  /** A group of roles with a target. */
  @Schema(
      name = "NationalPlanGroup",
      description = "A group of roles with a target of the strategy.")
  record Group(
      @Schema(required = true) ExpansionTarget group,
      @Schema(required = true, description = "WTE more that the strategy wants", examples = "800")
          int expansionTarget,
      @Schema(required = true, description = "When it is to be reached") LocalDate reachedBy,
      @Schema(required = true, description = "Where the target comes from") String source,
      @Schema(required = true, description = "Roles of the calculator that count")
          List<String> roles,
      @Schema(required = true, description = "WTE in post at the beginning of the plans")
          double opening,
      @Schema(required = true, description = "WTE that the plans want at their ends")
          double planned,
      @Schema(required = true, description = "WTE that the plans add") double plannedGrowth,
      @Schema(required = true, description = "The sum of plans by financial year") List<Year> years,
      @Schema(required = true, description = "Published censuses, the earliest first")
          List<Census> censuses) {

    /** Keeps its own copies. */
    Group {
      roles = List.copyOf(roles);
      years = List.copyOf(years);
      censuses = List.copyOf(censuses);
    }
  }

  /** A financial year. */
  @Schema(name = "NationalPlanYear", description = "The sum of plans at the end of a year.")
  record Year(
      @Schema(required = true, examples = "2026-27") String year,
      @Schema(required = true, description = "WTE wanted at its end") double wte,
      @Schema(required = true, description = "WTE above the beginning of the plans")
          double growth) {}

  /** A published census. */
  @Schema(name = "NationalPlanCensus", description = "England by a published census.")
  record Census(
      @Schema(required = true, examples = "2024") String collectionId,
      @Schema(required = true) LocalDate referenceDate,
      @Schema(required = true, description = "Paid WTE in post") double wte,
      @Schema(required = true, description = "WTE above the earliest published census")
          double growth) {}
}
