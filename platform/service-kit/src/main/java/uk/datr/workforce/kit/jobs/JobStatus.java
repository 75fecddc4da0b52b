package uk.datr.workforce.kit.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Long work as its starter sees it.
 *
 * @param done steps done
 * @param total steps in all; null while that is not known
 * @param cancelling whether it was asked to end and has not ended yet
 * @param result what it answers, as JSON text; null before it is done
 * @param failure why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Long work, how far it is and what came of it.")
public record JobStatus(
    @Schema(required = true) UUID jobId,
    @Schema(required = true, examples = "republication") String kind,
    @Schema(required = true) State state,
    @Schema(required = true, description = "Steps done.") long done,
    @Schema(description = "Steps in all; absent while that is not known.") @Nullable Long total,
    @Schema(required = true) boolean cancelling,
    @Schema(type = SchemaType.OBJECT, implementation = Map.class, description = "What it answers.")
        @JsonRawValue
        @Nullable String result,
    @Schema(description = "Why it failed.") @Nullable String failure,
    @Schema(required = true) Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /** How far it is. */
  @Schema(name = "JobState")
  public enum State {
    /** Nobody has begun it, or it waits for its next attempt. */
    WAITING,
    /** An instance works on it, or was killed and another will soon. */
    RUNNING,
    /** Done, with its result. */
    DONE,
    /** Given up, with the reason. */
    FAILED,
    /** Ended because somebody asked for it. */
    CANCELLED;

    /** Whether nothing more happens to it. */
    boolean ended() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }
}
