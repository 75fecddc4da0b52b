package uk.datr.workforce.calculator.projections;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.engine.json.CanonicalJson;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.projection.Projection;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry;
import uk.datr.workforce.calculator.engine.projection.ProjectionOutcome;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.json.EngineJson;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/** Projections over HTTP. */
@Path("/calculator/v1/projections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Analyses")
public class ProjectionResource {

  private static final String ROLES = "roles";
  private static final Set<String> BESIDE_ROLES = Set.of(ROLES, "label");

  private final ShapeCheck shapes;
  private final Problems problems;

  ProjectionResource(ShapeCheck shapes, Problems problems) {
    this.shapes = shapes;
    this.problems = problems;
  }

  /** Projects. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Project a stock of staff over years",
      description =
          "Carries a stock of staff, or one for each role, from year to year: who is recruited or comes from training, who leaves, and what is there at the end. With targets it recruits as many as it takes, up to a cap, and says when the targets are met and what is missing. A published turnover rate is converted into the probability to leave.")
  @APIResponse(
      responseCode = "200",
      description = "The years.",
      content =
          @Content(
              schema = @Schema(implementation = ProjectionView.class),
              examples = @ExampleObject(name = "years", value = ProjectionExamples.PROJECTION)))
  public Response project(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ProjectionBody.class),
                      examples = {
                        @ExampleObject(name = "stock", value = ProjectionExamples.STOCK),
                        @ExampleObject(name = "roles", value = ProjectionExamples.ROLES)
                      }))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(ProjectionBody.SCHEMA, body.root());
    JsonNode sent = shape.readable();
    List<Finding> rules = new ArrayList<>();
    ProjectionOutcome outcome = sent.has(ROLES) ? ofRoles(sent, rules) : ofOne(sent);
    if (outcome instanceof ProjectionOutcome.Refused(var faults)) {
      rules.addAll(Faults.told(faults, ""));
    }
    List<Finding> findings = Faults.merged(shape.faults(), shape.absurd(), rules);
    if (!findings.isEmpty()) {
      return problems.validationFailed(findings);
    }
    String label = sent.path("label").textValue();
    CalculationProvenance provenance = provenance(sent);
    return switch (outcome) {
      case ProjectionOutcome.Projected(var result) ->
          Response.ok(ProjectionView.of(result, label, provenance)).build();
      case ProjectionOutcome.ProjectedRoles(var results) ->
          Response.ok(ProjectionView.of(results, label, provenance)).build();
      case ProjectionOutcome.Refused(var faults) ->
          problems.validationFailed(Faults.told(faults, ""));
    };
  }

  private static ProjectionOutcome ofOne(JsonNode sent) {
    return Projection.of(LenientRecords.read(ProjectionEntry.class, sent));
  }

  private static ProjectionOutcome ofRoles(JsonNode sent, List<Finding> rules) {
    sent.fieldNames()
        .forEachRemaining(field -> {
          if (!BESIDE_ROLES.contains(field)) {
            rules.add(
                Finding.error(
                    FindingCodes.NOT_ALLOWED,
                    "/" + field,
                    "Give either one stock or a stock for each role, not both."));
          }
        });
    Map<String, @Nullable ProjectionEntry> roles = new TreeMap<>();
    sent.path(ROLES)
        .properties()
        .forEach(role ->
            roles.put(
                role.getKey(),
                role.getValue().isNull()
                    ? null
                    : LenientRecords.read(ProjectionEntry.class, role.getValue())));
    return Projection.ofRoles(roles);
  }

  /** The projection has neither a parameter set nor random numbers: it is what was sent. */
  private static CalculationProvenance provenance(JsonNode sent) {
    Json input = EngineJson.of(sent);
    return CalculationProvenance.of(
        new Identity(
            Identity.ENGINE_VERSION,
            null,
            null,
            CanonicalJson.sha256(input == null ? new Json.Flag(false) : input),
            null),
        Sources.NONE);
  }
}
