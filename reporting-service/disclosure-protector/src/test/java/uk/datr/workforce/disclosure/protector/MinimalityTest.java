package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Shown;

/** Nothing is hidden for nothing: were any one of the further cells shown, the auditor would refuse the publication (B6.4, step 5). */
class MinimalityTest {

  private static final PartProtector.Pieces BLOCKS = new PartProtector.Pieces(30, 25);

  @ParameterizedTest
  @ValueSource(longs = {2, 6, 7, 9, 16, 19, 20, 21, 22, 26, 28, 30, 32, 33, 37, 40, 44, 46, 47, 49})
  void no_further_cell_can_be_shown(long seed) {
    Problem problem = new RandomProblems(seed).any();
    assertMinimal(problem, Protector.exact(1).protect(problem));
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 7, 14, 21, 24, 27, 28, 39, 49, 58})
  void no_further_cell_can_be_shown_where_blocks_were_protected_one_by_one(long seed) {
    Problem problem = new RandomProblems(seed).any();
    assertMinimal(problem, Protector.inPieces(1, BLOCKS).protect(problem));
  }

  private static void assertMinimal(Problem problem, Protection protection) {
    assertThat(protection).isInstanceOf(Protection.Protected.class);
    if (!(protection instanceof Protection.Protected found)) {
      return;
    }
    Publication publication = found.publication();
    assertThat(Audited.isSafe(problem, publication)).isTrue();
    int sensitive = 0;
    int further = 0;
    double weight = 0;
    Map<String, Integer> children = new TreeMap<>();
    for (Equation equation : problem.equations()) {
      children.merge(equation.total(), equation.parts().size(), Integer::sum);
    }
    Set<String> needless = new HashSet<>();
    for (Cell cell : problem.cells()) {
      if (!(publication.cells().get(cell.id()) instanceof Shown.Hidden)) {
        continue;
      }
      if (problem.policy().isSensitive(cell)) {
        sensitive++;
        continue;
      }
      further++;
      weight +=
          1
              + Math.pow(cell.value().doubleValue(), 0.7)
                  * (1 + 1.5 * children.getOrDefault(cell.id(), 0));
      Map<String, Shown> more = new TreeMap<>(publication.cells());
      more.put(cell.id(), new Shown.Value(cell.value()));
      if (Audited.isSafe(problem, new Publication(more, publication.ratios()))) {
        needless.add(cell.id());
      }
    }
    assertThat(needless).isEmpty();
    assertThat(found.effort().sensitive()).isEqualTo(sensitive);
    assertThat(found.effort().secondary()).isEqualTo(further);
    assertThat(found.effort().cost()).isCloseTo(weight, within(1e-6));
    assertThat(found.effort().pivots()).isPositive();
  }
}
