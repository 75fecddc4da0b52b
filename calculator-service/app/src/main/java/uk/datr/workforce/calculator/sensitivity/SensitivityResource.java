package uk.datr.workforce.calculator.sensitivity;

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
import uk.datr.workforce.calculator.engine.sensitivity.Sensitivity;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityPreparation;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityRequest;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.calculator.work.AnalysisAnswers;
import uk.datr.workforce.calculator.work.AnalysisExamples;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.calculator.work.PreparedCalculation;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobStatus;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Sensitivity analyses over HTTP. */
@Path("/calculator/v1/sensitivity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Analyses", description = "How sure a figure is, what moves it, and how to get there.")
public class SensitivityResource {

  private final ShapeCheck shapes;
  private final PreparedCalculation calculations;
  private final AnalysisAnswers answers;
  private final Problems problems;

  SensitivityResource(
      ShapeCheck shapes,
      PreparedCalculation calculations,
      AnalysisAnswers answers,
      Problems problems) {
    this.shapes = shapes;
    this.calculations = calculations;
    this.answers = answers;
    this.problems = problems;
  }

  /** Looks into what a figure is sensitive to. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Find the inputs that a figure is sensitive to",
      description =
          "OAT moves one input at a time from its low to its high end while all others stay, and orders them by what they do: a tornado. SOBOL moves all together and says what part of the variance each has alone and with others. The same request with the same seed has the same answer to the last bit. What is estimated to take longer than two seconds is done as a job of yours. Faults beside those of the calculation: OUT_OF_RANGE for ends that are out of order or out of range and for rows that are no power of two, UNKNOWN_CODE for a pointer or figure that the calculation does not use, TOO_MANY_SAMPLES above 65,536 rows.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = AnalysisExamples.KEY)
  @APIResponse(
      responseCode = "200",
      description = "What was found.",
      content =
          @Content(
              schema = @Schema(implementation = SensitivityView.class),
              examples = @ExampleObject(name = "tornado", value = SensitivityExamples.TORNADO)))
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
              examples = @ExampleObject(name = "job", value = SensitivityExamples.JOB)))
  public Response analyseSensitivity(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = SensitivityBody.class),
                      examples = {
                        @ExampleObject(name = "tornado", value = SensitivityExamples.REQUEST),
                        @ExampleObject(name = "sobol", value = SensitivityExamples.TOGETHER)
                      }))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(SensitivityBody.SCHEMA, body.root());
    SensitivityEntry entry = LenientRecords.read(SensitivityEntry.class, shape.readable());
    Prepared calculation = calculations.of(shape);
    if (!(calculation instanceof Prepared.Ready ready)) {
      return refused(shape, calculation, faults(entry.with(null)));
    }
    SensitivityRequest request = entry.with(ready.request());
    return switch (Sensitivity.prepare(request)) {
      case SensitivityPreparation.Ready(var analysis) when shape.faults().isEmpty() ->
          answers.of(
              body,
              new SensitivityAnalysis(
                  new AnalysisParameters<>(
                      request,
                      entry.label(),
                      CalculationProvenance.of(
                          ready.identityOf(
                              request, "SOBOL".equals(request.type()) ? request.seed() : null),
                          ready.sources())),
                  analysis));
      case SensitivityPreparation.Ready _ -> refused(shape, calculation, List.of());
      case SensitivityPreparation.Refused(var findings) -> refused(shape, calculation, findings);
    };
  }

  private Response refused(ShapeCheck.Shape shape, Prepared calculation, List<Finding> faults) {
    return problems.validationFailed(PreparedCalculation.faults(shape, calculation, faults));
  }

  /** Faults of what stands beside a calculation that has faults itself. */
  private static List<Finding> faults(SensitivityRequest request) {
    return Sensitivity.prepare(request) instanceof SensitivityPreparation.Refused(var findings)
        ? findings
        : List.of();
  }
}
