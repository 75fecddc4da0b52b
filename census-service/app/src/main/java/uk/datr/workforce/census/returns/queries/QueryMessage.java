package uk.datr.workforce.census.returns.queries;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said in the thread of a query; who it was by name is told to nobody. */
@Schema(name = "QueryMessage", description = "What was said in the thread of a query.")
public record QueryMessage(
    @Schema(required = true, description = "Who speaks: the analysts, or the unit's organisation")
        Side side,
    @Schema(required = true, description = "What it does to the query") Kind kind,
    @Schema(
            required = true,
            examples = "You recorded 12 nurses last year and none now. Is that right?")
        String text,
    @Schema(required = true) Instant saidAt) {

  /** Who speaks. */
  @Schema(name = "QuerySide")
  public enum Side {
    ANALYST,
    SUBMITTER
  }

  /** What a message does to its query. */
  @Schema(name = "QueryMessageKind")
  public enum Kind {
    QUESTION,
    ANSWER,
    RESOLUTION,
    WITHDRAWAL
  }
}
