package uk.datr.workforce.census.expectedreturns;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.csvfiles.CsvAnswers;
import uk.datr.workforce.census.csvfiles.CsvImport;
import uk.datr.workforce.census.csvfiles.CsvMode;
import uk.datr.workforce.census.csvfiles.CsvReport;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.problem.Problems;

/** Expected returns as files over HTTP. */
@Path("/census/v1/collections")
@RunOnVirtualThread
@Tag(name = "Expected returns")
public class ExpectedReturnFileResource {

  private static final String FILE =
      """
      unitId,organisationCode,unitName,kind,laCode,nhsRegionCode,status,reason
      5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10,ORG-1001,"Aire Example Recovery, Leeds",PROVIDER,E08000035,E40000012,NOT_REQUIRED,CLOSED
      """;

  private static final String REPORT =
      """
      {"table": "expected-returns", "stored": true, "read": 1, "created": 0, "changed": 1, "unchanged": 0,
       "warnings": 0, "findings": []}\
      """;

  private final ExpectedReturnStore store;
  private final ExpectedReturns expectedReturns;
  private final CsvImport imports;
  private final CsvAnswers answers;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Problems problems;

  ExpectedReturnFileResource(
      ExpectedReturnStore store,
      ExpectedReturns expectedReturns,
      CsvImport imports,
      CsvAnswers answers,
      Access access,
      CallerAuthority authority,
      Json json,
      Problems problems) {
    this.store = store;
    this.expectedReturns = expectedReturns;
    this.imports = imports;
    this.answers = answers;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.problems = problems;
  }

  /** The expected returns as a file. */
  @GET
  @Path("/{collectionId}/expected-return-file")
  @Produces(CsvAnswers.CSV)
  @PermissionsAllowed("expected-return-read")
  @Operation(
      summary = "Export expected returns",
      description =
          "Which units are asked for a return in a collection, and why others are not, as CSV (RFC 4180, UTF-8), as far as you may see them. A text that a spreadsheet could take for a formula begins with an apostrophe, which an import takes away again.")
  @APIResponse(
      responseCode = "200",
      description =
          "The expected returns. If the connection ends before the answer does, they are not all.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "A name for the file.",
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = CsvAnswers.CSV,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "expected returns", value = FILE)))
  public Response exportExpectedReturns(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId) {
    return store.collectionExists(collectionId)
        ? answers.file(table(collectionId), authority.scope(CensusPermission.EXPECTED_RETURN_READ))
        : problems.notFound();
  }

  /** A file into the expected returns. */
  @POST
  @Path("/{collectionId}/expected-return-file")
  @Consumes(CsvAnswers.CSV)
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("expected-return-write")
  @Operation(
      summary = "Import expected returns",
      description =
          "Adds units to a collection, excuses them with a reason (code list CL-20) or asks them again, as a CSV file says by unitId, status and reason; other columns of an export are passed over, and what the file does not name stays. All rows are stored or none: with faults the answer names each by row, column, value and what was expected, the first thousand of them. With the mode REHEARSE nothing is stored.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the file.",
      content =
          @Content(
              schema = @Schema(implementation = CsvReport.class),
              examples = @ExampleObject(name = "one excused", value = REPORT)))
  public Response importExpectedReturns(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(description = "Whether to store it, or do everything but that.", example = "STORE")
          @QueryParam("mode")
          @DefaultValue("STORE")
          CsvMode mode,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CsvAnswers.CSV,
                      schema = @Schema(implementation = String.class),
                      examples = @ExampleObject(name = "one excused", value = FILE)))
          InputStream file) {
    return store.collectionExists(collectionId)
        ? answers.of(imports.run(access.act(), table(collectionId), file, mode))
        : problems.notFound();
  }

  private ExpectedReturnTable table(String collectionId) {
    return new ExpectedReturnTable(collectionId, store, expectedReturns, authority, json);
  }
}
