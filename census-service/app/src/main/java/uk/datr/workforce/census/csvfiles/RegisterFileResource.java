package uk.datr.workforce.census.csvfiles;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
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
import java.util.Optional;
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
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.problem.Problems;

/** The register as files over HTTP. */
@Path("/census/v1/register-files")
@RunOnVirtualThread
@Tag(name = "Register")
public class RegisterFileResource {

  static final String REPORT =
      """
      {"table": "units", "stored": true, "read": 2, "created": 1, "changed": 0, "unchanged": 1, "warnings": 0,
       "findings": []}\
      """;

  private static final String UNITS =
      """
      unitId,organisationCode,kind,name,laCode,nhsRegionCode,sector,ndtmsAgencyCode,validFrom,validTo,predecessorUnitIds,lineageReason,singlePerson
      5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10,ORG-1001,PROVIDER,"Aire Example Recovery, Leeds",E08000035,,VOL,LX001,2019-04-01,,,,
      """;

  private final Instance<RegisterTable> tables;
  private final CsvImport imports;
  private final CsvAnswers answers;
  private final Access access;
  private final CallerAuthority authority;
  private final Problems problems;

  RegisterFileResource(
      Instance<RegisterTable> tables,
      CsvImport imports,
      CsvAnswers answers,
      Access access,
      CallerAuthority authority,
      Problems problems) {
    this.tables = tables;
    this.imports = imports;
    this.answers = answers;
    this.access = access;
    this.authority = authority;
    this.problems = problems;
  }

  /** A table as a file. */
  @GET
  @Path("/{table}")
  @Produces(CsvAnswers.CSV)
  @PermissionsAllowed("register-read")
  @Operation(
      summary = "Export a table of the register",
      description =
          "organisations, units (with their lineage) or areas as CSV (RFC 4180, UTF-8), as far as you may see them, in a total order. Lists have spaces between. A text that a spreadsheet could take for a formula begins with an apostrophe, which an import takes away again: an exported file that is imported changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The table. If the connection ends before the answer does, it is not whole.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "A name for the file.",
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = CsvAnswers.CSV,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "units", value = UNITS)))
  public Response exportRegister(
      @Parameter(description = "organisations, units or areas.", example = "units")
          @PathParam("table")
          String table) {
    return find(table)
        .map(found -> answers.file(found, authority.scope(CensusPermission.REGISTER_READ)))
        .orElseGet(problems::notFound);
  }

  /** A file into a table. */
  @POST
  @Path("/{table}")
  @Consumes(CsvAnswers.CSV)
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("register-write")
  @Operation(
      summary = "Import a table of the register",
      description =
          "Enters or changes the organisations, units or areas that a CSV file names, by their codes or ids; what it does not name stays. A unit without an id gets one from its organisation, kind, name, authority and first day, so that the same file enters nothing twice. All rows are stored or none: with faults the answer names each by row, column, value and what was expected, the first thousand of them. A superseded authority code is recorded as what took its place (C010). With the mode REHEARSE nothing is stored.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the file.",
      content =
          @Content(
              schema = @Schema(implementation = CsvReport.class),
              examples = @ExampleObject(name = "units", value = REPORT)))
  public Response importRegister(
      @Parameter(description = "organisations, units or areas.", example = "units")
          @PathParam("table")
          String table,
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
                      examples = @ExampleObject(name = "units", value = UNITS)))
          InputStream file) {
    return find(table)
        .map(found -> answers.of(imports.run(access.act(), found, file, mode)))
        .orElseGet(problems::notFound);
  }

  private Optional<RegisterTable> find(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
