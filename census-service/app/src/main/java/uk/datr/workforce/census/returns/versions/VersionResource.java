package uk.datr.workforce.census.returns.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.returns.ReturnAnswers;
import uk.datr.workforce.census.returns.ReturnBody;
import uk.datr.workforce.census.returns.ReturnExamples;
import uk.datr.workforce.census.returns.model.ReturnDifference;
import uk.datr.workforce.kit.http.Answers;

/**
 * Versions of a return over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong
 * method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Versions",
    description = "What a return said each time it was handed in, and what changed.")
public class VersionResource {

  private static final String VERSION =
      """
      {"versionNo": 1, "savedAt": "2026-07-20T09:30:00Z", "submittedAt": "2026-07-21T11:00:00Z",
       "contentHash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "counts": true}\
      """;
  private static final String DIFFERENCE =
      """
      {"fromVersion": 1, "toVersion": 2, "count": 1,
       "fields": [{"path": "/vacancies/DAW01/vacantPosts", "change": "CHANGED", "before": 1, "after": 3}]}\
      """;

  private final VersionStore versions;
  private final CallerAuthority authority;
  private final Answers answers;
  private final ReturnAnswers returnAnswers;

  VersionResource(
      VersionStore versions,
      CallerAuthority authority,
      Answers answers,
      ReturnAnswers returnAnswers) {
    this.versions = versions;
    this.authority = authority;
    this.answers = answers;
    this.returnAnswers = returnAnswers;
  }

  /** The versions of a return. */
  @GET
  @Path("/{collectionId}/returns/{unitId}/versions")
  @PermissionsAllowed("return-read")
  @Operation(
      summary = "List the versions of a return",
      description =
          "Every version of a unit's return, the newest first: when it was handed in, why it followed another, which one counts, and its seal. None before the first save.")
  @APIResponse(
      responseCode = "200",
      description = "The versions.",
      content =
          @Content(
              schema = @Schema(implementation = VersionList.class),
              examples = @ExampleObject(name = "one", value = "{\"versions\": [" + VERSION + "]}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listVersions(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId")
          UUID unitId) {
    if (!versions.reaches(collectionId, unitId, scope())) {
      return returnAnswers.notThere();
    }
    return answers.one(new VersionList(versions.of(collectionId, unitId, scope())));
  }

  /** What a version says. */
  @GET
  @Path("/{collectionId}/returns/{unitId}/versions/{versionNo}")
  @PermissionsAllowed("return-read")
  @Operation(
      summary = "Read what a version of a return says",
      description =
          "The content of one version. A version that was handed in never changes, whatever follows it.")
  @APIResponse(
      responseCode = "200",
      description = "What it says.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnBody.class),
              examples = {
                @ExampleObject(name = "provider", value = ReturnExamples.RETURN),
                @ExampleObject(name = "commissioner", value = ReturnExamples.COMMISSIONER),
                @ExampleObject(name = "recovery organisation", value = ReturnExamples.LERO)
              }))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readVersion(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Parameter(example = "1") @PathParam("versionNo") int versionNo) {
    return versions
        .content(collectionId, unitId, versionNo, scope())
        .map(answers::one)
        .orElseGet(returnAnswers::notThere);
  }

  /** What differs between two versions. */
  @GET
  @Path("/{collectionId}/returns/{unitId}/versions/{versionNo}/differences/{fromVersion}")
  @PermissionsAllowed("return-read")
  @Operation(
      summary = "Compare two versions of a return",
      description =
          "Every field in which a version differs from another one. Lines are matched by their codes and not by their order; numbers are equal when their values are.")
  @APIResponse(
      responseCode = "200",
      description = "What differs.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnDifference.class),
              examples = @ExampleObject(name = "vacancies", value = DIFFERENCE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response compareVersions(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Parameter(example = "2") @PathParam("versionNo") int versionNo,
      @Parameter(example = "1") @PathParam("fromVersion") int fromVersion) {
    Optional<JsonNode> from = versions.content(collectionId, unitId, fromVersion, scope());
    Optional<JsonNode> to = versions.content(collectionId, unitId, versionNo, scope());
    return from.isEmpty() || to.isEmpty()
        ? returnAnswers.notThere()
        : answers.one(ReturnDifference.between(fromVersion, from.get(), versionNo, to.get()));
  }

  private Scope scope() {
    return authority.scope(CensusPermission.RETURN_READ);
  }

  /** The versions of a return, as the OpenAPI document shows them. */
  @Schema(name = "ReturnVersions", description = "The versions of a return, the newest first.")
  record VersionList(@Schema(required = true) List<VersionSummary> versions) {}
}
