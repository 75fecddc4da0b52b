package uk.datr.workforce.census.codelists;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.problem.Problems;
import uk.datr.workforce.referencedata.CodeLists;

/** The code lists over HTTP. */
@Path("/census/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Code lists", description = "The codes that returns are written in.")
public class CodeListResource {

  private static final String EXAMPLE =
      """
      {"id": "CL-09", "name": "working pattern", "listVersion": "2026.2",
       "codes": [{"code": "FULL_TIME", "label": "full time: 93% of the standard hours or more", "validFrom": "2022-01-01"}]}\
      """;

  private final CodeLists codeLists;
  private final Answers answers;
  private final Problems problems;

  CodeListResource(CodeLists codeLists, Answers answers, Problems problems) {
    this.codeLists = codeLists;
    this.answers = answers;
    this.problems = problems;
  }

  /** All lists. */
  @GET
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "Read all code lists",
      description =
          "Every code list of the census with its codes, and from when to when they hold. A return's codes have to hold on the reference date of its collection.")
  @APIResponse(
      responseCode = "200",
      description = "The lists.",
      content =
          @Content(
              schema = @Schema(implementation = CodeListsView.class),
              examples = @ExampleObject(name = "one", value = "{\"lists\": [" + EXAMPLE + "]}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listCodeLists(
      @Parameter(description = "Only codes that hold on that day.", example = "2026-06-30")
          @QueryParam("on")
          @Nullable LocalDate on) {
    return answers.one(
        new CodeListsView(
            codeLists.all().stream()
                .map(list -> CodeListView.of(list, codeLists.listVersion(), on))
                .toList()));
  }

  /** One list. */
  @GET
  @Path("/{listId}")
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "Read a code list",
      description = "The codes of one list, and from when to when they hold.")
  @APIResponse(
      responseCode = "200",
      description = "The list.",
      content =
          @Content(
              schema = @Schema(implementation = CodeListView.class),
              examples = @ExampleObject(name = "patterns", value = EXAMPLE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readCodeList(
      @Parameter(example = "CL-09") @PathParam("listId") String listId,
      @Parameter(description = "Only codes that hold on that day.", example = "2026-06-30")
          @QueryParam("on")
          @Nullable LocalDate on) {
    return codeLists
        .find(listId)
        .map(list -> answers.one(CodeListView.of(list, codeLists.listVersion(), on)))
        .orElseGet(problems::notFound);
  }

  /** The lists, as the OpenAPI document shows them. */
  @Schema(name = "CodeLists", description = "The code lists of the census.")
  record CodeListsView(@Schema(required = true) List<CodeListView> lists) {}
}
