package uk.datr.workforce.census.extract;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.problem.Problems;

/** Extracts over HTTP. */
@Path("/census/v1/collections")
@RunOnVirtualThread
@Tag(name = "Extracts", description = "The whole of a collection for analysts.")
public class ExtractResource {

  private static final String CSV = "text/csv";

  private static final String EXAMPLE =
      """
      collectionId,organisationCode,unitId,unitName,kind,laCode,nhsRegionCode,returnId,state,versionNo,counted,submittedAt,listVersion,contentHash,line,role,roleDescription,basis,headcount,wte
      DATRWC-2026,ORG-1001,5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10,"Aire Example Recovery, Leeds",PROVIDER,E08000035,E40000012,0198a000-0000-7000-8000-000000000001,VALIDATED,1,true,2026-07-14T09:30:00Z,2024.1,9f86d081,1,DAW01,,PERMANENT,12,10.50
      """;

  private final Extracts extracts;
  private final Access access;
  private final Problems problems;

  ExtractResource(Extracts extracts, Access access, Problems problems) {
    this.extracts = extracts;
    this.access = access;
    this.problems = problems;
  }

  /** One table of a collection. */
  @GET
  @Path("/{collectionId}/extracts/{table}")
  @Produces(CSV)
  @PermissionsAllowed("extract-read")
  @Operation(
      summary = "Take an extract",
      description =
          "All lines of one section of all returns of a collection as CSV (RFC 4180, UTF-8), each with its unit, state and version, in the order of organisations, units and versions. Of each return the version that enters figures, or all that were submitted. An empty cell was not answered, 0 is zero; a section that was not answered has no lines, and notHeld of the header names those that are not held. Contacts and comments are left out, and so are returns for practice. A text that a spreadsheet could take for a formula begins with an apostrophe. Taking an extract is audited.")
  @APIResponse(
      responseCode = "200",
      description =
          "The table. If the connection ends before the answer does, the extract is not whole.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "A name for the file.",
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "staff in post", value = EXAMPLE)))
  public Response takeExtract(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "STAFF_IN_POST") @PathParam("table") ExtractTable table,
      @Parameter(description = "Which versions of the returns.", example = "COUNTED")
          @QueryParam("versions")
          @DefaultValue("COUNTED")
          ExtractVersions versions) {
    if (!extracts.begin(access.act(), collectionId, table, versions)) {
      return problems.notFound();
    }
    StreamingOutput body = stream -> extracts.write(collectionId, table, versions, stream);
    return Response.ok(body, CSV + ";charset=UTF-8;header=present")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.csv\""
                .formatted(collectionId, table.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
