package uk.datr.workforce.census.returns.snapshots;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Editions of a collection over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a
 * wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Snapshots",
    description = "Which sealed versions the figures of a collection are made of.")
public class SnapshotResource {

  private static final String EDITION =
      """
      {"collectionId": "DATRWC-2026", "edition": 1, "returns": 1, "frozenAt": "2026-11-12T10:00:00Z",
       "root": "3c1f9d0e7a5b4c2d8e6f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f"}\
      """;
  private static final String ENTRY =
      """
      {"returnId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "versionNo": 1, "unsigned": false,
       "seal": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}\
      """;

  private final Snapshots snapshots;
  private final ReturnStore returns;
  private final CallerAuthority authority;
  private final Answers answers;
  private final Problems problems;

  SnapshotResource(
      Snapshots snapshots,
      ReturnStore returns,
      CallerAuthority authority,
      Answers answers,
      Problems problems) {
    this.snapshots = snapshots;
    this.returns = returns;
    this.authority = authority;
    this.answers = answers;
    this.problems = problems;
  }

  /** The editions of a collection. */
  @GET
  @Path("/{collectionId}/snapshots")
  @PermissionsAllowed("snapshot-read")
  @Operation(
      summary = "List the editions of a collection",
      description =
          "Every edition, the newest first: the first is frozen when the collection is finalised, each correction after publication makes the next.")
  @APIResponse(
      responseCode = "200",
      description = "The editions.",
      content =
          @Content(
              schema = @Schema(implementation = Editions.class),
              examples =
                  @ExampleObject(name = "first", value = "{\"editions\": [" + EDITION + "]}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listEditions(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId) {
    return returns.collectionExists(collectionId)
        ? answers.one(new Editions(snapshots.editions(collectionId)))
        : problems.notFound();
  }

  /** The manifest of an edition. */
  @GET
  @Path("/{collectionId}/snapshots/{edition}")
  @PermissionsAllowed("snapshot-read")
  @Operation(
      summary = "Read the manifest of an edition",
      description =
          "The sealed version of every return that counts in an edition, and the root of the tree of hashes over them. It never changes.")
  @APIResponse(
      responseCode = "200",
      description = "The manifest.",
      content =
          @Content(
              schema = @Schema(implementation = Manifest.class),
              examples =
                  @ExampleObject(
                      name = "first",
                      value = "{\"edition\": " + EDITION + ", \"entries\": [" + ENTRY + "]}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readManifest(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "1") @PathParam("edition") int edition) {
    return snapshots
        .manifest(collectionId, edition)
        .map(answers::one)
        .orElseGet(problems::notFound);
  }

  /** The proof of a return. */
  @GET
  @Path("/{collectionId}/snapshots/{edition}/proofs/{unitId}")
  @PermissionsAllowed("return-read")
  @Operation(
      summary = "Prove what an edition was made of",
      description =
          "How the entry of a unit's return in the manifest leads back to what was sealed. Whoever has it can check it alone: the SHA-256 of 'sealed' is the entry's seal; the entry as canonical JSON (RFC 8785) is a leaf, and the path leads from it to the root as RFC 9162, 2.1.3.2 says. Only the unit's own organisation and national analysts may read it.")
  @APIResponse(
      responseCode = "200",
      description = "The proof.",
      content =
          @Content(
              schema = @Schema(implementation = SealProof.class),
              examples =
                  @ExampleObject(
                      name = "alone",
                      value =
                          "{\"edition\": "
                              + EDITION
                              + ", \"entry\": "
                              + ENTRY
                              + ", \"index\": 0, \"path\": [], \"sealed\": \"{}\", \"holds\": true}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response proveReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "1") @PathParam("edition") int edition,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId")
          UUID unitId) {
    return snapshots
        .proof(collectionId, edition, unitId, authority.scope(CensusPermission.RETURN_READ))
        .map(answers::one)
        .orElseGet(problems::notFound);
  }

  /** The editions of a collection, as the OpenAPI document shows them. */
  @Schema(name = "Editions", description = "The editions of a collection, the newest first.")
  record Editions(@Schema(required = true) List<Edition> editions) {}
}
