package uk.datr.workforce.calculator.optimisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationOutcome;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationResult;
import uk.datr.workforce.kit.problem.Finding;

/** What became of the search for a mix of roles. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Optimisation",
    description =
        "The cheapest mix of roles that does the work within the rules. Of several mixes of the same cost it has the fewest WTE, and of those the fewest of the first role, then of the second, and so on. Without a mix only status and findings are there.")
record OptimisationView(
    @Schema(required = true) Status status,
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String guidance,
    @Schema(description = "Your own words for it") @Nullable String label,
    @Schema(description = "WTE by role") @Nullable SortedMap<String, Double> wte,
    @Schema(
            description =
                "Hours a year by task and role; several ways to share the hours out can be as good, and this is one")
        @Nullable SortedMap<String, SortedMap<String, Double>> hours,
    @Schema(description = "Hours a year that are not worked, by task; only tasks with any")
        @Nullable SortedMap<String, Double> shortfallHours,
    @Schema(description = "Pounds a year", examples = "1415688.07") @Nullable Double cost,
    @Schema(description = "WTE of all roles", examples = "29.01") @Nullable Double totalWte,
    @Schema(description = "Share of WTE in regulated professions", examples = "0.2")
        @Nullable Double regulatedShare,
    @Schema(
            required = true,
            description =
                "INFEASIBLE: the rules of which each alone, when dropped, leaves the others possible; none when it takes more than one. SOLVER_VERIFICATION_FAILED: the rules that the solver broke")
        List<Finding> findings,
    @Schema(required = true) CalculationProvenance provenance) {

  private static final String INDICATIVE = "INDICATIVE";

  /** How good an answer is. */
  @Schema(name = "OptimisationStatus")
  enum Status {
    /** No mix is better. */
    OPTIMAL,
    /** It keeps all rules; whether a better one exists was not found out in the time. */
    FEASIBLE_NOT_PROVEN,
    /** No mix keeps all rules. */
    INFEASIBLE,
    /** The solver gave an answer that breaks rules; it is not shown. */
    SOLVER_VERIFICATION_FAILED,
    /** Nothing was found within the time limit. */
    NOT_SOLVED_IN_TIME
  }

  static OptimisationView of(
      OptimisationResult result, @Nullable String label, CalculationProvenance provenance) {
    return new OptimisationView(
        switch (result.status()) {
          case OPTIMAL -> Status.OPTIMAL;
          case FEASIBLE_NOT_PROVEN -> Status.FEASIBLE_NOT_PROVEN;
        },
        INDICATIVE,
        label,
        result.wte(),
        result.hours(),
        result.shortfallHours(),
        result.cost(),
        result.totalWte(),
        result.regulatedShare(),
        List.of(),
        provenance);
  }

  static OptimisationView of(
      OptimisationOutcome.Infeasible infeasible,
      @Nullable String label,
      CalculationProvenance provenance) {
    return without(
        Status.INFEASIBLE,
        infeasible.relax(),
        "Without this rule the others can be kept.",
        label,
        provenance);
  }

  static OptimisationView of(
      OptimisationOutcome.VerificationFailed failed,
      @Nullable String label,
      CalculationProvenance provenance) {
    return without(
        Status.SOLVER_VERIFICATION_FAILED,
        failed.broken(),
        "The solver broke this rule.",
        label,
        provenance);
  }

  static OptimisationView notInTime(@Nullable String label, CalculationProvenance provenance) {
    return without(Status.NOT_SOLVED_IN_TIME, List.of(), "", label, provenance);
  }

  private static OptimisationView without(
      Status status,
      List<String> pointers,
      String message,
      @Nullable String label,
      CalculationProvenance provenance) {
    return new OptimisationView(
        status,
        INDICATIVE,
        label,
        null,
        null,
        null,
        null,
        null,
        null,
        pointers.stream().map(pointer -> Finding.error(status.name(), pointer, message)).toList(),
        provenance);
  }

  /** Keeps its own copy of the findings. */
  OptimisationView {
    findings = List.copyOf(findings);
  }
}
