package uk.datr.workforce.calculator.simulations;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.engine.uncertainty.ReadySimulation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationOutcome;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationRequest;
import uk.datr.workforce.calculator.engine.variation.Progress;
import uk.datr.workforce.calculator.work.Analysis;
import uk.datr.workforce.calculator.work.AnalysisParameters;

/** A simulation that was checked. */
record SimulationAnalysis(AnalysisParameters<SimulationRequest> what, ReadySimulation simulation)
    implements Analysis {

  static final String KIND = "simulation";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public long steps() {
    return simulation.steps();
  }

  @Override
  public JsonNode parameters() {
    return what.toJson();
  }

  @Override
  public Outcome carryOut(Progress progress) {
    @Nullable String label = what.label();
    CalculationProvenance provenance = what.provenance();
    return switch (simulation.run(progress)) {
      case SimulationOutcome.Simulated(var result) ->
          new Outcome.Done(SimulationView.of(result, label, provenance));
      case SimulationOutcome.Refused(var findings) -> new Outcome.Refused(findings);
    };
  }
}
