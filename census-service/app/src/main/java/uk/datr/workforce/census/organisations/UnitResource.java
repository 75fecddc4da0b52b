package uk.datr.workforce.census.organisations;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/** The register's reporting units over HTTP. */
@Path("/census/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Register", description = "Organisations and their reporting units.")
public class UnitResource {

  private final UnitRepository units;
  private final UnitRegister register;
  private final RegisterAnswers registerAnswers;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final Answers answers;
  private final Problems problems;

  UnitResource(
      UnitRepository units,
      UnitRegister register,
      RegisterAnswers registerAnswers,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      Answers answers,
      Problems problems) {
    this.units = units;
    this.register = register;
    this.registerAnswers = registerAnswers;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.answers = answers;
    this.problems = problems;
  }

  /** The units that the caller may see. */
  @GET
  @PermissionsAllowed("register-read")
  @Operation(
      summary = "List reporting units",
      description =
          "The reporting units that you may see: those of your organisations, and those in your authority or region.")
  @APIResponse(
      responseCode = "200",
      description = "A page of units.",
      content =
          @Content(
              schema = @Schema(implementation = UnitPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + RegisterExamples.UNIT
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listUnits(@Valid @BeanParam PageRequest request) {
    return answers.page(units.within(authority.scope(CensusPermission.REGISTER_READ), request));
  }

  /** One unit. */
  @GET
  @Path("/{unitId}")
  @PermissionsAllowed("register-read")
  @Operation(
      summary = "Read a reporting unit",
      description = "One reporting unit of the register. Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The unit.",
      content =
          @Content(
              schema = @Schema(implementation = UnitEntry.class),
              examples = @ExampleObject(name = "provider", value = RegisterExamples.UNIT)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readUnit(
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId")
          UUID unitId) {
    return units
        .within(authority.scope(CensusPermission.REGISTER_READ), unitId)
        .map(o -> answers.one(o.toEntry(), Precondition.tag(o.revision)))
        .orElseGet(problems::notFound);
  }

  /** Enters a new unit. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("register-write")
  @Operation(
      summary = "Enter a reporting unit",
      description =
          "Enters a new reporting unit into the register. It belongs to one organisation and lies in one local authority; the register gives it an id.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "201",
      description = "The unit is in the register.",
      content =
          @Content(
              schema = @Schema(implementation = UnitEntry.class),
              examples = @ExampleObject(name = "provider", value = RegisterExamples.UNIT)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response enterUnit(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = UnitEntry.class),
                      examples = @ExampleObject(name = "provider", value = RegisterExamples.UNIT)))
          JsonTree body) {
    UnitEntry entry = json.read(body, UnitEntry.class);
    return idempotency.answer(
        body, () -> registerAnswers.of(register.enter(access.act(), entry), UnitResource::address));
  }

  /** Changes a unit. */
  @PUT
  @Path("/{unitId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("register-write")
  @Operation(
      summary = "Change a reporting unit",
      description =
          "Replaces what the register says about a reporting unit. Id, organisation and kind stay. Collections that exist already keep the authority that they knew. Send the ETag that you read in If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The unit as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = UnitEntry.class),
              examples = @ExampleObject(name = "provider", value = RegisterExamples.UNIT)))
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response changeUnit(
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = UnitEntry.class),
                      examples = @ExampleObject(name = "provider", value = RegisterExamples.UNIT)))
          JsonTree body) {
    UnitEntry entry = json.read(body, UnitEntry.class);
    if (entry.unitId() != null && !entry.unitId().equals(unitId)) {
      return problems.validationFailed(
          List.of(
              Finding.error("NOT_ALLOWED", "/unitId", "The address speaks of " + unitId + ".")));
    }
    return registerAnswers.of(
        register.change(access.act(), unitId, entry, Precondition.of(headers)),
        UnitResource::address);
  }

  private static String address(UnitEntry entry) {
    return "/census/v1/units/" + entry.unitId();
  }

  /** A page of units, as the OpenAPI document shows it. */
  @Schema(name = "UnitPage", description = "A page of units.")
  record UnitPage(
      @Schema(required = true) List<UnitEntry> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
