package uk.datr.workforce.disclosure.model.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Shown;

/** Whether a publication is one of its problem: complete, true, and silent where it has to be. */
public final class PublicationCheck {

  private static final String CELLS = "/publication/cells/";

  private final Problem problem;
  private final Faults faults;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Set<String> mustPublish;

  private PublicationCheck(Problem problem, Faults faults) {
    this.problem = problem;
    this.faults = faults;
    this.mustPublish = new HashSet<>(problem.mustPublish());
    for (Cell cell : problem.cells()) {
      cells.put(cell.id(), cell);
    }
  }

  /**
   * Adds every fault of the publication.
   *
   * @param problem without faults of its own
   */
  public static void check(Problem problem, Publication publication, Faults faults) {
    new PublicationCheck(problem, faults).all(publication);
  }

  private void all(Publication publication) {
    for (Cell cell : problem.cells()) {
      cell(cell, publication.cells().get(cell.id()));
    }
    for (String id : publication.cells().keySet()) {
      if (!cells.containsKey(id)) {
        faults.add(FaultKind.UNKNOWN_CELL, CELLS + id, "There is no cell " + id + ".");
      }
    }
    for (int index = 0; index < publication.ratios().size(); index++) {
      RatioCheck.check(
          publication.ratios().get(index), cells, "/publication/ratios/" + index, faults);
    }
  }

  private void cell(Cell cell, @Nullable Shown shown) {
    switch (shown) {
      case null -> {
        if (!cell.unpublished()) {
          faults.add(
              FaultKind.OMITTED,
              "/publication/cells",
              "The publication says nothing of " + cell.id() + ".");
        }
      }
      case Shown.Hidden _ -> hidden(cell);
      case Shown.Value value -> value(cell, value);
      case Shown.Between between -> between(cell, between);
    }
  }

  private void hidden(Cell cell) {
    if (mustPublish.contains(cell.id())) {
      faults.add(FaultKind.MUST_PUBLISH_HIDDEN, CELLS + cell.id(), cell.id() + " has to be shown.");
    }
    boolean zero = cell.value().signum() == 0 && cell.kind() == CellKind.COUNT;
    if (zero && !cell.unpublished() && problem.policy().zerosPublished()) {
      faults.add(
          FaultKind.ZERO_HIDDEN,
          CELLS + cell.id(),
          cell.id() + " is 0 and hidden, and this policy always shows zeros.");
    }
  }

  private void value(Cell cell, Shown.Value shown) {
    notUnpublished(cell);
    if (!shown.value().equals(cell.value())) {
      faults.add(
          FaultKind.VALUE_UNTRUE,
          CELLS + cell.id() + "/value",
          cell.id() + " is " + cell.value() + ", shown as " + shown.value() + ".");
    }
    if (problem.policy().isSensitive(cell) && !cell.unpublished()) {
      faults.add(
          FaultKind.SENSITIVE_SHOWN,
          CELLS + cell.id() + "/value",
          cell.id() + " is sensitive and shown.");
    }
  }

  private void between(Cell cell, Shown.Between shown) {
    notUnpublished(cell);
    if (shown.low().compareTo(cell.value()) > 0 || shown.high().compareTo(cell.value()) < 0) {
      faults.add(
          FaultKind.INTERVAL_UNTRUE,
          CELLS + cell.id(),
          cell.id()
              + " is "
              + cell.value()
              + ", shown as between "
              + shown.low()
              + " and "
              + shown.high()
              + ".");
    }
  }

  private void notUnpublished(Cell cell) {
    if (cell.unpublished()) {
      faults.add(
          FaultKind.UNPUBLISHED_SHOWN,
          CELLS + cell.id(),
          "The problem says that no product shows " + cell.id() + ".");
    }
  }
}
