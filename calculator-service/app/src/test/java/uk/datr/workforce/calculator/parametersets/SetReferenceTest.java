package uk.datr.workforce.calculator.parametersets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.calculator.engine.parameterset.SetVersion;

class SetReferenceTest {

  @Test
  void aReferenceIsANameAndAVersion() {
    assertThat(SetReference.parse("north-east@1.20.3"))
        .contains(new SetReference("north-east", new SetVersion(1, 20, 3)));
    assertThat(new SetReference("north-east", new SetVersion(1, 20, 3)))
        .hasToString("north-east@1.20.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "north-east",
        "north-east@",
        "north-east@1.0",
        "@1.0.0",
        "No@1.0.0",
        "a@1.0.0",
        "north-east@01.0.0",
        "north-east@1.0.0 ",
        "north@east@1.0.0"
      })
  void anyOtherTextIsNone(String text) {
    assertThat(SetReference.parse(text)).isEmpty();
  }
}
