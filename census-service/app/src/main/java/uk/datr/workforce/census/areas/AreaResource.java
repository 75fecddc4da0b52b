package uk.datr.workforce.census.areas;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** The register's commissioning areas over HTTP. */
@Path("/census/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Register")
public class AreaResource {

  static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,19}");

  static final String CODES =
      "The code of an area has 3 to 20 capital letters, digits and hyphens.";

  private static final String AREA =
      """
      {"areaCode": "AREA-LEEDS", "name": "Leeds", "organisationCode": "ORG-0097", "laCodes": ["E08000035"],
       "validFrom": "2019-04-01"}\
      """;
  private static final String ENTRY =
      """
      {"name": "Leeds", "organisationCode": "ORG-0097", "laCodes": ["E08000035"], "validFrom": "2019-04-01"}\
      """;

  private final AreaStore areas;
  private final AreaRegister register;
  private final Access access;
  private final Json json;
  private final Answers answers;
  private final Problems problems;

  AreaResource(
      AreaStore areas,
      AreaRegister register,
      Access access,
      Json json,
      Answers answers,
      Problems problems) {
    this.areas = areas;
    this.register = register;
    this.access = access;
    this.json = json;
    this.answers = answers;
    this.problems = problems;
  }

  /** All areas. */
  @GET
  @PermissionsAllowed("register-read")
  @Operation(
      summary = "List commissioning areas",
      description =
          "For which authorities each authority commissions, in the order of their codes.")
  @APIResponse(
      responseCode = "200",
      description = "A page of areas.",
      content =
          @Content(
              schema = @Schema(implementation = AreaPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + AREA
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listAreas(@Valid @BeanParam PageRequest request) {
    return answers.page(
        Page.of(request, areas.list(request.offset(), request.pageSize()), areas.count()));
  }

  /** One area. */
  @GET
  @Path("/{areaCode}")
  @PermissionsAllowed("register-read")
  @Operation(
      summary = "Read a commissioning area",
      description = "One commissioning area. Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The area.",
      content =
          @Content(
              schema = @Schema(implementation = CommissioningArea.class),
              examples = @ExampleObject(name = "alone", value = AREA)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readArea(
      @Parameter(example = "AREA-LEEDS") @PathParam("areaCode") String areaCode) {
    return areas
        .find(areaCode)
        .map(area -> answers.one(area, Precondition.tag(area.revision())))
        .orElseGet(problems::notFound);
  }

  /** Enters or changes an area. */
  @PUT
  @Path("/{areaCode}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("register-write")
  @Operation(
      summary = "Enter or change a commissioning area",
      description =
          "Says for which authorities one commissions. An authority lies in one area at a time; a code that had ended before the area begins is recorded as its successor. Send the ETag that you read in If-Match, or 'If-None-Match: *' for a new area.")
  @APIResponse(
      responseCode = "200",
      description = "The area as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = CommissioningArea.class),
              examples = @ExampleObject(name = "alone", value = AREA)))
  @APIResponse(
      responseCode = "201",
      description = "The area is in the register.",
      content =
          @Content(
              schema = @Schema(implementation = CommissioningArea.class),
              examples = @ExampleObject(name = "alone", value = AREA)))
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response putArea(
      @Parameter(example = "AREA-LEEDS") @PathParam("areaCode") String areaCode,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = AreaEntry.class),
                      examples = @ExampleObject(name = "alone", value = ENTRY)))
          JsonTree body) {
    AreaEntry entry = json.read(body, AreaEntry.class);
    if (!CODE.matcher(areaCode).matches()) {
      return problems.validationFailed(List.of(Finding.error("NOT_ALLOWED", CODES)));
    }
    return switch (register.put(access.act(), areaCode, entry, Precondition.of(headers))) {
      case AreaResult.Done(CommissioningArea after, boolean created) ->
          (created
                  ? Response.status(Response.Status.CREATED)
                      .header(HttpHeaders.LOCATION, "/census/v1/areas/" + after.areaCode())
                  : Response.ok())
              .entity(after)
              .tag(Precondition.tag(after.revision()))
              .build();
      case AreaResult.Refused(var findings) -> problems.validationFailed(findings);
      case AreaResult.Stale(ProblemType refusal) ->
          problems.response(refusal, "Read the area again and send its ETag in If-Match.");
    };
  }

  /** A page of areas, as the OpenAPI document shows it. */
  @Schema(name = "AreaPage", description = "A page of commissioning areas.")
  record AreaPage(
      @Schema(required = true) List<CommissioningArea> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
