package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.auditor.Auditor;
import uk.datr.workforce.disclosure.auditor.Depth;
import uk.datr.workforce.disclosure.auditor.Verdict;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.check.Faults;
import uk.datr.workforce.disclosure.model.check.ProblemCheck;
import uk.datr.workforce.disclosure.model.check.PublicationCheck;

/** What the independent auditor says of the protector's outcome. */
final class Audited {

  private Audited() {}

  /**
   * Fails unless the auditor accepts the publication or, where there is none, agrees that even hiding everything is not enough.
   *
   * @return whether there is a publication
   */
  static boolean accepts(Problem problem, Protection protection, String name) {
    Faults faults = new Faults();
    ProblemCheck.check(problem, faults);
    assertThat(faults.kept()).as(name + ": the problem").isEmpty();
    return switch (protection) {
      case Protection.Protected found -> {
        PublicationCheck.check(problem, found.publication(), faults);
        assertThat(faults.kept()).as(name + ": the publication").isEmpty();
        Verdict verdict = Auditor.audit(problem, found.publication(), Depth.VERDICT, 1);
        assertThat(unsafe(verdict)).as(name + ": unsafe cells").isEmpty();
        yield true;
      }
      case Protection.Impossible impossible -> {
        assertThat(impossible.cells()).as(name).isNotEmpty();
        yield false;
      }
    };
  }

  /** The auditor's verdict when everything is hidden that may be. */
  static boolean isSafeWithEverythingHidden(Problem problem) {
    Map<String, Shown> shown = new TreeMap<>();
    Set<String> mustPublish = new HashSet<>(problem.mustPublish());
    for (Cell cell : problem.cells()) {
      boolean zero =
          problem.policy().zerosPublished()
              && cell.value().signum() == 0
              && cell.kind() == CellKind.COUNT;
      if (!cell.unpublished()) {
        shown.put(
            cell.id(),
            zero || mustPublish.contains(cell.id())
                ? new Shown.Value(cell.value())
                : new Shown.Hidden());
      }
    }
    return Auditor.audit(problem, new Publication(shown, List.of()), Depth.VERDICT, 1).isSafe();
  }

  static boolean isSafe(Problem problem, Publication publication) {
    return Auditor.audit(problem, publication, Depth.VERDICT, 1).isSafe();
  }

  private static List<String> unsafe(Verdict verdict) {
    return verdict.readers().stream()
        .flatMap(reader ->
            reader.unsafe().stream().map(cell -> reader.reader() + ": " + cell.cell().id()))
        .toList();
  }
}
