package uk.datr.workforce.calculator.simulations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import uk.datr.workforce.calculator.engine.uncertainty.Simulation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationPreparation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationRequest;
import uk.datr.workforce.calculator.work.AnalysisJobs;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.kit.jobs.JobFailedException;
import uk.datr.workforce.kit.jobs.JobKind;
import uk.datr.workforce.kit.jobs.JobRun;

/** Simulations that take long. */
@ApplicationScoped
class SimulationJob implements JobKind {

  private final AnalysisJobs jobs;

  SimulationJob(AnalysisJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String kind() {
    return SimulationAnalysis.KIND;
  }

  @Override
  public JsonNode run(JobRun run) {
    AnalysisParameters<SimulationRequest> what =
        AnalysisParameters.of(SimulationRequest.class, run.parameters());
    return switch (Simulation.prepare(what.request())) {
      case SimulationPreparation.Ready(var simulation) ->
          jobs.run(run, new SimulationAnalysis(what, simulation));
      case SimulationPreparation.Refused refused ->
          throw new JobFailedException(AnalysisParameters.NO_LONGER_POSSIBLE);
    };
  }
}
