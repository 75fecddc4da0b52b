package uk.datr.workforce.calculator.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import uk.datr.workforce.kit.jobs.JobFailedException;
import uk.datr.workforce.kit.jobs.JobRun;

/** Does analyses as jobs. They hold nothing between runs: after a kill one begins anew and gives the same bits. */
@ApplicationScoped
public class AnalysisJobs {

  private final Processors processors;
  private final ObjectMapper mapper;

  AnalysisJobs(Processors processors, ObjectMapper mapper) {
    this.processors = processors;
    this.mapper = mapper;
  }

  /** Carries an analysis out for a job and gives its answer. */
  public JsonNode run(JobRun run, Analysis analysis) {
    return switch (processors.watched(run, analysis::carryOut)) {
      case Analysis.Outcome.Done(Object view) -> mapper.valueToTree(view);
      case Analysis.Outcome.Refused(var findings) ->
          throw new JobFailedException(findings.getFirst().message());
    };
  }
}
