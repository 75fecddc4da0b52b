package uk.datr.workforce.census.specification;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Specification packs over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers
 * a wrong method with 404.
 */
@Path("/census/v1/collections")
@RunOnVirtualThread
@Tag(
    name = "Specification",
    description = "What a developer needs to know to make returns of a collection.")
public class SpecificationResource {

  static final String ZIP = "application/zip";

  private static final String INDEX =
      """
      {"collectionId": "DATRWC-2026", "specVersion": "2026.1", "listVersion": "2026.1", "referenceDate": "2026-06-30",
       "archive": {"name": "DATRWC-2026-specification.zip", "mediaType": "application/zip", "about": "All files.",
         "bytes": 214803, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "href": "/census/v1/collections/DATRWC-2026/specification/archive"},
       "parts": [{"name": "data-dictionary.csv", "mediaType": "text/csv",
         "about": "Every field of the return: where it stands, what it holds, who is asked for it.", "bytes": 14210,
         "sha256": "3c1f9d0e7a5b4c2d8e6f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f",
         "href": "/census/v1/collections/DATRWC-2026/specification/parts/data-dictionary.csv"}]}\
      """;

  private final SpecificationPacks packs;
  private final Answers answers;
  private final Problems problems;

  SpecificationResource(SpecificationPacks packs, Answers answers, Problems problems) {
    this.packs = packs;
    this.answers = answers;
    this.problems = problems;
  }

  /** What the pack of a collection holds. */
  @GET
  @Path("/{collectionId}/specification")
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "Read what the specification of a collection holds",
      description =
          "The files from which software for a collection can be written: data dictionary, code lists, rules with the collection's own levels and thresholds, JSON Schema of a return, and example returns that pass all of it. They are made from what the service itself checks with.")
  @APIResponse(
      responseCode = "200",
      description = "The files with their hashes.",
      content =
          @Content(
              schema = @Schema(implementation = SpecificationIndex.class),
              examples = @ExampleObject(name = "files", value = INDEX)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readSpecification(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId) {
    return packs
        .of(collectionId)
        .map(pack -> answers.one(SpecificationIndex.of(pack)))
        .orElseGet(problems::notFound);
  }

  /** All files of the pack. */
  @GET
  @Path("/{collectionId}/specification/archive")
  @Produces(ZIP)
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "Download the specification of a collection",
      description =
          "All files as one ZIP. The same specification has the same bytes wherever and whenever it is asked for; its ETag is their SHA-256, which the list of files states, too.")
  @APIResponse(
      responseCode = "200",
      description = "The archive.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "A name for the file.",
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = ZIP,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              examples = @ExampleObject(name = "archive", value = "PK")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response downloadSpecification(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId) {
    return packs
        .of(collectionId)
        .map(pack -> {
          byte[] archive = pack.archive();
          return answers.file(
              archive,
              ZIP,
              archiveName(collectionId),
              new EntityTag(SpecificationPack.sha256(archive)));
        })
        .orElseGet(problems::notFound);
  }

  /** One file of the pack. */
  @GET
  @Path("/{collectionId}/specification/parts/{part}")
  @Produces({PackPart.JSON, PackPart.JSON_SCHEMA, PackPart.CSV, PackPart.MARKDOWN})
  @PermissionsAllowed("rules-read")
  @Operation(
      summary = "Download a file of the specification of a collection",
      description =
          "One file by its name in the list of files, in the media type that the list states. Its ETag is the SHA-256 of its bytes.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "A name for the file.",
              schema = @Schema(implementation = String.class)),
      content = {
        @Content(
            mediaType = PackPart.CSV,
            schema = @Schema(implementation = String.class),
            examples =
                @ExampleObject(
                    name = "code lists",
                    value =
                        "list,name,code,label,part,validFrom,validTo,validNow\r\nCL-04,sector,VOL,voluntary,,2022-01-01,,true\r\n")),
        @Content(
            mediaType = PackPart.JSON,
            schema = @Schema(implementation = Object.class),
            examples =
                @ExampleObject(
                    name = "rules",
                    value = "{\"collectionId\": \"DATRWC-2026\", \"rules\": []}")),
        @Content(
            mediaType = PackPart.JSON_SCHEMA,
            schema = @Schema(implementation = Object.class),
            examples =
                @ExampleObject(
                    name = "schema",
                    value =
                        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\"}")),
        @Content(
            mediaType = PackPart.MARKDOWN,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "readme", value = "# Specification of DATRWC-2026\n"))
      })
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response downloadSpecificationPart(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "code-lists.csv") @PathParam("part") String part) {
    return packs
        .of(collectionId)
        .flatMap(pack -> pack.part(part))
        .map(found ->
            answers.file(
                found.bytes(), found.mediaType(), found.name(), new EntityTag(found.sha256())))
        .orElseGet(problems::notFound);
  }

  static String archiveName(String collectionId) {
    return collectionId + "-specification.zip";
  }
}
