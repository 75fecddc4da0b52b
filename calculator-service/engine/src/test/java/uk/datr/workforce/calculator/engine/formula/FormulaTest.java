package uk.datr.workforce.calculator.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3; 7",
        "(1 + 2) * 3; 9",
        "7 - 2 - 1; 4",
        "8 / 2 / 2; 2",
        "2 * (-3); -6",
        "1e-2 + 1E+2; 100.01",
        "max(2, 3) + part(0, 0) + part(6, 3); 5",
        "[1 = 1] * 4 + [1 = 2] * 8; 4",
        "sum(3, 1, 2); 6"
      })
  void formulasMeanWhatTheySay(String formula, double value) {
    assertThat(Formula.parse(formula).evaluate()).isEqualTo(value);
  }

  @Test
  void namesStandForInputsInTheOrderInWhichTheyAreMet() {
    String formula = "b - a / b + sum(a, c)";
    assertThat(Formula.parse(formula).evaluate(10, 5, 1)).isEqualTo(10 - 0.5 + 6);
    assertThat(FormulaNames.of(formula)).containsExactly("b", "a", "c");
  }

  @Test
  void aSumInAscendingOrderIsTheSameForAnyOrderOfItsTerms() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 200; round++) {
      double a = random.nextDouble(1e6);
      double b = random.nextDouble();
      double c = random.nextDouble(1e-6);
      Formula sum = Formula.parse("sum(a, b, c)");
      assertThat(sum.evaluate(a, b, c)).isEqualTo(sum.evaluate(c, a, b));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1 +", "(1", "1 2", "max(1)", "root(4)", "1.2.3", "[1]", "sum()", "$"})
  void whatIsNoFormulaIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse(text));
  }

  /** Numbers of RFC 8785, appendix B. */
  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void numbersAreWrittenAsRfc8785Asks(String bits, String text) {
    assertThat(PlainNumber.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
        .isEqualTo(text);
  }

  @Test
  void everyNumberCanBeReadBackToTheLastBit() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 20_000; round++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(PlainNumber.of(value))).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberHasNoText(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> PlainNumber.of(value));
  }
}
