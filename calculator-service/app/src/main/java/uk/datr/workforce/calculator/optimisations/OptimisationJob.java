package uk.datr.workforce.calculator.optimisations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import uk.datr.workforce.calculator.engine.optimisation.Optimisation;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationPreparation;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest;
import uk.datr.workforce.calculator.work.AnalysisJobs;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.kit.jobs.JobFailedException;
import uk.datr.workforce.kit.jobs.JobKind;
import uk.datr.workforce.kit.jobs.JobRun;

/** Optimisations that take long. */
@ApplicationScoped
class OptimisationJob implements JobKind {

  private final AnalysisJobs jobs;

  OptimisationJob(AnalysisJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return OptimisationAnalysis.KIND;
  }

  @Override
  public JsonNode run(JobRun run) {
    AnalysisParameters<OptimisationRequest> what =
        AnalysisParameters.of(OptimisationRequest.class, run.parameters());
    return switch (Optimisation.prepare(what.request())) {
      case OptimisationPreparation.Ready(var optimisation) ->
          jobs.run(run, new OptimisationAnalysis(what, optimisation));
      case OptimisationPreparation.Refused _ ->
          throw new JobFailedException(AnalysisParameters.NO_LONGER_POSSIBLE);
    };
  }
}
