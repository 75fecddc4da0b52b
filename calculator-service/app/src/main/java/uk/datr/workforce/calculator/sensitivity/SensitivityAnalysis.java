package uk.datr.workforce.calculator.sensitivity;

import com.fasterxml.jackson.databind.JsonNode;
import uk.datr.workforce.calculator.engine.sensitivity.ReadySensitivity;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityOutcome;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityRequest;
import uk.datr.workforce.calculator.engine.variation.Progress;
import uk.datr.workforce.calculator.work.Analysis;
import uk.datr.workforce.calculator.work.AnalysisParameters;

/** A sensitivity analysis that was checked. */
record SensitivityAnalysis(AnalysisParameters<SensitivityRequest> what, ReadySensitivity analysis)
    implements Analysis {

  static final String KIND = "sensitivity";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public long steps() {
    return analysis.steps();
  }

  @Override
  public JsonNode parameters() {
    return what.toJson();
  }

  @Override
  public Outcome carryOut(Progress progress) {
    return switch (analysis.run(progress)) {
      case SensitivityOutcome.OneAtATime(var tornado) ->
          new Outcome.Done(SensitivityView.of(tornado, what.label(), what.provenance()));
      case SensitivityOutcome.Together together ->
          new Outcome.Done(SensitivityView.of(together, what.label(), what.provenance()));
      case SensitivityOutcome.Refused(var findings) -> new Outcome.Refused(findings);
    };
  }
}
