package uk.datr.workforce.calculator.sensitivity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import uk.datr.workforce.calculator.engine.sensitivity.Sensitivity;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityPreparation;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityRequest;
import uk.datr.workforce.calculator.work.AnalysisJobs;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.kit.jobs.JobFailedException;
import uk.datr.workforce.kit.jobs.JobKind;
import uk.datr.workforce.kit.jobs.JobRun;

/** Sensitivity analyses that take long. */
@ApplicationScoped
class SensitivityJob implements JobKind {

  private final AnalysisJobs jobs;

  SensitivityJob(AnalysisJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return SensitivityAnalysis.KIND;
  }

  @Override
  public JsonNode run(JobRun run) {
    AnalysisParameters<SensitivityRequest> what =
        AnalysisParameters.of(SensitivityRequest.class, run.parameters());
    return switch (Sensitivity.prepare(what.request())) {
      case SensitivityPreparation.Ready(var analysis) ->
          jobs.run(run, new SensitivityAnalysis(what, analysis));
      case SensitivityPreparation.Refused _ ->
          throw new JobFailedException(AnalysisParameters.NO_LONGER_POSSIBLE);
    };
  }
}
