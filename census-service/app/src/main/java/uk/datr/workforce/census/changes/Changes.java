package uk.datr.workforce.census.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Changes behind a position.
 *
 * @param next the position to ask for next
 * @param upToDate whether everything was looked at that had happened
 */
@Schema(
    name = "Changes",
    description = "Changes behind a position, oldest first, as far as they concern you.")
public record Changes(
    @Schema(required = true) List<Change> items,
    @Schema(
            required = true,
            description =
                "Ask for what comes after this position next. It moves on also when nothing concerned you",
            examples = "4711")
        long next,
    @Schema(
            required = true,
            description =
                "Whether this was everything so far. If not, ask again at once; otherwise after a while")
        boolean upToDate) {

  /** Keeps its own copy. */
  public Changes {
    items = List.copyOf(items);
  }
}
