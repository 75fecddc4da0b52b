package uk.datr.workforce.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyTest {

  private static final Policy ZEROS_SHOWN = new Policy(5, true, Rational.of(4));
  private static final Policy ZEROS_HIDDEN = new Policy(5, false, Rational.of(4));

  @Test
  void countsFromOneToBelowTheThresholdAreSensitive() {
    assertThat(ZEROS_SHOWN.isSensitive(Cell.count("a", 0))).isFalse();
    assertThat(ZEROS_SHOWN.isSensitive(Cell.count("a", 1))).isTrue();
    assertThat(ZEROS_SHOWN.isSensitive(Cell.count("a", 4))).isTrue();
    assertThat(ZEROS_SHOWN.isSensitive(Cell.count("a", 5))).isFalse();
  }

  @Test
  void whatTheCellSaysOfItselfGoesBeforeItsSize() {
    assertThat(ZEROS_SHOWN.isSensitive(Cell.count("a", 3).sensitive(false))).isFalse();
    assertThat(ZEROS_SHOWN.isSensitive(Cell.count("a", 30).sensitive(true))).isTrue();
  }

  @Test
  void anAmountIsSensitiveOnlyWhenItSaysSo() {
    Cell amount = Cell.amount("a", Rational.decimal("2.4"));
    assertThat(ZEROS_SHOWN.isSensitive(amount)).isFalse();
    assertThat(ZEROS_SHOWN.isSensitive(amount.sensitive(true))).isTrue();
  }

  @Test
  void aCellCanAskForAWidthOfItsOwn() {
    assertThat(ZEROS_SHOWN.widthNeeded(Cell.count("a", 3))).isEqualTo(Rational.of(4));
    assertThat(ZEROS_SHOWN.widthNeeded(Cell.count("a", 3).needing(Rational.decimal("2.4"))))
        .isEqualTo(Rational.of(12, 5));
  }

  @Test
  void aHiddenCountStartsAtOneOnlyWhereZerosAreShown() {
    assertThat(ZEROS_SHOWN.leastWhenHidden(Cell.count("a", 3))).isEqualTo(Rational.ONE);
    assertThat(ZEROS_HIDDEN.leastWhenHidden(Cell.count("a", 3))).isEqualTo(Rational.ZERO);
    assertThat(ZEROS_SHOWN.leastWhenHidden(Cell.count("a", 3).asUnpublished()))
        .isEqualTo(Rational.ZERO);
    assertThat(ZEROS_SHOWN.leastWhenHidden(Cell.amount("a", Rational.ONE)))
        .isEqualTo(Rational.ZERO);
  }

  @Test
  void aPrintedRatioStandsForHalfAUnitOnBothSides() {
    Ratio ratio = new Ratio("a", "b", Rational.of(100), Rational.decimal("7.5"), 1);
    assertThat(ratio.lowest()).isEqualTo(Rational.decimal("7.45"));
    assertThat(ratio.highest()).isEqualTo(Rational.decimal("7.55"));
    assertThat(new Ratio("a", "b", Rational.ONE, Rational.of(8), 0).half())
        .isEqualTo(Rational.of(1, 2));
  }
}
