package uk.datr.workforce.calculator.optimisations;

import com.fasterxml.jackson.databind.JsonNode;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationOutcome;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest;
import uk.datr.workforce.calculator.engine.optimisation.ReadyOptimisation;
import uk.datr.workforce.calculator.engine.variation.Progress;
import uk.datr.workforce.calculator.work.Analysis;
import uk.datr.workforce.calculator.work.AnalysisParameters;

/** An optimisation that was checked. */
record OptimisationAnalysis(
    AnalysisParameters<OptimisationRequest> what, ReadyOptimisation optimisation)
    implements Analysis {

  static final String KIND = "optimisation";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public long steps() {
    return optimisation.steps();
  }

  @Override
  public JsonNode parameters() {
    return what.toJson();
  }

  /** The solver has a time limit of seconds and says nothing before. */
  @Override
  public Outcome carryOut(Progress progress) {
    return switch (optimisation.run()) {
      case OptimisationOutcome.Optimised(var result) ->
          new Outcome.Done(OptimisationView.of(result, what.label(), what.provenance()));
      case OptimisationOutcome.Infeasible infeasible ->
          new Outcome.Done(OptimisationView.of(infeasible, what.label(), what.provenance()));
      case OptimisationOutcome.VerificationFailed failed ->
          new Outcome.Done(OptimisationView.of(failed, what.label(), what.provenance()));
      case OptimisationOutcome.NothingInTime _ ->
          new Outcome.Done(OptimisationView.notInTime(what.label(), what.provenance()));
      case OptimisationOutcome.Refused(var findings) -> new Outcome.Refused(findings);
    };
  }
}
