package uk.datr.workforce.calculator.calculations;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Explanations of calculations over HTTP. */
@Path("/calculator/v1/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calculations")
public class ExplanationResource {

  private final ShapeCheck shapes;
  private final Preparation preparation;
  private final Explaining explaining;
  private final CallerAuthority authority;
  private final Problems problems;

  ExplanationResource(
      ShapeCheck shapes,
      Preparation preparation,
      Explaining explaining,
      CallerAuthority authority,
      Problems problems) {
    this.shapes = shapes;
    this.preparation = preparation;
    this.explaining = explaining;
    this.authority = authority;
    this.problems = problems;
  }

  /** Explains a number. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Explain a number of a calculation",
      description =
          "Every number of a result as a tree: its formula, the formula with its numbers, and what it is calculated from, down to the values of the request and where each comes from. With it the working in plain English, the values that the number changes with most, and the share that rests on illustrative parameters.")
  @APIResponse(
      responseCode = "200",
      description = "The explanation.",
      content =
          @Content(
              schema = @Schema(implementation = Explanation.class),
              examples = @ExampleObject(name = "role", value = CalculationExamples.EXPLANATION)))
  public Response explainCalculation(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ExplanationBody.class),
                      examples =
                          @ExampleObject(name = "role", value = CalculationExamples.QUESTION)))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(ExplanationBody.SCHEMA, body.root());
    ShapeCheck.Shape inner = shape.at("/calculation");
    CalculationEntry entry = LenientRecords.read(CalculationEntry.class, inner.readable());
    return switch (preparation.prepare(inner, entry, "/calculation", authority)) {
      case Prepared.Refused(var findings) -> problems.validationFailed(findings);
      case Prepared.Ready ready ->
          switch (explaining.explain(
              ready.request(), ready.sources(), question(shape.readable()))) {
            case Explaining.Answer.Explained(var explanation) -> Response.ok(explanation).build();
            case Explaining.Answer.Refused(var findings) -> problems.validationFailed(findings);
          };
    };
  }

  private static ExplanationQuestion question(JsonNode body) {
    return new ExplanationQuestion(
        body.hasNonNull("role") ? body.path("role").asText() : null,
        body.hasNonNull("figure") ? body.path("figure").asText() : null,
        body.path("depth").asInt(ExplanationQuestion.USUAL));
  }
}
