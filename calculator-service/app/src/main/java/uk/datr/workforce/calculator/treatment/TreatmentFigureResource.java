package uk.datr.workforce.calculator.treatment;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;

/** Imported numbers in treatment over HTTP. */
@Path("/calculator/v1/treatment-figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Areas",
    description = "What a calculation of an area begins with: people in treatment, staff in post.")
public class TreatmentFigureResource {

  private static final String IMPORT =
      """
      {"source": "NDTMS ViewIt, adults 2024/25 by local authority", "date": "2025-12-04", "provenance": "OFFICIAL_STATISTIC",
       "csv": "la_code,substance_group,in_treatment,new_presentations\\nX99000001,OPIATE,2115,640\\n"}
      """;

  private static final String IMPORTED =
      "{\"importId\": \"0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c\", \"rows\": 1}";

  private static final String PAGE =
      """
      {"items": [{"area": "X99000001", "substanceGroup": "OPIATE", "inTreatment": 2115, "newPresentations": 640,
                  "provenance": "OFFICIAL_STATISTIC", "source": "NDTMS ViewIt, adults 2024/25 by local authority",
                  "date": "2025-12-04"}],
       "page": 1, "pageSize": 50, "totalItems": 1}
      """;

  private final TreatmentImports imports;
  private final TreatmentStore store;
  private final Access access;
  private final Answers answers;
  private final Json json;
  private final Idempotency idempotency;
  private final Problems problems;

  TreatmentFigureResource(
      TreatmentImports imports,
      TreatmentStore store,
      Access access,
      Answers answers,
      Json json,
      Idempotency idempotency,
      Problems problems) {
    this.imports = imports;
    this.store = store;
    this.access = access;
    this.answers = answers;
    this.json = json;
    this.idempotency = idempotency;
    this.problems = problems;
  }

  /** What was imported and is in force. */
  @GET
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "List imported numbers in treatment",
      description =
          "The imported numbers that are in force, each with its source: of each area and group those of the latest date. Where there is none, defaults have what is estimated from published figures.")
  @APIResponse(
      responseCode = "200",
      description = "A page of numbers.",
      content =
          @Content(
              schema = @Schema(implementation = TreatmentFigurePage.class),
              examples = @ExampleObject(name = "page", value = PAGE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listTreatmentFigures(
      @Parameter(description = "Only numbers of this area", example = "X99000001")
          @QueryParam("area")
          @Pattern(regexp = "[EX][0-9]{8}", message = "An area is E or X followed by eight digits.")
          @Nullable String area,
      @Valid @BeanParam PageRequest request) {
    List<TreatmentFigure> items = store.inForce(area, request.offset(), request.pageSize());
    return answers.page(Page.of(request, items, store.count(area)));
  }

  /** Imports numbers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("treatment-figures-write")
  @Operation(
      summary = "Import numbers in treatment",
      description =
          "Takes numbers in treatment of areas as CSV, with source and date; they stand in defaults in place of what is estimated. All rows are taken or none; every fault is told with its row and column. Of several imports for an area and group, that with the latest date is in force.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "201",
      description = "They are stored.",
      content =
          @Content(
              schema = @Schema(implementation = TreatmentImported.class),
              examples = @ExampleObject(name = "imported", value = IMPORTED)))
  public Response importTreatmentFigures(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = TreatmentImport.class),
                      examples = @ExampleObject(name = "csv", value = IMPORT)))
          JsonTree body) {
    TreatmentImport entry = json.read(body, TreatmentImport.class);
    return idempotency.answer(
        body,
        () ->
            switch (imports.store(access.act(), entry)) {
              case TreatmentImports.Outcome.Imported(TreatmentImported imported) ->
                  Response.created(URI.create("/calculator/v1/treatment-figures"))
                      .entity(imported)
                      .build();
              case TreatmentImports.Outcome.Refused(var findings) ->
                  problems.validationFailed(findings);
            });
  }

  /** A page of numbers, as the OpenAPI document shows it. */
  @Schema(name = "TreatmentFigurePage", description = "A page of imported numbers in treatment.")
  record TreatmentFigurePage(
      @Schema(required = true) List<TreatmentFigure> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
