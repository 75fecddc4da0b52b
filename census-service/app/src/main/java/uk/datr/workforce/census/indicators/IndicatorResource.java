package uk.datr.workforce.census.indicators;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.returns.ReturnAnswers;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Indicators of returns over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong
 * method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
public class IndicatorResource {

  private static final String EXAMPLE =
      """
      {"collectionId": "DATRWC-2026", "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "versionNo": 1,
       "indicators": [
         {"id": "I1", "label": "Whole-time equivalents of a post",
          "formula": "contracted hours a week ÷ full-time hours of the unit, zero-hours and bank staff with the hours worked on average; of a return its paid WTE ÷ posts; of a return its paid people",
          "basis": "WTE", "numerator": 14.10, "denominator": 16, "value": 0.8812},
         {"id": "I2", "label": "Vacancy rate",
          "formula": "vacant WTE ÷ paid WTE in post without agency and bank, and vacant WTE", "basis": "WTE",
          "numerator": 1.00, "denominator": 15.10, "value": 0.0662},
         {"id": "I3", "label": "Turnover rate",
          "formula": "people who left in the twelve months, without agency, bank, TUPE and internal moves ÷ mean of the people at start and end of the twelve months, without agency and bank",
          "basis": "PEOPLE", "numerator": 2, "denominator": 15.5, "value": 0.1290, "startSources": ["GIVEN"]},
         {"id": "I8", "label": "Average caseload", "formula": "open cases ÷ WTE of those who hold cases"}],
       "starts": [{"role": "DAW01", "headcountAtStart": 11, "source": "GIVEN", "headcountAtEnd": 12, "joiners": 3,
         "leavers": 2}]}\
      """;

  private final ReturnStore returns;
  private final ReturnIndicators indicators;
  private final CallerAuthority authority;
  private final Answers answers;
  private final ReturnAnswers returnAnswers;
  private final Problems problems;

  IndicatorResource(
      ReturnStore returns,
      ReturnIndicators indicators,
      CallerAuthority authority,
      Answers answers,
      ReturnAnswers returnAnswers,
      Problems problems) {
    this.returns = returns;
    this.indicators = indicators;
    this.authority = authority;
    this.answers = answers;
    this.returnAnswers = returnAnswers;
    this.problems = problems;
  }

  /** The indicators of a return. */
  @GET
  @Path("/{collectionId}/returns/{unitId}/indicators")
  @PermissionsAllowed("return-read")
  @Operation(
      summary = "Read the indicators of a return",
      description =
          "I1 to I11 of the present version of a return, draft or not: mean WTE of a post, vacancy, turnover and joiner rate, stability, unpaid share, sickness rate, average caseload, regulated share, whether the unit has answered, and skill mix, each with its formula and both of its parts. To put returns together add numerators and denominators and divide then. The response rate weighted by last year's WTE is read with the response rates of the collection.")
  @APIResponse(
      responseCode = "200",
      description = "The indicators.",
      content =
          @Content(
              schema = @Schema(implementation = IndicatorsView.class),
              examples = @ExampleObject(name = "some", value = EXAMPLE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response readIndicators(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId")
          UUID unitId) {
    Optional<ReturnWithBody> found =
        returns.read(collectionId, unitId, authority.scope(CensusPermission.RETURN_READ));
    if (found.isEmpty()) {
      return returnAnswers.notThere();
    }
    Body body = found.get().body();
    return body == null
        ? problems.response(ProblemType.WRONG_STATE, "Nothing has been saved of this return.")
        : answers.one(indicators.of(found.get().stored(), body));
  }
}
