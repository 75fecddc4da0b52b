package uk.datr.workforce.calculator.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobLocation;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Answers a request for an analysis: at once when it is small, with a job of the caller when it is not. */
@RequestScoped
public class AnalysisAnswers {

  /** As of an optimisation, which has a limit of its own. */
  private static final double AT_ONCE_SECONDS = 2;

  /**
   * Time of a step of arithmetic, measured on two cores of a small machine with both busy and rounded up. The estimate does
   * not depend on the machine, so that the same request is answered in the same way everywhere.
   */
  private static final double NANOS_OF_STEP = 8;

  private static final double NANOS_OF_SECOND = 1e9;

  private final Processors processors;
  private final Jobs jobs;
  private final Access access;
  private final Idempotency idempotency;
  private final Problems problems;
  private final UriInfo uri;

  AnalysisAnswers(
      Processors processors,
      Jobs jobs,
      Access access,
      Idempotency idempotency,
      Problems problems,
      @Context UriInfo uri) {
    this.processors = processors;
    this.jobs = jobs;
    this.access = access;
    this.idempotency = idempotency;
    this.problems = problems;
    this.uri = uri;
  }

  /** The answer, or where it will be. */
  public Response of(JsonTree body, Analysis analysis) {
    return isLong(analysis) ? started(body, analysis) : atOnce(analysis);
  }

  /** Where the answer will be, however short the work is. */
  public Response started(JsonTree body, Analysis analysis) {
    return idempotency.answer(
        body,
        () ->
            JobLocation.accepted(
                uri, jobs.start(access.act(), analysis.kind(), analysis.parameters())));
  }

  /** Whether work is estimated to take longer than a client should wait. */
  static boolean isLong(Analysis analysis) {
    return analysis.steps() * NANOS_OF_STEP / NANOS_OF_SECOND > AT_ONCE_SECONDS;
  }

  private Response atOnce(Analysis analysis) {
    return switch (processors.now(analysis::carryOut)) {
      case Analysis.Outcome.Done(Object view) -> Response.ok(view).build();
      case Analysis.Outcome.Refused(var findings) ->
          problems.validationFailed(Faults.told(findings, ""));
    };
  }
}
