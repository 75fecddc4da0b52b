package uk.datr.workforce.calculator.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationBody;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.work.PreparedCalculation;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** An area beside its region and England over HTTP. */
@Path("/calculator/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Batches")
public class PositionResource {

  private final ShapeCheck shapes;
  private final PreparedCalculation calculations;
  private final Positions positions;
  private final Problems problems;

  PositionResource(
      ShapeCheck shapes, PreparedCalculation calculations, Positions positions, Problems problems) {
    this.shapes = shapes;
    this.calculations = calculations;
    this.positions = positions;
    this.problems = problems;
  }

  /** The shape of the request: the source of its schema. */
  @Schema(
      name = PositionBody.SCHEMA,
      description = "A calculation of an area by a parameter set, to be set beside others.")
  record PositionBody(@Schema(required = true) @Nullable CalculationBody calculation) {

    /** Name of the schema in the document. */
    static final String SCHEMA = "PositionRequest";
  }

  /** An area beside others. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "Positions",
      description =
          "An area beside its region and England. Those are sums over the defaults of all authorities, calculated by the same set without the values of the area.")
  record PositionsView(
      @Schema(
              required = true,
              description = "It is guidance: always INDICATIVE",
              examples = "INDICATIVE")
          String status,
      @Schema(required = true) PositionView area,
      @Schema(description = "Absent for a fictional area") @Nullable PositionView region,
      @Schema(required = true) PositionView england) {}

  /** Sets an area beside its region and England. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Set an area beside its region and England",
      description =
          "Calculates an area and sets its implied caseload, skill mix and cost for a person in treatment beside those of its NHS England region and of England, which are the sums over the defaults of all authorities by the same parameter set. The calculation names a set; the values of the area in its overrides count for the area alone.")
  @APIResponse(
      responseCode = "200",
      description = "The three of them.",
      content =
          @Content(
              schema = @Schema(implementation = PositionsView.class),
              examples = @ExampleObject(name = "positions", value = BatchExamples.POSITIONS)))
  public Response compareWithEngland(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = PositionBody.class),
                      examples = @ExampleObject(name = "area", value = BatchExamples.POSITION)))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(PositionBody.SCHEMA, body.root());
    Prepared calculation = calculations.of(shape);
    if (!(calculation instanceof Prepared.Ready ready) || !shape.faults().isEmpty()) {
      return problems.validationFailed(PreparedCalculation.faults(shape, calculation, List.of()));
    }
    return switch (positions.of(ready)) {
      case Positions.Answer.Found(var view) -> Response.ok(view).build();
      case Positions.Answer.Refused(var findings) -> problems.validationFailed(findings);
    };
  }
}
