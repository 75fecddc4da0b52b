package uk.datr.workforce.disclosure.protector;

import java.util.List;
import uk.datr.workforce.disclosure.model.Publication;

/** The outcome of protecting a lattice. */
public sealed interface Protection {

  /**
   * A publication that is safe by the protector's own exact check of its witnesses.
   *
   * @param publication what may be shown, cells in the order of their ids
   * @param effort how it was found
   */
  record Protected(Publication publication, Effort effort) implements Protection {}

  /**
   * No publication of this lattice is safe, whatever else is hidden: the plan must change, or less must be published.
   *
   * @param cells sensitive cells that stay too narrow, in the order of their ids, with the reason
   */
  record Impossible(List<Unprotectable> cells) implements Protection {

    /** Keeps its own copy. */
    public Impossible {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell that cannot be protected.
   *
   * @param cell its id
   * @param reader who learns too much: "public" or the names of the insiders
   * @param reason why, in a sentence
   */
  record Unprotectable(String cell, String reader, String reason) {}

  /**
   * What was hidden and what it took.
   *
   * @param parts connected parts with a sensitive cell
   * @param sensitive sensitive cells that are hidden
   * @param secondary further cells that are hidden for their sake
   * @param cost sum of the weights of the further cells (B6.4)
   * @param pivots simplex pivots, a measure of work that does not depend on the machine
   */
  record Effort(int parts, int sensitive, int secondary, double cost, long pivots) {}
}
