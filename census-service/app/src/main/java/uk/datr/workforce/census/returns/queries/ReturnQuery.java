package uk.datr.workforce.census.returns.queries;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A query about a version of a return, with its thread.
 *
 * @param versionNo the version that it is about
 * @param ruleId the rule that made somebody ask; null for a question of its own
 * @param pointer where in the return; null for the return as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnQuery", description = "A query about a version of a return, with its thread.")
public record ReturnQuery(
    @Schema(required = true) UUID queryId,
    @Schema(required = true, examples = "1") int versionNo,
    @Schema(description = "The rule that made somebody ask", examples = "C602")
        @Nullable String ruleId,
    @Schema(description = "Where in the return", examples = "/staffInPost/0")
        @Nullable String pointer,
    @Schema(required = true) QueryState state,
    @Schema(required = true) Instant raisedAt,
    @Schema(required = true, description = "What was said, in order") List<QueryMessage> messages) {

  /** Keeps its own copy of the thread. */
  public ReturnQuery {
    messages = List.copyOf(messages);
  }
}
