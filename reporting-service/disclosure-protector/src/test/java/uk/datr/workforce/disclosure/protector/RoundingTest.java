package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.model.policy.DisclosurePolicy;
import uk.datr.workforce.disclosure.model.policy.Policies;

class RoundingTest {

  private final Rounding rounding = toFive(Set.of("before"));

  /** The rounding of CENSUS-PUBLIC-R5. */
  static Rounding toFive(Set<String> exact) {
    return Rounding.under(Policies.read().find("CENSUS-PUBLIC-R5").orElseThrow(), exact)
        .orElseThrow();
  }

  @Test
  void the_policy_says_whether_and_how_to_round() {
    assertThat(rounding).isEqualTo(new Rounding(5, 5, Rational.of(1, 2), Set.of("before")));
    assertThat(Rounding.under(Policies.read().find("CENSUS-PUBLIC-1").orElseThrow(), Set.of()))
        .isEmpty();
    DisclosurePolicy whole = Policies.read().find("CENSUS-PUBLIC-R5").orElseThrow();
    DisclosurePolicy countsOnly =
        new DisclosurePolicy(
            "P",
            1,
            whole.threshold(),
            whole.zerosShown(),
            whole.minWidth(),
            whole.amountWidthLeast(),
            whole.amountWidthShare(),
            whole.leastOrganisations(),
            whole.largestShare(),
            whole.remainderRule(),
            whole.singleAnswerRule(),
            whole.roundCountsTo(),
            Optional.empty());
    assertThatThrownBy(() -> Rounding.under(countsOnly, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only counts");
  }

  @ParameterizedTest
  @CsvSource({"5,5,7", "7,5,7", "8,8,12", "12,8,12", "13,13,17", "1002,998,1002", "1003,1003,1007"})
  void a_count_from_five_is_shown_as_the_values_that_round_to_the_same(
      long value, long low, long high) {
    assertThat(rounding.show(Cell.count("x", value)))
        .isEqualTo(new Shown.Between(Rational.of(low), Rational.of(high)));
  }

  @Test
  void zeros_small_counts_and_what_was_shown_before_stay_exact() {
    assertThat(rounding.show(Cell.count("x", 0))).isEqualTo(new Shown.Value(Rational.ZERO));
    assertThat(rounding.show(Cell.count("x", 4))).isEqualTo(new Shown.Value(Rational.of(4)));
    assertThat(rounding.show(Cell.count("before", 23))).isEqualTo(new Shown.Value(Rational.of(23)));
  }

  @Test
  void amounts_go_to_the_nearest_half_and_never_below_nothing() {
    assertThat(rounding.show(Cell.amount("x", Rational.decimal("2.3"))))
        .isEqualTo(new Shown.Between(Rational.decimal("2.25"), Rational.decimal("2.75")));
    assertThat(rounding.show(Cell.amount("x", Rational.decimal("0.1"))))
        .isEqualTo(new Shown.Between(Rational.ZERO, Rational.decimal("0.25")));
  }

  @Test
  void an_even_base_rounds_its_half_up() {
    Rounding toTen = new Rounding(10, 10, Rational.ONE, Set.of());
    assertThat(toTen.show(Cell.count("x", 25)))
        .isEqualTo(new Shown.Between(Rational.of(25), Rational.of(34)));
  }

  @Test
  void a_base_or_step_of_nothing_is_refused() {
    assertThatThrownBy(() -> new Rounding(0, 1, Rational.ONE, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rounding(5, 5, Rational.ZERO, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"5,7,5", "8,12,10", "998,1002,1000", "5,5,5", "0,4,0"})
  void a_rounded_count_is_printed_as_the_multiple_in_the_middle(long low, long high, String shown) {
    assertThat(
            rounding.printed(
                new Shown.Between(Rational.of(low), Rational.of(high)), CellKind.COUNT))
        .isEqualByComparingTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"2.25,2.75,2.5", "0,0.25,0", "11.75,12.25,12", "0.25,0.75,0.5"})
  void a_rounded_amount_is_printed_in_halves(String low, String high, String shown) {
    assertThat(
            rounding.printed(
                new Shown.Between(Rational.decimal(low), Rational.decimal(high)), CellKind.AMOUNT))
        .isEqualByComparingTo(shown);
  }

  @Test
  void what_is_printed_is_what_the_value_rounds_to() {
    for (long value = 5; value < 60; value++) {
      if (rounding.show(Cell.count("x", value)) instanceof Shown.Between between) {
        assertThat(rounding.printed(between, CellKind.COUNT))
            .isEqualByComparingTo(Long.toString((value + 2) / 5 * 5));
      }
    }
  }

  @Test
  void every_base_and_step_above_nothing_will_do() {
    Rounding least = new Rounding(1, 1, Rational.of(1, 10), Set.of());
    assertThat(least.show(Cell.count("x", 7)))
        .isEqualTo(new Shown.Between(Rational.of(7), Rational.of(7)));
    assertThatThrownBy(() -> new Rounding(1, 0, Rational.ONE, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
