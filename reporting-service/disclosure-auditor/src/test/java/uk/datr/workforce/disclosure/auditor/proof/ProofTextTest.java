package uk.datr.workforce.disclosure.auditor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;

class ProofTextTest {

  private static final Fact SUM = new Fact.Sum(new Equation("T", List.of("a", "b")));

  private static Bound bound(String cell, Side side, long value, Origin origin) {
    return new Bound(cell, side, Rational.of(value), origin);
  }

  private static List<String> text(Bound low, Optional<Bound> high, Step... steps) {
    return ProofText.of(new Proof(low, high, List.of(steps)));
  }

  private static Step step(List<Step.Term> terms, Bound... uses) {
    return new Step("a", Side.LOW, Rational.of(2), terms, List.of(uses));
  }

  private static final Bound PROVEN = bound("a", Side.LOW, 2, Origin.STEP);

  @Test
  void everyBoundSaysWhereItComesFrom() {
    assertThat(
            text(
                PROVEN,
                Optional.empty(),
                step(
                    List.of(new Step.Term(Rational.ONE, SUM)),
                    bound("T", Side.LOW, 9, Origin.SHOWN),
                    bound("b", Side.HIGH, 7, Origin.SHOWN_INTERVAL),
                    bound("c", Side.LOW, 1, Origin.HIDDEN_NOT_ZERO),
                    bound("d", Side.LOW, 0, Origin.NOT_NEGATIVE),
                    bound("e", Side.LOW, 4, Origin.OWN),
                    bound("f", Side.HIGH, 5, Origin.STEP))))
        .containsExactly(
            "a ≥ 2: T = a + b, where b ≤ 7 (shown interval), c ≥ 1 (hidden, and zeros are shown),"
                + " d ≥ 0 (never negative), e = 4 (the reader's own), f ≤ 5, T = 9 (shown).");
  }

  @Test
  void aStepThatNeedsNoBoundHasNone() {
    assertThat(text(PROVEN, Optional.empty(), step(List.of(new Step.Term(Rational.ONE, SUM)))))
        .containsExactly("a ≥ 2: T = a + b.");
  }

  @Test
  void severalFactsAreAddedUpEachTimesItsNumber() {
    Ratio ratio = new Ratio("a", "T", Rational.of(100), Rational.of(8), 0);
    assertThat(
            text(
                PROVEN,
                Optional.empty(),
                step(
                    List.of(
                        new Step.Term(Rational.ONE, SUM),
                        new Step.Term(Rational.of(-1, 2), new Fact.RatioFromBelow(ratio)),
                        new Step.Term(Rational.of(3), new Fact.RatioFromAbove(ratio)),
                        new Step.Term(
                            Rational.ONE, new Fact.Rule(new Limit("w", Rational.of(3, 2), "a")))))))
        .containsExactly(
            "a ≥ 2: adding up (T = a + b); -1/2 × (100 × a ÷ T, printed as 8, is at least 15/2);"
                + " 3 × (100 × a ÷ T, printed as 8, is at most 17/2); (w is at most 3/2 × a).");
  }

  @Test
  void manyShownCellsAndManyPartsAreCountedAndNotSpeltOut() {
    assertThat(longStep(8)).contains("p1 + p2", "p1 = 1 (shown), p2 = 1 (shown)");
    assertThat(longStep(9))
        .isEqualTo("a ≥ 2: T = the sum of its 9 parts, where the other 9 cells as shown.");
  }

  private static String longStep(int parts) {
    List<String> ids = IntStream.rangeClosed(1, parts).mapToObj(part -> "p" + part).toList();
    List<Bound> uses = new ArrayList<>();
    ids.forEach(id -> uses.add(bound(id, Side.LOW, 1, Origin.SHOWN)));
    Fact sum = new Fact.Sum(new Equation("T", ids));
    return text(
            PROVEN,
            Optional.empty(),
            step(List.of(new Step.Term(Rational.ONE, sum)), uses.toArray(Bound[]::new)))
        .getFirst();
  }

  @Test
  void whatIsGivenIsToldAfterWhatIsProven() {
    assertThat(
            text(
                bound("a", Side.LOW, 1, Origin.HIDDEN_NOT_ZERO),
                Optional.of(bound("a", Side.HIGH, 12, Origin.SHOWN_INTERVAL))))
        .containsExactly("a ≥ 1 (hidden, and zeros are shown).", "a ≤ 12 (shown interval).");
    assertThat(text(PROVEN, Optional.of(bound("a", Side.HIGH, 3, Origin.STEP)))).isEmpty();
  }
}
