package uk.datr.workforce.calculator.engine.batch;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.uncertainty.Summary;

/**
 * What a batch comes to.
 *
 * @param areas by code
 * @param regions by code
 * @param england all areas together
 * @param samples how often the inputs were drawn; none without uncertain inputs
 * @param seed of the random numbers; none without uncertain inputs
 */
public record BatchResult(
    SortedMap<String, Place> areas,
    SortedMap<String, Place> regions,
    Place england,
    @Nullable Integer samples,
    @Nullable Long seed) {

  /**
   * One area, or several together.
   *
   * @param areas how many
   * @param position where it stands
   * @param uncertainty summary by figure: {@code totals.requiredWte} and {@code totals.annualCost}; empty without uncertain
   *     inputs. Each sample draws the same values for all areas, since they mean the same everywhere, so that the samples of
   *     several areas add up
   */
  public record Place(int areas, Position position, SortedMap<String, Summary> uncertainty) {}
}
