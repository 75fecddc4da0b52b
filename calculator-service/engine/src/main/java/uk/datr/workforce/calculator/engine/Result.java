package uk.datr.workforce.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;

/**
 * Every figure of a calculation, unrounded (specification B4, B5). It is guidance, not a standard.
 *
 * @param demand people by group
 * @param interventions work by code
 * @param roles figures by role that was calculated
 * @param structure M: WTE of a role (outer) that one WTE of another (inner) calls for
 * @param totals figures of the whole system
 * @param notModelled paid WTE in post of roles that were not calculated
 * @param unmappedCurrent paid WTE in post of census roles that no role is mapped to
 * @param warnings what a reader should look at
 */
public record Result(
    SortedMap<SubstanceGroup, DemandFigures> demand,
    SortedMap<String, InterventionFigures> interventions,
    SortedMap<Role, RoleFigures> roles,
    SortedMap<Role, SortedMap<Role, Double>> structure,
    Totals totals,
    SortedMap<Role, Double> notModelled,
    SortedMap<String, Double> unmappedCurrent,
    List<Warning> warnings) {

  /** This result with one more warning. */
  Result with(WarningCode code, String subject) {
    List<Warning> more = new ArrayList<>(warnings);
    more.add(new Warning(code, subject));
    return new Result(
        demand,
        interventions,
        roles,
        structure,
        totals,
        notModelled,
        unmappedCurrent,
        List.copyOf(more));
  }

  /**
   * The people of a group after growth.
   *
   * @param persons N: persons in the year, or on the day when counted so
   * @param newPresentations E: persons
   * @param averageCaseload L: persons in treatment on an average day
   */
  public record DemandFigures(double persons, double newPresentations, double averageCaseload) {}

  /**
   * The work of an intervention.
   *
   * @param volume V: contacts a year
   * @param minutesPerAttendedContact m: minutes
   * @param hoursByRole hours a year
   * @param standardWorkloadByRole contacts a year that fill one WTE's available time; a role without time in a
   *     contact is left out
   */
  public record InterventionFigures(
      double volume,
      double minutesPerAttendedContact,
      SortedMap<Role, Double> hoursByRole,
      SortedMap<Role, Double> standardWorkloadByRole) {}

  /**
   * The figures of a role.
   *
   * @param availableDays days a year at work
   * @param awtHours AWT: hours a year at work
   * @param categoryAllowance s: share of time for support activities
   * @param caf CAF: 1/(1−s)
   * @param iafWte IAF: WTE for additional activities
   * @param directHours H: hours a year with and for people
   * @param workloadWte w: WTE by hours
   * @param caseloadWte k: WTE by caseload
   * @param directWte D: WTE of direct work
   * @param bindingMethod the larger of both, where both are taken; workload when they are equal
   * @param structuralWte W−D: WTE that other roles call for
   * @param requiredWte W: WTE
   * @param headcount people
   * @param establishmentWte WTE of posts, with the expected share vacant
   * @param annualCost pounds a year
   * @param peoplePerWte people on the average caseload per WTE; none when nothing is required
   * @param currentWte paid WTE in post; none when not given
   * @param gapWte current less required, negative when short; none when no current is given
   * @param wisnRatio current by required; none when no current is given or nothing is required
   * @param status status by ratio; none when no current is given although something is required
   */
  public record RoleFigures(
      double availableDays,
      double awtHours,
      double categoryAllowance,
      double caf,
      double iafWte,
      double directHours,
      double workloadWte,
      double caseloadWte,
      double directWte,
      @Nullable Method bindingMethod,
      double structuralWte,
      double requiredWte,
      double headcount,
      double establishmentWte,
      double annualCost,
      @Nullable Double peoplePerWte,
      @Nullable Double currentWte,
      @Nullable Double gapWte,
      @Nullable Double wisnRatio,
      @Nullable RatioStatus status) {}

  /**
   * Figures of the whole system. Volunteers are left out of WTE and cost.
   *
   * @param requiredWte WTE
   * @param annualCost pounds a year
   * @param averageCaseload persons in treatment on an average day
   * @param regulatedShare share of required WTE in regulated professions; none when nothing is required
   * @param contactMinutesPerPersonMonth minutes of contact that a person on the caseload has in a month; none
   *     without a caseload
   */
  public record Totals(
      double requiredWte,
      double annualCost,
      double averageCaseload,
      @Nullable Double regulatedShare,
      @Nullable Double contactMinutesPerPersonMonth) {}

  /**
   * Something that a reader should look at.
   *
   * @param code the kind of warning
   * @param subject code of the role or census role that it is about; {@code TOTAL} for the whole system
   */
  public record Warning(WarningCode code, String subject) {}
}
