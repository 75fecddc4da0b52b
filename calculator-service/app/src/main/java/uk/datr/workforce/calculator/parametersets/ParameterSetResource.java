package uk.datr.workforce.calculator.parametersets;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import uk.datr.workforce.calculator.access.CalculatorPermission;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;

/** Parameter sets to read over HTTP. */
@Path("/calculator/v1/parameter-sets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Parameter sets",
    description =
        "How need becomes work and work becomes people: versions with a source for each value.")
public class ParameterSetResource {

  private final ParameterSetStore store;
  private final Access access;
  private final CallerAuthority authority;
  private final Answers answers;
  private final Problems problems;

  ParameterSetResource(
      ParameterSetStore store,
      Access access,
      CallerAuthority authority,
      Answers answers,
      Problems problems) {
    this.store = store;
    this.access = access;
    this.authority = authority;
    this.answers = answers;
    this.problems = problems;
  }

  /** Versions. */
  @GET
  @PermissionsAllowed("parameter-set-read")
  @Operation(
      summary = "List parameter sets",
      description =
          "Versions by name, the newest of each first. Drafts are shown to those who write and publish sets.")
  @APIResponse(
      responseCode = "200",
      description = "A page of versions.",
      content =
          @Content(
              schema = @Schema(implementation = ParameterSetPage.class),
              examples = @ExampleObject(name = "page", value = ParameterSetExamples.PAGE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listParameterSets(
      @Parameter(description = "Only versions in this state", example = "PUBLISHED")
          @QueryParam("state")
          @Nullable SetState state,
      @Valid @BeanParam PageRequest request) {
    List<ParameterSetSummary> items =
        store.list(seesDrafts(), state, request.offset(), request.pageSize()).stream()
            .map(stored -> ParameterSetSummary.of(stored, authority, access.act().actor()))
            .toList();
    return answers.page(Page.of(request, items, store.count(seesDrafts(), state)));
  }

  /** One version. */
  @GET
  @Path("/{reference}")
  @PermissionsAllowed("parameter-set-read")
  @Operation(
      summary = "Read a parameter set",
      description = "A version of a set: every value, where it comes from, and its hash.")
  @APIResponse(
      responseCode = "200",
      description = "The version.",
      content =
          @Content(
              schema = @Schema(implementation = ParameterSetView.class),
              examples = @ExampleObject(name = "draft", value = ParameterSetExamples.SET)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readParameterSet(
      @Parameter(description = "Name and version", example = "illustrative@1.0.0")
          @PathParam("reference")
          String reference) {
    return visible(reference)
        .map(stored -> answers.one(ParameterSetView.of(stored, authority, access.act().actor())))
        .orElseGet(problems::notFound);
  }

  /** Two versions side by side. */
  @GET
  @Path("/{reference}/diff/{other}")
  @PermissionsAllowed("parameter-set-read")
  @Operation(
      summary = "Compare two parameter sets",
      description = "Every value in which two versions differ, with the weight of the difference.")
  @APIResponse(
      responseCode = "200",
      description = "The differences.",
      content =
          @Content(
              schema = @Schema(implementation = SetDifferences.class),
              examples = @ExampleObject(name = "one", value = ParameterSetExamples.DIFFERENCES)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response compareParameterSets(
      @Parameter(description = "Name and version of the first", example = "illustrative@1.0.0")
          @PathParam("reference")
          String reference,
      @Parameter(description = "Name and version of the second", example = "illustrative@1.0.0")
          @PathParam("other")
          String other) {
    Optional<StoredSet> before = visible(reference);
    Optional<StoredSet> after = visible(other);
    return before.isEmpty() || after.isEmpty()
        ? problems.notFound()
        : answers.one(SetDifferences.between(before.get().set(), after.get().set()));
  }

  private Optional<StoredSet> visible(String reference) {
    return SetReference.parse(reference)
        .flatMap(store::find)
        .filter(stored -> seesDrafts() || stored.set().state() != SetState.DRAFT);
  }

  private boolean seesDrafts() {
    return authority.nationally(CalculatorPermission.PARAMETER_SET_WRITE)
        || authority.nationally(CalculatorPermission.PARAMETER_SET_PUBLISH);
  }

  /** A page of versions, as the OpenAPI document shows it. */
  @Schema(name = "ParameterSetPage", description = "A page of versions of parameter sets.")
  record ParameterSetPage(
      @Schema(required = true) List<ParameterSetSummary> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
