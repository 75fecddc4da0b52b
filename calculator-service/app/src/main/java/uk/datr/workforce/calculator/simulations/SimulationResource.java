package uk.datr.workforce.calculator.simulations;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.uncertainty.Simulation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationPreparation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationRequest;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.calculator.work.AnalysisAnswers;
import uk.datr.workforce.calculator.work.AnalysisExamples;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.calculator.work.PreparedCalculation;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobStatus;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Simulations over HTTP. */
@Path("/calculator/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Analyses", description = "How sure a figure is, what moves it, and how to get there.")
public class SimulationResource {

  private final ShapeCheck shapes;
  private final PreparedCalculation calculations;
  private final AnalysisAnswers answers;
  private final Problems problems;

  SimulationResource(
      ShapeCheck shapes,
      PreparedCalculation calculations,
      AnalysisAnswers answers,
      Problems problems) {
    this.shapes = shapes;
    this.calculations = calculations;
    this.answers = answers;
    this.problems = problems;
  }

  /** Simulates. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Draw uncertain inputs of a calculation many times",
      description =
          "Draws the named inputs from their distributions and says of each figure its mean, spread and quantiles, and how likely each role requires more than is in post. Inputs are drawn independently; the same request with the same seed has the same answer to the last bit. What is estimated to take longer than two seconds is done as a job of yours. Faults beside those of the calculation: OUT_OF_RANGE for a distribution whose ends are out of order or out of range, UNKNOWN_CODE for a pointer or figure that the calculation does not use, TOO_MANY_SAMPLES above 200,000.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = AnalysisExamples.KEY)
  @APIResponse(
      responseCode = "200",
      description = "What was found.",
      content =
          @Content(
              schema = @Schema(implementation = SimulationView.class),
              examples = @ExampleObject(name = "found", value = SimulationExamples.SIMULATION)))
  @APIResponse(
      responseCode = "202",
      description = "It takes longer: the job that does it.",
      headers =
          @Header(
              name = HttpHeaders.LOCATION,
              description = AnalysisExamples.LOCATION,
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              schema = @Schema(implementation = JobStatus.class),
              examples = @ExampleObject(name = "job", value = SimulationExamples.JOB)))
  public Response simulate(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = SimulationBody.class),
                      examples =
                          @ExampleObject(name = "caseloads", value = SimulationExamples.REQUEST)))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(SimulationBody.SCHEMA, body.root());
    SimulationEntry entry = LenientRecords.read(SimulationEntry.class, shape.readable());
    Prepared calculation = calculations.of(shape);
    if (!(calculation instanceof Prepared.Ready ready)) {
      return refused(shape, calculation, faults(entry.with(null)));
    }
    SimulationRequest request = entry.with(ready.request());
    return switch (Simulation.prepare(request)) {
      case SimulationPreparation.Ready(var simulation) when shape.faults().isEmpty() ->
          answers.of(
              body,
              new SimulationAnalysis(
                  new AnalysisParameters<>(
                      request,
                      entry.label(),
                      CalculationProvenance.of(
                          ready.identityOf(request, request.seed()), ready.sources())),
                  simulation));
      case SimulationPreparation.Ready _ -> refused(shape, calculation, List.of());
      case SimulationPreparation.Refused(var findings) -> refused(shape, calculation, findings);
    };
  }

  private Response refused(ShapeCheck.Shape shape, Prepared calculation, List<Finding> faults) {
    return problems.validationFailed(PreparedCalculation.faults(shape, calculation, faults));
  }

  /** Faults of what stands beside a calculation that has faults itself. */
  private static List<Finding> faults(SimulationRequest request) {
    return Simulation.prepare(request) instanceof SimulationPreparation.Refused(var findings)
        ? findings
        : List.of();
  }
}
