package uk.datr.workforce.calculator.optimisations;

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
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.optimisation.Optimisation;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationPreparation;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.calculator.work.AnalysisAnswers;
import uk.datr.workforce.calculator.work.AnalysisExamples;
import uk.datr.workforce.calculator.work.AnalysisParameters;
import uk.datr.workforce.calculator.work.PreparedCalculation;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobStatus;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Optimisations over HTTP. */
@Path("/calculator/v1/optimisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Analyses")
public class OptimisationResource {

  private final ShapeCheck shapes;
  private final PreparedCalculation calculations;
  private final AnalysisAnswers answers;
  private final Problems problems;

  OptimisationResource(
      ShapeCheck shapes,
      PreparedCalculation calculations,
      AnalysisAnswers answers,
      Problems problems) {
    this.shapes = shapes;
    this.calculations = calculations;
    this.answers = answers;
    this.problems = problems;
  }

  /** Finds the cheapest mix. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Find the cheapest mix of roles",
      description =
          "Minimises the cost of the mix of roles that works the hours of all tasks within supervision, regulated share, bounds and budget. STRICT answers OPTIMAL, or INFEASIBLE with the rules to relax, such as /budget; ELASTIC leaves hours unworked where it must, least penalty first. Every mix is checked against every rule once more before it is shown. What is estimated to take longer than two seconds is done as a job of yours.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = AnalysisExamples.KEY)
  @APIResponse(
      responseCode = "200",
      description = "The mix, or why there is none.",
      content =
          @Content(
              schema = @Schema(implementation = OptimisationView.class),
              examples = {
                @ExampleObject(name = "mix", value = OptimisationExamples.MIX),
                @ExampleObject(name = "none", value = OptimisationExamples.NONE)
              }))
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
              examples = @ExampleObject(name = "job", value = OptimisationExamples.JOB)))
  public Response optimise(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = OptimisationBody.class),
                      examples = {
                        @ExampleObject(name = "model", value = OptimisationExamples.MODEL),
                        @ExampleObject(
                            name = "calculation",
                            value = OptimisationExamples.OF_CALCULATION)
                      }))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(OptimisationBody.SCHEMA, body.root());
    OptimisationEntry entry = LenientRecords.read(OptimisationEntry.class, shape.readable());
    @Nullable Prepared calculation =
        shape.readable().has("calculation") ? calculations.of(shape) : null;
    Prepared.@Nullable Ready ready = calculation instanceof Prepared.Ready r ? r : null;
    if (calculation != null && ready == null) {
      // What is to be derived from it is not known, so that nothing can be said of the rest.
      return refused(shape, calculation, List.of());
    }
    OptimisationRequest request = entry.with(ready == null ? null : ready.request());
    return switch (Optimisation.prepare(request)) {
      case OptimisationPreparation.Ready(var optimisation) when shape.faults().isEmpty() ->
          answers.of(
              body,
              new OptimisationAnalysis(
                  new AnalysisParameters<>(request, entry.label(), provenance(request, ready)),
                  optimisation));
      case OptimisationPreparation.Ready _ -> refused(shape, calculation, List.of());
      case OptimisationPreparation.Refused(var findings) -> refused(shape, calculation, findings);
    };
  }

  private static CalculationProvenance provenance(
      OptimisationRequest request, Prepared.@Nullable Ready ready) {
    return ready == null
        ? CalculationProvenance.of(Identity.of(request, null, null), Sources.NONE)
        : CalculationProvenance.of(ready.identityOf(request, null), ready.sources());
  }

  private Response refused(
      ShapeCheck.Shape shape, @Nullable Prepared calculation, List<Finding> faults) {
    return problems.validationFailed(PreparedCalculation.faults(shape, calculation, faults));
  }
}
