package uk.datr.workforce.kit.audit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.audit.AuditCheck.NotedHead;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.paging.Parameters;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemException;
import uk.datr.workforce.kit.problem.ProblemType;

/** The audit log for the auditor, alike in every service; a service's subclass says at which path. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class AuditResource {

  /** The permission of the operations here. */
  public static final String PERMISSION = "audit-read";

  private final AuditReader reader;
  private final AuditCheck check;

  /** A resource over the log of its service. */
  protected AuditResource(AuditReader reader, AuditCheck check) {
    this.reader = reader;
    this.check = check;
  }

  /** Lists entries, the newest first. */
  @GET
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Read the audit log",
      description =
          "Who did what to which thing, the newest first. Every condition that is given has to hold. An entry is sealed a"
              + " few seconds after it was written; then it has its place in the chain.")
  @APIResponse(
      responseCode = "200",
      description = "A page of entries.",
      content =
          @Content(
              schema = @Schema(implementation = AuditPage.class),
              examples = @ExampleObject(name = "page", value = AuditExamples.ENTRIES)))
  public Response listAudit(
      @Valid @BeanParam PageRequest page,
      @Parameter(
              description = "The earliest instant, with its offset.",
              example = "2026-07-01T00:00:00Z",
              schema = @Schema(format = "date-time"))
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "The first instant that is too late, with its offset.",
              example = "2100-01-01T00:00:00Z",
              schema = @Schema(format = "date-time"))
          @QueryParam("to")
          @Nullable String to,
      @Parameter(
              description = "What was done, such as return-submitted.",
              example = "return-submitted")
          @QueryParam("action")
          @Size(max = 200)
          @Nullable String action,
      @Parameter(description = "Kind of the thing, such as return.", example = "return")
          @QueryParam("subjectType")
          @Size(max = 200)
          @Nullable String subjectType,
      @Parameter(description = "Id of the thing.", example = "0193506a-0b1c-7d2e-8f30-415263748596")
          @QueryParam("subjectId")
          @Size(max = 200)
          @Nullable String subjectId,
      @Parameter(description = "Who acted.", example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c")
          @QueryParam("actor")
          @Size(max = 200)
          @Nullable String actor,
      @Context UriInfo uri) {
    AuditQuery query =
        new AuditQuery(
            Parameters.instant("from", from),
            Parameters.instant("to", to),
            action,
            subjectType,
            subjectId,
            actor);
    return reader.page(query, page).toResponse(uri);
  }

  /** Checks the whole log. */
  @GET
  @Path("verify")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Check that the audit log is as it was sealed",
      description =
          "Computes every seal anew, from the first to the last. A changed or removed entry, one put in between and a"
              + " chain cut short are found. Note the head that is answered somewhere else and give it as sequence and"
              + " hash to a later check: that finds even a log that was rewritten as a whole.")
  @APIResponse(
      responseCode = "200",
      description = "What the check found.",
      content =
          @Content(
              schema = @Schema(implementation = AuditVerification.class),
              examples = @ExampleObject(name = "intact", value = AuditExamples.VERIFICATION)))
  public AuditVerification verifyAudit(
      @Parameter(
              description = "How many entries were sealed when the hash was noted.",
              example = "4702")
          @QueryParam("sequence")
          @Min(1)
          @Nullable Long sequence,
      @Parameter(
              description = "The head that was noted then.",
              example = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9")
          @QueryParam("hash")
          @Pattern(regexp = "[0-9a-f]{64}")
          @Nullable String hash) {
    if (sequence == null && hash == null) {
      return check.check(null);
    }
    if (sequence == null || hash == null) {
      throw new ProblemException(
          ProblemType.VALIDATION_FAILED,
          "1 error was found.",
          List.of(
              Finding.error(
                  "MISSING", "A noted head is given as both parameters, sequence and hash.")));
    }
    return check.check(new NotedHead(sequence, hash));
  }

  /** The form of a page in the document. */
  @Schema(name = "AuditPage", description = "A page of the audit log.")
  record AuditPage(List<AuditEntry> items, int page, int pageSize, long totalItems) {}
}
