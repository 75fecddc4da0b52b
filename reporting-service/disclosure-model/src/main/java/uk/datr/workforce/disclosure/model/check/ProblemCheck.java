package uk.datr.workforce.disclosure.model.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Rational;

/** Whether a problem makes sense in itself. */
public final class ProblemCheck {

  private final Problem problem;
  private final Faults faults;
  private final Map<String, Cell> cells = new HashMap<>();

  private ProblemCheck(Problem problem, Faults faults) {
    this.problem = problem;
    this.faults = faults;
  }

  /** Adds every fault of the problem. */
  public static void check(Problem problem, Faults faults) {
    new ProblemCheck(problem, faults).all();
  }

  private void all() {
    policy();
    for (int index = 0; index < problem.cells().size(); index++) {
      cell(problem.cells().get(index), "/cells/" + index);
    }
    for (int index = 0; index < problem.equations().size(); index++) {
      equation(problem.equations().get(index), "/equations/" + index);
    }
    Cycles.find(problem.equations(), faults);
    insiders();
    mustPublish();
    for (int index = 0; index < problem.ratios().size(); index++) {
      RatioCheck.check(problem.ratios().get(index), cells, "/ratios/" + index, faults);
    }
    for (int index = 0; index < problem.limits().size(); index++) {
      limit(problem.limits().get(index), "/limits/" + index);
    }
  }

  private void policy() {
    if (problem.policy().threshold() < Policy.LOWEST_THRESHOLD) {
      faults.add(
          FaultKind.POLICY_TOO_WEAK,
          "/policy/threshold",
          "The threshold is " + problem.policy().threshold() + "; no policy goes below 3.");
    }
    if (problem.policy().minWidth().signum() <= 0) {
      faults.add(FaultKind.POLICY_TOO_WEAK, "/policy/min_width", "The width must be above 0.");
    }
  }

  private void cell(Cell cell, String where) {
    if (cells.putIfAbsent(cell.id(), cell) != null) {
      faults.add(FaultKind.DUPLICATE, where, "There is a cell " + cell.id() + " already.");
    }
    if (cell.value().signum() < 0) {
      faults.add(
          FaultKind.NEGATIVE_VALUE, where + "/value", cell.id() + " is " + cell.value() + ".");
    }
    if (cell.kind() == CellKind.COUNT && !cell.value().isInteger()) {
      faults.add(
          FaultKind.NOT_WHOLE,
          where + "/value",
          cell.id() + " is a count and its value " + cell.value() + " is not a whole number.");
    }
    if (cell.needWidth().isPresent() && cell.needWidth().get().signum() <= 0) {
      faults.add(
          FaultKind.POLICY_TOO_WEAK,
          where + "/need_width",
          "The width of " + cell.id() + " must be above 0.");
    }
    boolean hiddenZero =
        cell.value().signum() == 0
            && cell.kind() == CellKind.COUNT
            && !cell.unpublished()
            && problem.policy().zerosPublished();
    if (hiddenZero && problem.policy().isSensitive(cell)) {
      faults.add(
          FaultKind.SENSITIVE_ZERO,
          where + "/sensitive",
          cell.id() + " is a sensitive zero, and this policy always shows zeros.");
    }
  }

  private void equation(Equation equation, String where) {
    Cell total = known(equation.total(), where + "/total");
    if (equation.parts().isEmpty()) {
      faults.add(FaultKind.NO_PARTS, where, equation.total() + " has no parts.");
      return;
    }
    Set<String> seen = new HashSet<>();
    boolean allKnown = true;
    Rational sum = Rational.ZERO;
    for (int index = 0; index < equation.parts().size(); index++) {
      String id = equation.parts().get(index);
      if (!seen.add(id)) {
        faults.add(
            FaultKind.DUPLICATE,
            where + "/parts/" + index,
            id + " is twice a part of " + equation.total() + ".");
      }
      Cell part = known(id, where + "/parts/" + index);
      allKnown &= part != null;
      sum = part == null ? sum : sum.add(part.value());
    }
    if (total != null && allKnown && !sum.equals(total.value())) {
      faults.add(
          FaultKind.DOES_NOT_ADD_UP,
          where,
          total.id() + " is " + total.value() + " and its parts add up to " + sum + ".");
    }
  }

  private void insiders() {
    Set<String> names = new HashSet<>();
    for (int index = 0; index < problem.insiders().size(); index++) {
      Insider insider = problem.insiders().get(index);
      String where = "/insiders/" + index;
      if (!names.add(insider.name())) {
        faults.add(
            FaultKind.DUPLICATE,
            where + "/name",
            "There is an insider " + insider.name() + " already.");
      }
      distinctCells(insider.knows(), where + "/knows");
    }
  }

  private void mustPublish() {
    distinctCells(problem.mustPublish(), "/must_publish");
    for (int index = 0; index < problem.mustPublish().size(); index++) {
      Cell cell = cells.get(problem.mustPublish().get(index));
      if (cell == null) {
        continue;
      }
      String where = "/must_publish/" + index;
      if (cell.unpublished()) {
        faults.add(
            FaultKind.UNPUBLISHED_MUST_PUBLISH,
            where,
            cell.id() + " must be shown and is a cell that no product shows.");
      }
      if (problem.policy().isSensitive(cell)) {
        faults.add(
            FaultKind.SENSITIVE_MUST_PUBLISH,
            where,
            cell.id() + " must be shown and is sensitive.");
      }
    }
  }

  private void limit(Limit limit, String where) {
    Cell cell = known(limit.cell(), where + "/cell");
    Cell of = known(limit.of(), where + "/of");
    if (limit.times().signum() <= 0) {
      faults.add(FaultKind.INVALID_VALUE, where + "/times", "The factor must be above 0.");
      return;
    }
    if (cell == null || of == null) {
      return;
    }
    Rational most = limit.times().multiply(of.value());
    if (cell.value().compareTo(most) > 0) {
      faults.add(
          FaultKind.LIMIT_BROKEN,
          where,
          cell.id() + " is " + cell.value() + " and may be at most " + most + ".");
    }
  }

  private void distinctCells(List<String> ids, String where) {
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < ids.size(); index++) {
      if (!seen.add(ids.get(index))) {
        faults.add(FaultKind.DUPLICATE, where + "/" + index, ids.get(index) + " is named already.");
      }
      known(ids.get(index), where + "/" + index);
    }
  }

  private @Nullable Cell known(String id, String where) {
    Cell cell = cells.get(id);
    if (cell == null) {
      faults.add(FaultKind.UNKNOWN_CELL, where, "There is no cell " + id + ".");
    }
    return cell;
  }
}
