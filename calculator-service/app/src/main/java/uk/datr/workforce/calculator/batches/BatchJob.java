package uk.datr.workforce.calculator.batches;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import uk.datr.workforce.calculator.engine.batch.Batch;
import uk.datr.workforce.calculator.engine.batch.BatchPreparation;
import uk.datr.workforce.calculator.engine.batch.BatchRequest;
import uk.datr.workforce.calculator.work.AnalysisJobs;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.kit.jobs.JobFailedException;
import uk.datr.workforce.kit.jobs.JobKind;
import uk.datr.workforce.kit.jobs.JobRun;

/** Does batches. */
@ApplicationScoped
class BatchJob implements JobKind {

  private final AnalysisJobs jobs;

  BatchJob(AnalysisJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return BatchAnalysis.KIND;
  }

  @Override
  public JsonNode run(JobRun run) {
    AnalysisParameters<BatchRequest> what =
        AnalysisParameters.of(BatchRequest.class, run.parameters());
    return switch (Batch.prepare(what.request())) {
      case BatchPreparation.Ready(var batch) -> jobs.run(run, new BatchAnalysis(what, batch));
      case BatchPreparation.Refused _ ->
          throw new JobFailedException(AnalysisParameters.NO_LONGER_POSSIBLE);
    };
  }
}
