package uk.datr.workforce.calculator.areas;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.calculations.CalculableSets;
import uk.datr.workforce.calculator.census.AreaCensus;
import uk.datr.workforce.calculator.census.CensusFigures;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.calculator.years.FinancialYear;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/** What is known of an area, over HTTP. */
@Path("/calculator/v1/areas/{areaCode}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Areas")
public class AreaResource {

  private static final String AREA = "[EX][0-9]{8}";
  private static final String AREA_MESSAGE = "An area is E or X followed by eight digits.";

  private final AreaBeginnings beginnings;
  private final CensusFigures census;
  private final CalculableSets sets;
  private final CallerAuthority authority;
  private final Answers answers;
  private final Problems problems;

  AreaResource(
      AreaBeginnings beginnings,
      CensusFigures census,
      CalculableSets sets,
      CallerAuthority authority,
      Answers answers,
      Problems problems) {
    this.beginnings = beginnings;
    this.census = census;
    this.sets = sets;
    this.authority = authority;
    this.answers = answers;
    this.problems = problems;
  }

  /** What a calculation of the area begins with. */
  @GET
  @Path("/defaults")
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Read what a calculation of an area begins with",
      description =
          "A calculation to send as it is: people in treatment, published or estimated or imported, staff in post by the census, and a parameter set; with the source of each value. What is estimated is labelled ILLUSTRATIVE. Staff in post are in it for the own area and for national analysts; of any other area no census figure is.")
  @APIResponse(
      responseCode = "200",
      description = "The calculation and its sources.",
      content =
          @Content(
              schema = @Schema(implementation = AreaDefaultsView.class),
              examples = @ExampleObject(name = "leeds", value = AreaExamples.DEFAULTS)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readAreaDefaults(
      @Parameter(description = "ONS code of the authority", example = "E08000035")
          @PathParam("areaCode")
          @Pattern(regexp = AREA, message = AREA_MESSAGE)
          String areaCode,
      @Parameter(
              description = "Financial year to calculate for; the present one when left out",
              example = "2026-27")
          @QueryParam("period")
          @Nullable String period,
      @Parameter(description = "A published parameter set", example = "illustrative@1.0.0")
          @QueryParam("parameterSet")
          @DefaultValue("illustrative@1.0.0")
          String parameterSet) {
    Optional<FinancialYear> year =
        period == null ? Optional.of(beginnings.presentYear()) : FinancialYear.parse(period);
    if (year.isEmpty()) {
      return problems.validationFailed(
          List.of(Finding.error(FindingCodes.WRONG_FORMAT, "A period is written 2026-27.")));
    }
    Optional<CalculableSets.Known> found = sets.find(parameterSet);
    if (found.filter(set -> set.set().state() == SetState.RETIRED).isPresent()) {
      return problems.validationFailed(
          List.of(
              Finding.error(
                  FaultCode.PARAMETER_SET_RETIRED.name(),
                  "Parameter parameterSet: this set is retired. Take its successor.")));
    }
    return found
        .flatMap(set -> beginnings.of(areaCode, year.get(), set, authority))
        .map(answers::one)
        .orElseGet(problems::notFound);
  }

  /** Who is in post. */
  @GET
  @Path("/census")
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Read who is in post in an area by the census",
      description =
          "Staff in post by role. An authority's figures are for itself and for national analysts, from returns that are signed off or final; those of a region and of England are for everybody who may calculate, from the last published collection, roles with fewer than ten people in any region put together with others.")
  @APIResponse(
      responseCode = "200",
      description = "The figures.",
      content =
          @Content(
              schema = @Schema(implementation = AreaCensus.class),
              examples = @ExampleObject(name = "leeds", value = AreaExamples.CENSUS)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readAreaCensus(
      @Parameter(
              description = "Code of an authority, of an NHS England region, or of England",
              example = "E08000035")
          @PathParam("areaCode")
          @Pattern(regexp = AREA, message = AREA_MESSAGE)
          String areaCode,
      @Parameter(description = "A collection; the newest when left out", example = "2026")
          @QueryParam("collection")
          @Nullable String collection) {
    return census
        .of(areaCode, collection, authority)
        .map(answers::one)
        .orElseGet(problems::notFound);
  }
}
