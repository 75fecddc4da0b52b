package uk.datr.workforce.disclosure.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** Small problems of every kind against another method; larger ones against themselves in another order. */
class PropertiesTest {

  @Test
  void everyIntervalIsTheOneThatEliminationFinds() {
    compareWithElimination(0, Draws.of(400), "intervals");
  }

  @Tag("full")
  @Test
  void everyIntervalOfThousandsIsTheOneThatEliminationFinds() {
    compareWithElimination(400, 6_000, "intervals-full");
  }

  private static void compareWithElimination(int from, int to, String name) {
    int compared = 0;
    for (int seed = from; seed < to; seed++) {
      RandomProblem drawn = RandomProblem.draw(seed);
      Verdict verdict = Auditor.audit(drawn.problem(), drawn.publication(), Depth.INTERVALS, 1);
      for (ReaderVerdict reader : verdict.readers()) {
        Set<String> own = own(drawn.problem(), reader.reader());
        for (CellVerdict cell : reader.cells()) {
          @Nullable Rational @Nullable [] range = EliminatedRange.of(drawn, own, cell.cell().id());
          if (range != null) {
            compared++;
            String which = "seed " + seed + " " + reader.reader() + " " + cell.cell().id();
            assertThat(cell.low()).as(which).isEqualTo(range[0]);
            assertThat(cell.high().orElse(null)).as(which).isEqualTo(range[1]);
          }
        }
      }
    }
    Figures.keep(name, to - from, compared);
    assertThat(compared).isGreaterThan(to - from);
  }

  @Test
  void everyUnsafeVerdictIsProvenToAnIndependentCheck() {
    int proofs = 0;
    int sums = 0;
    for (int seed = 0; seed < Draws.of(600); seed++) {
      RandomProblem drawn = RandomProblem.draw(seed);
      for (ReaderVerdict reader :
          Auditor.audit(drawn.problem(), drawn.publication(), Depth.INTERVALS, 1).readers()) {
        for (CellVerdict cell : reader.unsafe()) {
          proofs++;
          sums +=
              (int)
                  cell.proof().orElseThrow().steps().stream()
                      .filter(step -> step.terms().size() > 1)
                      .count();
          assertThat(check(drawn, reader).faults(cell)).as("seed " + seed).isEmpty();
        }
      }
    }
    assertThat(proofs).isGreaterThan(Draws.of(200) / 2);
    assertThat(sums).as("steps that add up several facts").isPositive();
  }

  @Test
  void theCheckOfProofsRefusesAClaimThatGoesTooFar() {
    for (Golden golden : Golden.cases()) {
      ReaderVerdict reader =
          Auditor.audit(golden.problem(), golden.publication(), Depth.INTERVALS, 1).publicReader();
      for (CellVerdict cell : reader.unsafe()) {
        CellVerdict narrower =
            new CellVerdict(
                cell.cell(),
                cell.low().add(Rational.of(1, 100)),
                cell.high(),
                cell.needed(),
                cell.proof());
        assertThat(
                new ProofCheck(golden.problem(), golden.publication(), Set.of()).faults(narrower))
            .isNotEmpty();
        assertThat(new ProofCheck(golden.problem(), golden.publication(), Set.of()).faults(cell))
            .isEmpty();
      }
    }
  }

  @Test
  void wholeTablesByTrialGiveTheSameIntervalsInTwoWayTables() {
    for (int seed = 0; seed < Draws.of(60); seed++) {
      Random random = new Random(seed);
      Problem problem =
          Tables.counts(
              Tables.POLICY,
              () -> random.nextInt(7),
              Dimension.flat("R", 2 + random.nextInt(2)),
              Dimension.flat("C", 3));
      Set<String> hidden = new HashSet<>();
      for (Cell cell : problem.cells()) {
        boolean inner = !cell.id().contains("*");
        if (cell.value().signum() > 0 && (inner || tooSmall(problem, cell))) {
          hidden.add(cell.id());
        }
      }
      Publication publication = Tables.publication(problem, hidden);
      Map<String, int[]> possible = new WholeTables(problem, publication).ranges();
      for (CellVerdict cell :
          Auditor.audit(problem, publication, Depth.INTERVALS, 1).publicReader().cells()) {
        int[] range = Objects.requireNonNull(possible.get(cell.cell().id()));
        if (cell.greatest().isPresent()) {
          assertThat(cell.least()).as("seed " + seed).isEqualTo(Rational.of(range[0]));
          assertThat(cell.greatest().get()).as("seed " + seed).isEqualTo(Rational.of(range[1]));
        }
      }
    }
  }

  @Test
  void orderAndThreadsChangeNothing() {
    for (int seed = 0; seed < Draws.of(6); seed++) {
      Random random = new Random(seed);
      Problem problem = large(random);
      Publication publication = Tables.hiding(problem, 2 + seed % 2);
      Verdict verdict = Auditor.audit(problem, publication, Depth.INTERVALS, 1);
      Problem shuffled = shuffled(problem, random);
      Map<String, Shown> cells = new HashMap<>(publication.cells());
      Publication reordered = new Publication(cells, publication.ratios());
      assertThat(Auditor.audit(shuffled, reordered, Depth.INTERVALS, 3)).isEqualTo(verdict);
      assertThat(CanonicalInput.sha256(shuffled, reordered))
          .isEqualTo(CanonicalInput.sha256(problem, publication));
    }
  }

  @Test
  void theQuickVerdictFindsTheSameUnsafeCellsInLargerTables() {
    for (int seed = 0; seed < Draws.of(6); seed++) {
      Problem problem = large(new Random(seed));
      Publication publication = Tables.hiding(problem, 2 + seed % 2);
      Verdict full = Auditor.audit(problem, publication, Depth.INTERVALS, 1);
      Verdict quick = Auditor.audit(problem, publication, Depth.VERDICT, 2);
      assertThat(quick.isSafe()).isEqualTo(full.isSafe());
      assertThat(intervals(quick.publicReader().cells()))
          .isEqualTo(intervals(full.publicReader().unsafe()));
      for (CellVerdict cell : full.publicReader().unsafe()) {
        assertThat(new ProofCheck(problem, publication, Set.of()).faults(cell)).isEmpty();
      }
    }
  }

  @Test
  void theTruthIsAlwaysInTheInterval() {
    for (int seed = 0; seed < Draws.of(300); seed++) {
      RandomProblem drawn = RandomProblem.draw(seed);
      for (ReaderVerdict reader :
          Auditor.audit(drawn.problem(), drawn.publication(), Depth.INTERVALS, 1).readers()) {
        for (CellVerdict cell : reader.cells()) {
          assertThat(cell.least()).isLessThanOrEqualTo(cell.cell().value());
          assertThat(cell.greatest().orElse(cell.cell().value()))
              .isGreaterThanOrEqualTo(cell.cell().value());
        }
      }
    }
  }

  @Test
  void aTableThatTouchesNothingHereChangesNothingHere() {
    Problem here = large(new Random(1));
    Problem there =
        Tables.counts(
            Tables.POLICY,
            () -> 3,
            new Dimension(List.of("X1", "X2"), List.of(Map.entry("X*", List.of("X1", "X2")))));
    List<Cell> cells = new ArrayList<>(here.cells());
    cells.addAll(there.cells());
    List<Equation> equations = new ArrayList<>(here.equations());
    equations.addAll(there.equations());
    Problem both = Problem.of(Tables.POLICY, cells, equations);
    List<CellVerdict> alone =
        Auditor.audit(here, Tables.hiding(here, 2), Depth.INTERVALS, 1).publicReader().cells();
    List<CellVerdict> together =
        Auditor.audit(both, Tables.hiding(both, 2), Depth.INTERVALS, 1).publicReader().cells();
    assertThat(together.stream().filter(cell -> !cell.cell().id().startsWith("X")))
        .isEqualTo(alone)
        .isNotEmpty();
  }

  @Test
  void whoeverKnowsMoreHasNarrowerIntervals() {
    for (int seed = 0; seed < Draws.of(300); seed++) {
      RandomProblem drawn = RandomProblem.draw(seed);
      List<ReaderVerdict> readers =
          Auditor.audit(drawn.problem(), drawn.publication(), Depth.INTERVALS, 1).readers();
      Map<String, CellVerdict> all = new HashMap<>();
      readers.getFirst().cells().forEach(cell -> all.put(cell.cell().id(), cell));
      for (ReaderVerdict insider : readers.subList(1, readers.size())) {
        for (CellVerdict cell : insider.cells()) {
          CellVerdict before = Objects.requireNonNull(all.get(cell.cell().id()));
          assertThat(cell.low()).isGreaterThanOrEqualTo(before.low());
          if (before.high().isPresent()) {
            assertThat(cell.high().orElseThrow()).isLessThanOrEqualTo(before.high().get());
          }
        }
      }
    }
  }

  private static Problem large(Random random) {
    return Tables.counts(
        Tables.POLICY,
        Tables.small(random, 6),
        Dimension.areas(12, 3, 2),
        Dimension.flat("P", 4),
        Dimension.flat("K", 2));
  }

  private static List<String> intervals(List<CellVerdict> cells) {
    return cells.stream().map(c -> c.cell().id() + " " + c.low() + " " + c.high()).toList();
  }

  private static boolean tooSmall(Problem problem, Cell cell) {
    return problem.policy().isSensitive(cell);
  }

  private static Problem shuffled(Problem problem, Random random) {
    List<Cell> cells = new ArrayList<>(problem.cells());
    Collections.shuffle(cells, random);
    List<Equation> equations = new ArrayList<>();
    for (Equation equation : problem.equations()) {
      List<String> parts = new ArrayList<>(equation.parts());
      Collections.shuffle(parts, random);
      equations.add(new Equation(equation.total(), parts));
    }
    Collections.shuffle(equations, random);
    return Problem.of(problem.policy(), cells, equations);
  }

  private static ProofCheck check(RandomProblem drawn, ReaderVerdict reader) {
    return new ProofCheck(
        drawn.problem(), drawn.publication(), own(drawn.problem(), reader.reader()));
  }

  private static Set<String> own(Problem problem, String reader) {
    Set<String> own = new HashSet<>();
    List<String> names = Arrays.asList(reader.split(" \\+ ", -1));
    for (Insider insider : problem.insiders()) {
      if (names.contains(insider.name())) {
        own.addAll(insider.knows());
      }
    }
    return own;
  }
}
