package uk.datr.workforce.disclosure.model;

import java.util.List;
import java.util.Optional;

/**
 * An organisation that knows some cells from its own return and reads the publication as well.
 *
 * @param name names the organisation in the verdict
 * @param knows ids of the cells it knows exactly
 * @param group what ties organisations together: any two of one group are taken to share what they know
 */
public record Insider(String name, List<String> knows, Optional<String> group) {

  /** Keeps its own copy of the ids. */
  public Insider {
    knows = List.copyOf(knows);
  }
}
