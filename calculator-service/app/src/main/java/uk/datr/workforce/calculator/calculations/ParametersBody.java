package uk.datr.workforce.calculator.calculations;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of parameters as they are sent and answered: the source of their schema (specification B3, B5). */
@Schema(
    name = "Parameters",
    description =
        "How need becomes work and work becomes people. 'roleDefaults' fill every field that a role leaves out; what neither gives is missing.")
public record ParametersBody(
    @Schema(maxLength = 100, description = "Name of the parameters, for the reader only")
        @Nullable String version,
    @Schema(description = "Fills every field that a role leaves out") @Nullable Role roleDefaults,
    @Schema(required = true, maxProperties = 40, description = "The roles that are calculated")
        @Nullable Map<String, Role> roles,
    @Schema(
            required = true,
            maxProperties = 60,
            description = "The work that is done; codes of your own begin with X_")
        @Nullable Map<String, Intervention> interventions,
    @Schema(maxItems = 200, description = "Who leads, supports or supervises whom")
        @Nullable List<Need> structure,
    @Schema(description = "Limits of the status by ratio; 0.80, 0.95 and 1.05 when left out")
        @Nullable Bands ratioBands) {

  /** A role, or the defaults of all roles. */
  @Schema(name = "RoleParameters", description = "The parameters of a role.")
  record Role(
      @Schema(
              maxLength = 40,
              description =
                  "How the direct requirement is found: WORKLOAD, CASELOAD, MAX_OF_BOTH, FIXED or STRUCTURAL_ONLY",
              examples = "MAX_OF_BOTH")
          @Nullable String method,
      @Schema(minimum = "0", description = "WTE, for the method FIXED") @Nullable Double fixedWte,
      @Nullable WorkingTime workingTime,
      @Schema(maxItems = 50, description = "What everyone in the role does beside work with people")
          @Nullable List<Activity> supportActivities,
      @Schema(maxItems = 50, description = "What some in the role do beside it")
          @Nullable List<Activity> additionalActivities,
      @Schema(maxProperties = 10, description = "People per WTE by tier, above 0")
          @Nullable Map<String, Double> caseloadPerWte,
      @Schema(maxProperties = 20, description = "Share of each group's caseload, 0 to 1")
          @Nullable Map<String, Double> caseloadShare,
      @Schema(
              minimum = "0",
              maximum = "1.2",
              description = "WTE for each head, above 0",
              examples = "0.9")
          @Nullable Double participation,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Share of posts, below 1",
              examples = "0.08")
          @Nullable Double vacancyRate,
      @Schema(minimum = "0", description = "Pounds a year", examples = "30162")
          @Nullable Double salary,
      @Schema(minimum = "0", description = "Share of the salary", examples = "0.24")
          @Nullable Double onCost,
      @Schema(minimum = "0", description = "Share of salary and on-costs", examples = "0.15")
          @Nullable Double overhead) {}

  /** The year of one WTE. */
  @Schema(
      name = "WorkingTime",
      description = "The year of one WTE. Exactly one of 'sicknessRate' and 'sickDays' is given.")
  record WorkingTime(
      @Schema(minimum = "0", maximum = "53", examples = "52") @Nullable Double weeksPerYear,
      @Schema(minimum = "0", maximum = "7", examples = "5") @Nullable Double daysPerWeek,
      @Schema(minimum = "0", maximum = "12", examples = "7.5") @Nullable Double hoursPerDay,
      @Schema(minimum = "0", examples = "29") @Nullable Double annualLeaveDays,
      @Schema(minimum = "0", examples = "8") @Nullable Double publicHolidayDays,
      @Schema(minimum = "0", examples = "5") @Nullable Double otherAbsenceDays,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Share of the days after leave and public holidays, below 1",
              examples = "0.05")
          @Nullable Double sicknessRate,
      @Schema(minimum = "0", description = "Days, in place of the rate") @Nullable Double sickDays,
      @Schema(minimum = "0", description = "Days a year, in place of weeks times days")
          @Nullable Double annualDaysOverride) {}

  /** Time beside the work with people. */
  @Schema(name = "Activity", description = "Time beside the work with people.")
  record Activity(
      @Schema(
              maxLength = 40,
              description =
                  "HOURS_PER_DAY, HOURS_PER_WEEK, HOURS_PER_MONTH, HOURS_PER_YEAR; for support activities also PERCENT",
              examples = "HOURS_PER_WEEK")
          @Nullable String unit,
      @Schema(minimum = "0", examples = "2") @Nullable Double amount,
      @Schema(minimum = "0", description = "Heads that do it; for additional activities")
          @Nullable Double staff) {}

  /** One kind of work with people. */
  @Schema(name = "Intervention", description = "One kind of work with people.")
  record Intervention(
      @Schema(
              maxLength = 40,
              description =
                  "What the volume follows: PER_CASELOAD_PLACE, PER_NEW_PRESENTATION, PER_PERSON_IN_YEAR or FIXED_ANNUAL",
              examples = "PER_CASELOAD_PLACE")
          @Nullable String driver,
      @Schema(maxProperties = 20, description = "Share of each group that receives it, 0 to 1")
          @Nullable Map<String, Double> coverage,
      @Schema(maxProperties = 10, description = "Contacts a year by tier")
          @Nullable Map<String, Double> frequency,
      @Schema(minimum = "0", description = "Contacts a year, for the driver FIXED_ANNUAL")
          @Nullable Double fixedVolume,
      @Schema(minimum = "0", description = "Minutes with the person or group", examples = "45")
          @Nullable Double contactMinutes,
      @Schema(minimum = "0", description = "Minutes of notes for each person", examples = "25")
          @Nullable Double nonContactMinutes,
      @Schema(minimum = "0", description = "Minutes for each session", examples = "5")
          @Nullable Double travelMinutes,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Share of appointments not attended, below 1",
              examples = "0.15")
          @Nullable Double dnaRate,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Share of a lost slot that is not used otherwise",
              examples = "0.5")
          @Nullable Double dnaTimeLost,
      @Schema(minimum = "1", description = "Mean number attending", examples = "8")
          @Nullable Double groupSize,
      @Schema(maxProperties = 40, description = "Heads of each role in a session")
          @Nullable Map<String, Double> staff) {}

  /** A need of roles for another. */
  @Schema(name = "StructureNeed", description = "Who leads, supports or supervises whom.")
  record Need(
      @Schema(maxLength = 40, description = "SPAN or SUPERVISION", examples = "SPAN")
          @Nullable String type,
      @Schema(maxLength = 40, examples = "TEAM_LEADER") @Nullable String provider,
      @Schema(maxItems = 40, examples = "[\"NURSE\"]") @Nullable List<String> of,
      @Schema(
              minimum = "0",
              description = "WTE for each WTE of the provider, above 0",
              examples = "8")
          @Nullable Double span,
      @Schema(minimum = "0", description = "For supervision") @Nullable Double hoursPerMonthPerHead,
      @Schema(minimum = "1", description = "Heads supervised together") @Nullable Double groupSize,
      @Schema(minimum = "0", maximum = "1", description = "Part that the provider gives")
          @Nullable Double share) {}

  /** Limits of the status. */
  @Schema(
      name = "RatioBands",
      description = "Limits of the status by current to required WTE; they have to rise.")
  record Bands(
      @Schema(minimum = "0", examples = "0.8") @Nullable Double severeShortageBelow,
      @Schema(minimum = "0", examples = "0.95") @Nullable Double shortageBelow,
      @Schema(minimum = "0", examples = "1.05") @Nullable Double surplusAbove) {}
}
