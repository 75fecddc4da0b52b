package uk.datr.workforce.calculator.calculations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.RatioStatus;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.WarningCode;
import uk.datr.workforce.calculator.engine.model.Method;

/** Every figure of a calculation under the names of the specification (B5), unrounded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "CalculationResult",
    description = "Every figure of a calculation, unrounded. It is guidance and not a standard.")
public record CalculationResult(
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String status,
    @Schema(description = "Your own words for it") @Nullable String label,
    @Schema(required = true, examples = "X99000001") String area,
    @Schema(required = true, examples = "2025-26") String period,
    @Schema(required = true, description = "People by substance group") Map<String, Demand> demand,
    @Schema(required = true, description = "Work by intervention") Map<String, Work> interventions,
    @Schema(required = true, description = "Figures by role") Map<String, RoleFigures> roles,
    @Schema(
            required = true,
            description = "WTE of a role (outer) that one WTE of another (inner) calls for")
        @JsonProperty("M")
        Map<String, Map<String, Double>> structure,
    @Schema(required = true) Totals totals,
    @Schema(description = "Paid WTE in post of roles that were not calculated")
        @Nullable Map<String, Double> notModelled,
    @Schema(description = "Paid WTE in post of census roles that no role stands for")
        @Nullable Map<String, Double> unmappedCurrent,
    @Schema(required = true, description = "What a reader should look at") List<Warning> warnings,
    @Schema(required = true) CalculationProvenance provenance) {

  private static final String INDICATIVE = "INDICATIVE";

  static CalculationResult of(
      Result result,
      @Nullable String label,
      String area,
      String period,
      CalculationProvenance provenance) {
    return new CalculationResult(
        INDICATIVE,
        label,
        area,
        period,
        named(
            result.demand(),
            people ->
                new Demand(people.persons(), people.newPresentations(), people.averageCaseload())),
        named(
            result.interventions(),
            work ->
                new Work(
                    work.volume(),
                    work.minutesPerAttendedContact(),
                    named(work.hoursByRole(), hours -> hours),
                    named(work.standardWorkloadByRole(), contacts -> contacts))),
        named(result.roles(), RoleFigures::of),
        named(result.structure(), needs -> named(needs, wte -> wte)),
        Totals.of(result.totals()),
        named(result.notModelled(), wte -> wte),
        named(result.unmappedCurrent(), wte -> wte),
        result.warnings().stream().map(Warning::of).toList(),
        provenance);
  }

  /** The same for a reader who may not see who is in post. */
  public CalculationResult withoutCurrent() {
    return new CalculationResult(
        status,
        label,
        area,
        period,
        demand,
        interventions,
        named(roles, RoleFigures::withoutCurrent),
        structure,
        totals,
        null,
        null,
        warnings.stream()
            .filter(warning -> warning.code() != WarningCode.UNMAPPED_CURRENT_ROLE)
            .toList(),
        provenance.withoutCurrent());
  }

  /** Codes in ascending order, so that the same result is written with the same bytes. */
  private static <K, V, W> Map<String, W> named(Map<K, V> figures, Function<V, W> shown) {
    Map<String, W> named = new TreeMap<>();
    figures.forEach((code, figure) -> named.put(code.toString(), shown.apply(figure)));
    return named;
  }

  /** People of a group after growth. */
  @Schema(name = "DemandFigures", description = "The people of a group after growth.")
  public record Demand(
      @Schema(required = true, description = "Persons", examples = "900") double persons,
      @Schema(required = true, description = "Persons", examples = "270") double newPresentations,
      @Schema(
              required = true,
              description = "Persons in treatment on an average day",
              examples = "761.5384615384615")
          double averageCaseload) {}

  /** The work of an intervention. */
  @Schema(name = "InterventionFigures", description = "The work of an intervention.")
  public record Work(
      @Schema(required = true, description = "Contacts a year", examples = "1299.7") double volume,
      @Schema(required = true, description = "Minutes", examples = "146.25")
          double minutesPerAttendedContact,
      @Schema(required = true, description = "Hours a year") Map<String, Double> hoursByRole,
      @Schema(
              required = true,
              description = "Contacts a year that fill the available time of one WTE")
          Map<String, Double> standardWorkloadByRole) {}

  /** The figures of a role. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "RoleFigures",
      description =
          "The figures of a role. Gap, ratio and status are absent when nobody said who is in post; the ratio also when nothing is required.")
  public record RoleFigures(
      @Schema(required = true, description = "Days a year at work") double availableDays,
      @Schema(required = true, description = "Hours a year at work") double awtHours,
      @Schema(required = true, description = "Share of time for support activities")
          double categoryAllowance,
      @Schema(required = true, description = "Category allowance factor: 1 / (1 − share)")
          double caf,
      @Schema(required = true, description = "WTE for additional activities") double iafWte,
      @Schema(required = true, description = "Hours a year with and for people") double directHours,
      @Schema(required = true, description = "WTE by hours") double workloadWte,
      @Schema(required = true, description = "WTE by caseload") double caseloadWte,
      @Schema(required = true, description = "WTE of direct work") double directWte,
      @Schema(description = "The larger of workload and caseload, where both are taken")
          @Nullable Method bindingMethod,
      @Schema(required = true, description = "WTE that other roles call for") double structuralWte,
      @Schema(required = true, description = "WTE", examples = "32.377371794871795")
          double requiredWte,
      @Schema(required = true, description = "People") double headcount,
      @Schema(required = true, description = "WTE of posts, with the expected share vacant")
          double establishmentWte,
      @Schema(required = true, description = "Pounds a year") double annualCost,
      @Schema(description = "People on the average caseload per WTE") @Nullable Double peoplePerWte,
      @Schema(description = "Paid WTE in post") @Nullable Double currentWte,
      @Schema(description = "Current less required; negative when short") @Nullable Double gapWte,
      @Schema(description = "Current by required") @Nullable Double wisnRatio,
      @Nullable RatioStatus status) {

    static RoleFigures of(Result.RoleFigures role) {
      return new RoleFigures(
          role.availableDays(),
          role.awtHours(),
          role.categoryAllowance(),
          role.caf(),
          role.iafWte(),
          role.directHours(),
          role.workloadWte(),
          role.caseloadWte(),
          role.directWte(),
          role.bindingMethod(),
          role.structuralWte(),
          role.requiredWte(),
          role.headcount(),
          role.establishmentWte(),
          role.annualCost(),
          role.peoplePerWte(),
          role.currentWte(),
          role.gapWte(),
          role.wisnRatio(),
          role.status());
    }

    RoleFigures withoutCurrent() {
      return new RoleFigures(
          availableDays,
          awtHours,
          categoryAllowance,
          caf,
          iafWte,
          directHours,
          workloadWte,
          caseloadWte,
          directWte,
          bindingMethod,
          structuralWte,
          requiredWte,
          headcount,
          establishmentWte,
          annualCost,
          peoplePerWte,
          null,
          null,
          null,
          null);
    }
  }

  /** Figures of the whole system. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "CalculationTotals",
      description = "Figures of the whole system; volunteers are left out of WTE and cost.")
  public record Totals(
      @Schema(required = true, description = "WTE", examples = "51.967407") double requiredWte,
      @Schema(required = true, description = "Pounds a year") double annualCost,
      @Schema(required = true, description = "Persons in treatment on an average day")
          double averageCaseload,
      @Schema(description = "Share of required WTE in regulated professions")
          @Nullable Double regulatedShare,
      @Schema(description = "Minutes of contact that a person on the caseload has in a month")
          @Nullable Double contactMinutesPerPersonMonth) {

    static Totals of(Result.Totals totals) {
      return new Totals(
          totals.requiredWte(),
          totals.annualCost(),
          totals.averageCaseload(),
          totals.regulatedShare(),
          totals.contactMinutesPerPersonMonth());
    }
  }

  /** Something that a reader should look at. */
  @Schema(name = "CalculationWarning", description = "Something that a reader should look at.")
  public record Warning(
      @Schema(required = true) WarningCode code,
      @Schema(
              required = true,
              description = "Role or census role that it is about; TOTAL for the whole system",
              examples = "TOTAL")
          String subject,
      @Schema(required = true, description = "In plain English") String message) {

    static Warning of(Result.Warning warning) {
      return new Warning(warning.code(), warning.subject(), message(warning.code()));
    }

    private static String message(WarningCode code) {
      return switch (code) {
        case CASELOAD_ABOVE_GUIDANCE ->
            "The caseload of the middle tier is above 40, the good practice quoted in the Black review.";
        case METHOD_SWITCH ->
            "Workload and caseload are within 5 per cent: a small change makes the other one bind.";
        case SMALL_WTE ->
            "Less than 0.2 WTE is required: consider sharing the role with other authorities.";
        case CONTACT_TIME_IMPLAUSIBLE ->
            "Contact time for a person in a month is below 30 or above 240 minutes.";
        case UNMAPPED_CURRENT_ROLE ->
            "People in post have a census role that no role of the calculator stands for.";
        case ILLUSTRATIVE_PARAMETERS ->
            "Values that it was calculated with are a choice without any official source.";
      };
    }
  }
}
