package uk.datr.workforce.disclosure.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What leaves the house: for every cell that is not unpublished its value, a mark or an interval, and the ratios
 * printed beside them.
 *
 * @param cells by cell id, in the order in which they are printed
 * @param ratios printed ratios, besides those the problem says are printed in any case
 */
public record Publication(Map<String, Shown> cells, List<Ratio> ratios) {

  /** Keeps its own copies; the order of the cells stays. */
  public Publication {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    ratios = List.copyOf(ratios);
  }
}
