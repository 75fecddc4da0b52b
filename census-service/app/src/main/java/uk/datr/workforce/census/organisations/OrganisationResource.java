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

/** The register's organisations over HTTP. */
@Path("/census/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Register", description = "Organisations and their reporting units.")
public class OrganisationResource {

  private final OrganisationRepository organisations;
  private final OrganisationRegister register;
  private final RegisterAnswers registerAnswers;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final Answers answers;
  private final Problems problems;

  OrganisationResource(
      OrganisationRepository organisations,
      OrganisationRegister register,
      RegisterAnswers registerAnswers,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      Answers answers,
      Problems problems) {
    this.organisations = organisations;
    this.register = register;
    this.registerAnswers = registerAnswers;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.answers = answers;
    this.problems = problems;
  }

  /** The organisations that the caller may see. */
  @GET
  @PermissionsAllowed("register-read")
  @Operation(
      summary = "List organisations",
      description =
          "The organisations of the register that you may see, by code: your own, and those with a unit in your authority or region.")
  @APIResponse(
      responseCode = "200",
      description = "A page of organisations.",
      content =
          @Content(
              schema = @Schema(implementation = OrganisationPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + RegisterExamples.ORGANISATION
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listOrganisations(@Valid @BeanParam PageRequest request) {
    return answers.page(
        organisations.within(authority.scope(CensusPermission.REGISTER_READ), request));
  }

  /** One organisation. */
  @GET
  @Path("/{code}")
  @PermissionsAllowed("register-read")
  @Operation(
      summary = "Read an organisation",
      description = "One organisation of the register. Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The organisation.",
      content =
          @Content(
              schema = @Schema(implementation = OrganisationEntry.class),
              examples = @ExampleObject(name = "provider", value = RegisterExamples.ORGANISATION)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readOrganisation(
      @Parameter(example = "ORG-1001") @PathParam("code") String code) {
    return organisations
        .within(authority.scope(CensusPermission.REGISTER_READ), code)
        .map(o -> answers.one(o.toEntry(), Precondition.tag(o.revision)))
        .orElseGet(problems::notFound);
  }

  /** Enters a new organisation. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("register-write")
  @Operation(
      summary = "Enter an organisation",
      description =
          "Enters a new organisation into the register. Its code is stable: jobs of people and machines are held at it.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "201",
      description = "The organisation is in the register.",
      content =
          @Content(
              schema = @Schema(implementation = OrganisationEntry.class),
              examples = @ExampleObject(name = "provider", value = RegisterExamples.ORGANISATION)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response enterOrganisation(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = OrganisationEntry.class),
                      examples =
                          @ExampleObject(name = "provider", value = RegisterExamples.ORGANISATION)))
          JsonTree body) {
    OrganisationEntry entry = json.read(body, OrganisationEntry.class);
    return idempotency.answer(
        body,
        () ->
            registerAnswers.of(register.enter(access.act(), entry), OrganisationResource::address));
  }

  /** Changes an organisation. */
  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("register-write")
  @Operation(
      summary = "Change an organisation",
      description =
          "Replaces what the register says about an organisation. Code and kind stay. Send the ETag that you read in If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The organisation as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = OrganisationEntry.class),
              examples = @ExampleObject(name = "provider", value = RegisterExamples.ORGANISATION)))
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response changeOrganisation(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = OrganisationEntry.class),
                      examples =
                          @ExampleObject(name = "provider", value = RegisterExamples.ORGANISATION)))
          JsonTree body) {
    OrganisationEntry entry = json.read(body, OrganisationEntry.class);
    if (!entry.code().equals(code)) {
      return problems.validationFailed(
          List.of(Finding.error("NOT_ALLOWED", "/code", "The address speaks of " + code + ".")));
    }
    return registerAnswers.of(
        register.change(access.act(), entry, Precondition.of(headers)),
        OrganisationResource::address);
  }

  private static String address(OrganisationEntry entry) {
    return "/census/v1/organisations/" + entry.code();
  }

  /** A page of organisations, as the OpenAPI document shows it. */
  @Schema(name = "OrganisationPage", description = "A page of organisations.")
  record OrganisationPage(
      @Schema(required = true) List<OrganisationEntry> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
