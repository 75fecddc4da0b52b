package uk.datr.workforce.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every answer that says no (RFC 9457).
 *
 * @param type path of the page that explains this kind of problem
 * @param title short text, the same for every problem of this kind
 * @param status the HTTP status again
 * @param detail what went wrong this time, in our own words
 * @param instance path of the request
 * @param code the kind as a constant, {@link ProblemType}
 * @param correlationId finds the request in the logs
 * @param findings every fault that was found; left away when there are none to name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why a request was not carried out (RFC 9457).")
public record Problem(
    @Schema(required = true, examples = "/problems/validation-failed") String type,
    @Schema(required = true, examples = "The content breaks rules") String title,
    @Schema(required = true, examples = "422") int status,
    @Schema(required = true, examples = "2 errors were found.") String detail,
    @Schema(required = true, examples = "/service/v1/things/7") String instance,
    @Schema(required = true, examples = "VALIDATION_FAILED") String code,
    @Schema(required = true, examples = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c")
        String correlationId,
    List<Finding> findings) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    findings = List.copyOf(findings);
  }
}
