package uk.datr.workforce.calculator.plans;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a plan, unrounded. */
@Schema(name = "PlanFigures", description = "The figures of a plan, unrounded.")
record PlanFigures(
    @Schema(required = true, description = "WTE in post at the beginning, by role")
        SortedMap<String, Double> opening,
    @Schema(required = true, description = "WTE that the scenario requires, by role")
        SortedMap<String, Double> required,
    @Schema(required = true) List<Year> years) {

  /** Keeps its own copies. */
  PlanFigures {
    opening = Collections.unmodifiableSortedMap(new TreeMap<>(opening));
    required = Collections.unmodifiableSortedMap(new TreeMap<>(required));
    years = List.copyOf(years);
  }

  /** WTE wanted by role at the end of a year of the plan, counted from 0; at −1 who is in post at the beginning. */
  SortedMap<String, Double> at(int year) {
    if (year < 0) {
      return opening;
    }
    SortedMap<String, Double> targets = new TreeMap<>();
    years.get(year).roles().forEach((role, flow) -> targets.put(role, flow.target()));
    return targets;
  }

  /** A financial year. */
  @Schema(name = "PlanYear", description = "A financial year of a plan.")
  record Year(
      @Schema(required = true, examples = "2026-27") String year,
      @Schema(required = true) SortedMap<String, Flow> roles,
      @Schema(required = true, description = "WTE wanted at its end") double target,
      @Schema(required = true, description = "WTE at its end") double closing,
      @Schema(required = true, description = "WTE to recruit") double recruits,
      @Schema(required = true, description = "WTE that come from training") double graduates,
      @Schema(required = true, description = "Pounds for all staff, recruits and graduates")
          double cost,
      @Schema(required = true, description = "Pounds above keeping who is in post at the beginning")
          double additionalCost,
      @Schema(required = true, description = "Pounds of grants that fall into it, by their days")
          double grants,
      @Schema(required = true, description = "Pounds of additional cost that no grant pays")
          double notFunded) {

    /** Keeps its own copy. */
    Year {
      roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }
  }

  /** A role in a year. */
  @Schema(name = "PlanFlow", description = "A role in a year of a plan.")
  record Flow(
      @Schema(required = true, description = "WTE wanted at its end") double target,
      @Schema(required = true, description = "WTE at its beginning") double opening,
      @Schema(required = true, description = "WTE to recruit") double recruits,
      @Schema(required = true, description = "WTE that come from training") double graduates,
      @Schema(required = true, description = "WTE that leave, new starters among them")
          double leavers,
      @Schema(required = true, description = "WTE at its end") double closing,
      @Schema(required = true, description = "WTE missing at its end") double unmet,
      @Schema(required = true, description = "Pounds") double cost) {}
}
