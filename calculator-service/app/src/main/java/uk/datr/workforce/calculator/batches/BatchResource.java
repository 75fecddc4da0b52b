package uk.datr.workforce.calculator.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.exports.ExportExamples;
import uk.datr.workforce.calculator.exports.ExportFile;
import uk.datr.workforce.calculator.exports.ExportFormat;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.calculator.work.AnalysisAnswers;
import uk.datr.workforce.calculator.work.AnalysisExamples;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.jobs.JobStatus;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Batches over HTTP. */
@Path("/calculator/v1/batches")
@RunOnVirtualThread
@Tag(
    name = "Batches",
    description = "All authorities in one go, and one beside its region and England.")
public class BatchResource {

  private final ShapeCheck shapes;
  private final BatchBeginning beginning;
  private final AnalysisAnswers answers;
  private final Jobs jobs;
  private final Access access;
  private final CallerAuthority authority;
  private final ObjectMapper mapper;
  private final Problems problems;

  BatchResource(
      ShapeCheck shapes,
      BatchBeginning beginning,
      AnalysisAnswers answers,
      Jobs jobs,
      Access access,
      CallerAuthority authority,
      ObjectMapper mapper,
      Problems problems) {
    this.shapes = shapes;
    this.beginning = beginning;
    this.answers = answers;
    this.jobs = jobs;
    this.access = access;
    this.authority = authority;
    this.mapper = mapper;
    this.problems = problems;
  }

  /** Starts a batch. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("batch-calculate")
  @Operation(
      summary = "Calculate all authorities",
      description =
          "Calculates every authority, or those that are named, by one parameter set with the people in treatment of their defaults, and adds them up by region and for England; with uncertain inputs also as a simulation in which each sample draws the same values everywhere. It is a job of yours; its result is the schema Batch and is kept for 30 days. All faults are told together before it starts.")
  @Parameter(name = Idempotency.HEADER, in = ParameterIn.HEADER, description = AnalysisExamples.KEY)
  @APIResponse(
      responseCode = "202",
      description = "The job that does it.",
      headers =
          @Header(
              name = HttpHeaders.LOCATION,
              description = AnalysisExamples.LOCATION,
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              schema = @Schema(implementation = JobStatus.class),
              examples = @ExampleObject(name = "job", value = BatchExamples.JOB)))
  public Response calculateBatch(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = BatchBody.class),
                      examples = @ExampleObject(name = "growth", value = BatchExamples.REQUEST)))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(BatchBody.SCHEMA, body.root());
    BatchEntry entry = LenientRecords.read(BatchEntry.class, shape.readable());
    return switch (beginning.begin(shape, entry, authority)) {
      case BatchBeginning.Begun.Ready(var analysis) -> answers.of(body, analysis);
      case BatchBeginning.Begun.Refused(var findings) -> problems.validationFailed(findings);
    };
  }

  /** A batch as a file. */
  @GET
  @Path("/{jobId}/export")
  @Produces({ExportFile.CSV, ExportFile.ODS})
  @PermissionsAllowed("batch-calculate")
  @Operation(
      summary = "Take a batch as a file",
      description =
          "The result of a batch of yours: a line for England, each region and each area with what is required of each role, as a spreadsheet (ODS) with a sheet 'How this was worked out', or the lines alone as CSV (RFC 4180, UTF-8). No cell can become a formula.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = ExportFile.DISPOSITION,
              schema = @Schema(implementation = String.class)),
      content = {
        @Content(
            mediaType = ExportFile.CSV,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "areas", value = BatchExamples.LINES)),
        @Content(
            mediaType = ExportFile.ODS,
            schema = @Schema(implementation = String.class, format = "binary"),
            examples = @ExampleObject(name = "file", value = ExportExamples.FILE))
      })
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response exportBatch(
      @Parameter(
              description = "Id of the job that did it.",
              example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c")
          @PathParam("jobId")
          UUID jobId,
      @Parameter(description = "What kind of file.", example = "CSV")
          @QueryParam("format")
          @DefaultValue("ODS")
          ExportFormat format) {
    Optional<JobStatus> found =
        jobs.find(jobId, access.caller().subject())
            .filter(job -> job.kind().equals(BatchAnalysis.KIND));
    if (found.isEmpty()) {
      return problems.response(ProblemType.NOT_FOUND, jobs.absence());
    }
    String result = found.get().result();
    if (result == null) {
      return problems.response(
          ProblemType.WRONG_STATE, "The batch is " + found.get().state() + ".");
    }
    return ExportFile.of(format, "batch-" + jobId, BatchTables.of(read(result)));
  }

  private BatchView read(String result) {
    try {
      return mapper.readValue(result, BatchView.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a batch of this release answered is readable.", e);
    }
  }
}
