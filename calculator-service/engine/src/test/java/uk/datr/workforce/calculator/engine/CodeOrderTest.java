package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.calculator.engine.model.AllowanceUnit;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.InterventionCode;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;

/** Sums are taken in ascending order of code (specification B1): the lists have to be declared so. */
class CodeOrderTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        AllowanceUnit.class,
        ComplexityTier.class,
        InterventionCode.class,
        Role.class,
        SubstanceGroup.class
      })
  void aListOfCodesIsDeclaredInAscendingOrder(Class<? extends Enum<?>> list) {
    List<String> codes = Arrays.stream(list.getEnumConstants()).map(code -> code.name()).toList();
    assertThat(codes).isNotEmpty().isSorted();
  }
}
