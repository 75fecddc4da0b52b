package uk.datr.workforce.reporting.indicators;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.reporting.access.ReportingPermission;

/** What the indicators mean. */
@Path("/reporting/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Indicators", description = "What the derived measures mean.")
public class IndicatorResource {

  private final Answers answers;
  private final Problems problems;

  IndicatorResource(Answers answers, Problems problems) {
    this.answers = answers;
    this.problems = problems;
  }

  @GET
  @PermissionsAllowed(ReportingPermission.Ids.INDICATORS_READ)
  @Operation(
      summary = "List the indicators",
      description =
          "Every indicator with its definition. The list is as long as the platform's method and is not paged.")
  @APIResponse(
      responseCode = "200",
      description = "All indicators.",
      headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(implementation = String.class)),
      content =
          @Content(
              schema = @Schema(implementation = IndicatorList.class),
              examples = @ExampleObject(name = "all", value = IndicatorExamples.LIST)))
  @APIResponse(responseCode = "304", description = "What you have is still so.")
  public Response listIndicators() {
    IndicatorList all =
        new IndicatorList(Arrays.stream(Indicator.values()).map(Indicator::definition).toList());
    return answers.one(all, Answers.tag(all));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed(ReportingPermission.Ids.INDICATORS_READ)
  @Operation(
      summary = "Read the definition of an indicator",
      description = "Formula, unit, numerator, denominator, polarity, decimals and source.")
  @APIResponse(
      responseCode = "200",
      description = "The definition.",
      headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(implementation = String.class)),
      content =
          @Content(
              schema = @Schema(implementation = IndicatorDefinition.class),
              examples =
                  @ExampleObject(name = "vacancy rate", value = IndicatorExamples.VACANCY_RATE)))
  @APIResponse(responseCode = "304", description = "What you have is still so.")
  public Response getIndicator(
      @Parameter(description = "Id of an indicator.", example = "vacancy_rate") @PathParam("id")
          String id) {
    return Indicator.find(id)
        .map(Indicator::definition)
        .map(found -> answers.one(found, Answers.tag(found)))
        .orElseGet(problems::notFound);
  }

  /**
   * All indicators.
   *
   * @param items in the order of their numbers
   */
  @Schema(description = "All indicators, in the order of their numbers.")
  public record IndicatorList(@Schema(required = true) List<IndicatorDefinition> items) {}
}
