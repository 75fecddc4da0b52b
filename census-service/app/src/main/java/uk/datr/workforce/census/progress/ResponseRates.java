package uk.datr.workforce.census.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Response to a collection.
 *
 * @param total all units within the caller's reach
 * @param groups the same by group, in the order of their codes; units without a code last
 */
@Schema(
    name = "ResponseRates",
    description =
        "Response to a collection (indicator I10), by units and by last year's WTE, of the units that you may see.")
public record ResponseRates(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true) ResponseDimension by,
    @Schema(required = true) ResponseCount total,
    @Schema(required = true) List<ResponseCount> groups) {

  /** Keeps its own copy. */
  public ResponseRates {
    groups = List.copyOf(groups);
  }
}
