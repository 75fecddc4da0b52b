package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Shown;

class IndependenceTest {

  @ParameterizedTest
  @ValueSource(longs = {3, 14, 15, 92, 65, 35})
  void the_order_of_rows_means_nothing(long seed) {
    Problem problem = new RandomProblems(seed).any();

    assertThat(Protector.exact(1).protect(shuffled(problem, new Random(seed))))
        .isEqualTo(Protector.exact(1).protect(problem));
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 97})
  void the_number_of_threads_means_nothing(long seed) {
    Problem problem = AreaLattice.of(14, 0, true, seed);

    assertThat(Protector.exact(4).protect(problem)).isEqualTo(Protector.exact(1).protect(problem));
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 32, 38, 46})
  void a_unit_added_in_another_part_changes_nothing_here(long seed) {
    Problem here = new RandomProblems(seed).twoWay(4, 4);
    Problem elsewhere = new RandomProblems(seed + 1000).twoWay(3, 4);
    List<Cell> cells = new ArrayList<>(here.cells());
    // Sorted before and after the cells here.
    for (Cell cell : elsewhere.cells()) {
      String id = (cell.id().hashCode() % 2 == 0 ? "0:" : "z:") + cell.id();
      cells.add(
          new Cell(
              id,
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
    Map<String, Shown> alone = shown(here);
    Map<String, Shown> together = shown(Problem.of(here.policy(), cells, equations));

    assertThat(together).containsAllEntriesOf(alone);
  }

  private static String renamed(String id) {
    return (id.hashCode() % 2 == 0 ? "0:" : "z:") + id;
  }

  private static Map<String, Shown> shown(Problem problem) {
    return switch (Protector.exact(1).protect(problem)) {
      case Protection.Protected found -> found.publication().cells();
      case Protection.Impossible impossible ->
          throw new AssertionError("not protected: " + impossible.cells());
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
