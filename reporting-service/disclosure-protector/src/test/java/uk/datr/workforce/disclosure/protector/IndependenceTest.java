package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Shown;

class IndependenceTest {

  @Test
  void the_order_of_rows_means_nothing() {
    order(0, Draws.of(8), "row-order");
  }

  @Test
  @Tag("full")
  void the_order_of_rows_of_hundreds_means_nothing() {
    order(400_000, 500, "row-order-full");
  }

  private static void order(long first, int count, String name) {
    for (long seed = first; seed < first + count; seed++) {
      Problem problem = new RandomProblems(seed).any();
      assertThat(Protector.exact(1).protect(shuffled(problem, new Random(seed))))
          .as("seed %d", seed)
          .isEqualTo(Protector.exact(1).protect(problem));
    }
    new Figures().with("problems", count).keep(name);
  }

  @Test
  void the_number_of_threads_means_nothing() {
    threads(AreaLattice.of(6, 0, true, 8), new PartProtector.Pieces(100, 80));
  }

  @Test
  @Tag("full")
  void the_number_of_threads_means_nothing_in_larger_lattices() {
    for (long seed = 500; seed < 530; seed++) {
      threads(AreaLattice.of(10, 0, true, seed), new PartProtector.Pieces(150, 120));
    }
    threads(AreaLattice.of(48, 0, true, 5), PartProtector.Pieces.USUAL);
    new Figures().with("lattices", 31).keep("threads-full");
  }

  private static void threads(Problem problem, PartProtector.Pieces pieces) {
    assertThat(Protector.inPieces(4, pieces).protect(problem))
        .isEqualTo(Protector.inPieces(1, pieces).protect(problem));
  }

  @Test
  void a_unit_added_in_another_part_changes_nothing_here() {
    addedElsewhere(0, Draws.of(20), "added-elsewhere");
  }

  @Test
  @Tag("full")
  void a_unit_added_in_another_part_changes_nothing_here_in_a_thousand() {
    addedElsewhere(1_000_000, 1_000, "added-elsewhere-full");
  }

  private static void addedElsewhere(long first, int count, String name) {
    for (long seed = first; seed < first + count; seed++) {
      Problem here = new RandomProblems(seed).twoWay(4, 4);
      Problem both = beside(here, new RandomProblems(-1 - seed).twoWay(3, 4));
      assertThat(shown(both)).as("seed %d", seed).containsAllEntriesOf(shown(here));
    }
    new Figures().with("problems", count).keep(name);
  }

  /** Both in one problem; the cells of the second come before and after those of the first. */
  private static Problem beside(Problem here, Problem elsewhere) {
    List<Cell> cells = new ArrayList<>(here.cells());
    for (Cell cell : elsewhere.cells()) {
      cells.add(
          new Cell(
              renamed(cell.id()),
              cell.value(),
              cell.kind(),
              cell.sensitivity(),
              cell.needWidth(),
              cell.unpublished()));
    }
    List<Equation> equations = new ArrayList<>(here.equations());
    for (Equation equation : elsewhere.equations()) {
      equations.add(
          new Equation(
              renamed(equation.total()),
              equation.parts().stream().map(IndependenceTest::renamed).toList()));
    }
    return Problem.of(here.policy(), cells, equations);
  }

  private static String renamed(String id) {
    return (id.hashCode() % 2 == 0 ? "0:" : "z:") + id;
  }

  /** What is shown; nothing where no publication is possible. */
  private static Map<String, Shown> shown(Problem problem) {
    return switch (Protector.exact(1).protect(problem)) {
      case Protection.Protected found -> found.publication().cells();
      case Protection.Impossible _ -> Map.of();
    };
  }

  private static Problem shuffled(Problem problem, Random random) {
    return new Problem(
        problem.policy(),
        shuffled(problem.cells(), random),
        shuffled(
            problem.equations().stream()
                .map(e -> new Equation(e.total(), shuffled(e.parts(), random)))
                .toList(),
            random),
        shuffled(
            problem.insiders().stream()
                .map(i -> new Insider(i.name(), shuffled(i.knows(), random), i.group()))
                .toList(),
            random),
        shuffled(problem.mustPublish(), random),
        shuffled(problem.ratios(), random),
        shuffled(problem.limits(), random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
