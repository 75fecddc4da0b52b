package uk.datr.workforce.disclosure.model;

import java.util.List;

/**
 * A total and the parts it is the sum of; with one part, the equality of two cells. An earlier version of a table joins
 * by new = old + change.
 *
 * @param total the id of the sum
 * @param parts the ids of the summands, each once, in no meaningful order
 */
public record Equation(String total, List<String> parts) {

  /** Keeps its own copy of the parts. */
  public Equation {
    parts = List.copyOf(parts);
  }
}
