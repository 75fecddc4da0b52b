package uk.datr.workforce.calculator.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationResult.NoteCode;

/** What a simulation found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Simulation", description = "How sure figures are when inputs are uncertain.")
record SimulationView(
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String status,
    @Schema(description = "Your own words for it") @Nullable String label,
    @Schema(required = true, examples = "10000") int samples,
    @Schema(required = true, examples = "42") long seed,
    @Schema(required = true, description = "By name of the figure")
        Map<String, SummaryView> outputs,
    @Schema(
            required = true,
            description =
                "Share of the samples in which a role requires more than is in post; roles without a current number are left out")
        Map<String, Double> probabilityShort,
    @Schema(required = true, description = "What was assumed") List<Note> notes,
    @Schema(required = true) CalculationProvenance provenance) {

  static SimulationView of(
      SimulationResult result, @Nullable String label, CalculationProvenance provenance) {
    Map<String, SummaryView> outputs = new TreeMap<>();
    result.outputs().forEach((figure, summary) -> outputs.put(figure, SummaryView.of(summary)));
    Map<String, Double> probabilities = new TreeMap<>();
    result.probabilityShort().forEach((role, share) -> probabilities.put(role.name(), share));
    return new SimulationView(
        "INDICATIVE",
        label,
        result.samples(),
        result.seed(),
        outputs,
        probabilities,
        result.notes().stream().map(Note::of).toList(),
        provenance);
  }

  /** Something that a reader has to know. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SimulationNote", description = "Something that a reader has to know.")
  record Note(
      @Schema(required = true) NoteCode code,
      @Schema(description = "JSON pointer to the mix that it is about") @Nullable String subject,
      @Schema(required = true, description = "In plain English") String message) {

    static Note of(SimulationResult.Note note) {
      return new Note(
          note.code(),
          note.subject().isEmpty() ? null : note.subject(),
          switch (note.code()) {
            case INDEPENDENCE_ASSUMED ->
                "The inputs are drawn independently of each other; if they go together, the spread is larger.";
            case MIX_RENORMALISED ->
                "Shares of this mix were drawn and then divided by their sum, so that it adds up to 1.";
          });
    }
  }
}
