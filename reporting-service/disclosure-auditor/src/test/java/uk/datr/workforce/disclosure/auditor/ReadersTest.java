package uk.datr.workforce.disclosure.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** Who reads a publication, what is judged for whom, and what the verdict says of the work and of its input. */
class ReadersTest {

  private static final List<Cell> CELLS =
      List.of(Cell.count("a", 3), Cell.count("b", 10), Cell.count("c", 12), Cell.count("T", 25));

  private static final Publication PUBLICATION =
      new Publication(
          Map.of(
              "a", new Shown.Hidden(),
              "b", new Shown.Hidden(),
              "c", new Shown.Hidden(),
              "T", new Shown.Value(Rational.of(25))),
          List.of());

  private static Problem problem(Insider... insiders) {
    return new Problem(
        Tables.POLICY,
        CELLS,
        List.of(new Equation("T", List.of("a", "b", "c"))),
        Arrays.asList(insiders),
        List.of(),
        List.of(),
        List.of());
  }

  private static Insider insider(String name, String knows, String group) {
    return new Insider(
        name, List.of(knows), group.isEmpty() ? Optional.empty() : Optional.of(group));
  }

  private static List<String> readers(Verdict verdict) {
    return verdict.readers().stream()
        .map(reader -> reader.reader() + (reader.isSafe() ? "" : " learns too much"))
        .toList();
  }

  private static Verdict audit(Problem problem) {
    return Auditor.audit(problem, PUBLICATION, Depth.INTERVALS, 2);
  }

  @Test
  void anyTwoOfOneGroupAreReadAsOne() {
    assertThat(readers(audit(problem(insider("B", "c", "trust"), insider("A", "b", "trust")))))
        .containsExactly("public", "A", "B", "A + B learns too much");
  }

  @Test
  void insidersOfOtherGroupsOrOfNoneAreReadAlone() {
    assertThat(readers(audit(problem(insider("A", "b", "one"), insider("B", "c", "other")))))
        .containsExactly("public", "A", "B");
    assertThat(readers(audit(problem(insider("A", "b", ""), insider("B", "c", "")))))
        .containsExactly("public", "A", "B");
  }

  @Test
  void ofThreeInOneGroupEveryPairIsRead() {
    assertThat(
            readers(
                audit(
                    problem(
                        insider("A", "b", "g"), insider("B", "c", "g"), insider("C", "T", "g")))))
        .containsExactly("public", "A", "B", "C", "A + B learns too much", "A + C", "B + C");
  }

  @Test
  void anInsiderIsJudgedOnWhatItDoesNotHaveItself() {
    Problem sensitive =
        new Problem(
            Tables.POLICY,
            List.of(
                Cell.count("a", 3),
                Cell.count("b", 10).sensitive(true),
                Cell.count("c", 12),
                Cell.count("T", 25)),
            List.of(new Equation("T", List.of("a", "b", "c"))),
            List.of(insider("A", "b", "")),
            List.of(),
            List.of(),
            List.of());
    Verdict verdict = audit(sensitive);
    assertThat(verdict.publicReader().judged()).isEqualTo(2);
    assertThat(verdict.readers().get(1).judged()).isEqualTo(1);
    assertThat(verdict.readers().get(1).cells().getFirst().cell().id()).isEqualTo("a");
  }

  @Test
  void aCountIsMeasuredInWholePersonsAndAnAmountAsItIs() {
    Rational low = Rational.decimal("0.5");
    Optional<Rational> high = Optional.of(Rational.decimal("2.4"));
    Rational needed = Rational.decimal("1.9");
    CellVerdict amount =
        new CellVerdict(Cell.amount("w", Rational.ONE), low, high, needed, Optional.empty());
    CellVerdict count = new CellVerdict(Cell.count("n", 1), low, high, needed, Optional.empty());
    assertThat(amount.isSafe()).isTrue();
    assertThat(amount.least()).isEqualTo(low);
    assertThat(amount.greatest()).isEqualTo(high);
    assertThat(count.isSafe()).isFalse();
    assertThat(count.least()).isEqualTo(Rational.ONE);
    assertThat(count.greatest()).contains(Rational.of(2));
  }

  @Test
  void theWorkIsThatOfThePartsThatAreStillUnknown() {
    List<Cell> cells = new ArrayList<>(CELLS);
    List<Equation> equations = new ArrayList<>(problem().equations());
    Map<String, Shown> shown = new TreeMap<>(PUBLICATION.cells());
    for (String id : List.of("u1", "u2", "v1", "v2")) {
      cells.add(Cell.count(id, 6));
      shown.put(id, new Shown.Hidden());
    }
    for (String total : List.of("r1", "r2", "c1", "c2")) {
      cells.add(Cell.count(total, 12));
      shown.put(total, new Shown.Value(Rational.of(12)));
    }
    equations.add(new Equation("r1", List.of("u1", "u2")));
    equations.add(new Equation("r2", List.of("v1", "v2")));
    equations.add(new Equation("c1", List.of("u1", "v1")));
    equations.add(new Equation("c2", List.of("u2", "v2")));
    List<Cell> sensitive =
        cells.stream().map(cell -> cell.id().equals("u1") ? cell.sensitive(true) : cell).toList();
    Verdict.Work work =
        Auditor.audit(
                Problem.of(Tables.POLICY, sensitive, equations),
                new Publication(shown, List.of()),
                Depth.INTERVALS,
                1)
            .work();
    assertThat(work.cells()).isEqualTo(12);
    assertThat(work.relations()).isEqualTo(5);
    assertThat(work.unknown()).isEqualTo(7);
    assertThat(work.parts()).isEqualTo(2);
    assertThat(work.largestPart()).isEqualTo(4);
  }

  @Test
  void theStepsOfTheSimplexMethodAreCounted() {
    Problem large =
        Tables.counts(
            Tables.POLICY,
            Tables.small(new Random(1), 6),
            Dimension.areas(12, 3, 2),
            Dimension.flat("P", 4),
            Dimension.flat("K", 2));
    assertThat(Auditor.audit(large, Tables.hiding(large, 2), Depth.INTERVALS, 1).work().pivots())
        .isGreaterThan(10);
  }

  private static String hash(
      Policy policy,
      List<Cell> cells,
      Equation equation,
      Insider insider,
      String must,
      Ratio ratio,
      Limit limit,
      Shown shown) {
    return CanonicalInput.sha256(
        new Problem(
            policy,
            cells,
            List.of(equation),
            List.of(insider),
            List.of(must),
            List.of(ratio),
            List.of(limit)),
        new Publication(Map.of("a", shown), List.of()));
  }

  @Test
  void theHashIsAnotherWhenAnythingIsAnother() {
    Policy policy = Tables.POLICY;
    Equation sum = new Equation("T", List.of("a", "b", "c"));
    Insider insider = insider("A", "b", "g");
    Ratio ratio = new Ratio("a", "T", Rational.of(100), Rational.of(12), 0);
    Limit limit = new Limit("a", Rational.of(3, 2), "b");
    Shown hidden = new Shown.Hidden();
    List<Cell> more = new ArrayList<>(CELLS);
    more.set(1, Cell.count("b", 10).needing(Rational.of(5)));
    List<String> hashes =
        List.of(
            hash(policy, CELLS, sum, insider, "T", ratio, limit, hidden),
            hash(
                new Policy(6, true, Rational.of(4)),
                CELLS,
                sum,
                insider,
                "T",
                ratio,
                limit,
                hidden),
            hash(policy, more, sum, insider, "T", ratio, limit, hidden),
            hash(
                policy,
                CELLS,
                new Equation("T", List.of("a", "b")),
                insider,
                "T",
                ratio,
                limit,
                hidden),
            hash(policy, CELLS, sum, insider("A", "c", "g"), "T", ratio, limit, hidden),
            hash(policy, CELLS, sum, insider("A", "b", ""), "T", ratio, limit, hidden),
            hash(policy, CELLS, sum, insider, "c", ratio, limit, hidden),
            hash(
                policy,
                CELLS,
                sum,
                insider,
                "T",
                new Ratio("a", "T", Rational.of(100), Rational.of(13), 0),
                limit,
                hidden),
            hash(
                policy,
                CELLS,
                sum,
                insider,
                "T",
                ratio,
                new Limit("a", Rational.of(2), "b"),
                hidden),
            hash(
                policy,
                CELLS,
                sum,
                insider,
                "T",
                ratio,
                limit,
                new Shown.Between(Rational.of(2), Rational.of(7))),
            hash(policy, CELLS, sum, insider, "T", ratio, limit, new Shown.Value(Rational.of(3))));
    assertThat(Set.copyOf(hashes)).hasSize(hashes.size());
    assertThat(hashes.getFirst())
        .isEqualTo(
            hash(
                policy,
                CELLS.reversed(),
                new Equation("T", List.of("c", "b", "a")),
                insider,
                "T",
                ratio,
                limit,
                hidden));
  }
}
