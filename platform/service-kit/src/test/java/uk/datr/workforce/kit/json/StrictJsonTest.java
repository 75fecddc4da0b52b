package uk.datr.workforce.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "{",
        "}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "NaN",
        "Infinity",
        "01",
        "+1",
        ".5",
        "1 2",
        "{} x",
        "[1,]",
        "{a:1}",
        "// comment\n1",
        "\"tab\there\"",
        "\"\\x\"",
        "\uFEFF{}",
        "nul"
      })
  void anythingButOneStrictValueIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void theDeepestAllowedIsReadAndOneDeeperIsNot() throws MalformedJsonException {
    assertThat(read(nested(StrictJson.MAX_DEPTH)).isArray()).isTrue();
    assertThatThrownBy(() -> read(nested(StrictJson.MAX_DEPTH + 1)))
        .isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> read(nested(10_000))).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 = "\"Köln\"".getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16LE);

    assertThatThrownBy(() -> StrictJson.read(latin1)).isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> StrictJson.read(utf16)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void theMessageRepeatsNothingOfTheBody() {
    assertThatThrownBy(() -> read("{\"nhsNumber\":9434765919,}"))
        .hasMessageContaining("line 1")
        .hasMessageNotContaining("nhsNumber");
  }

  @Test
  void aDecimalKeepsItsPlaces() throws MalformedJsonException {
    assertThat(read("7.50").decimalValue()).hasScaleOf(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1e-999", "1e2147483647", "1e-2147483647"})
  void anExponentBeyondAnyMeasureIsFound(String number) throws MalformedJsonException {
    assertThat(StrictJson.absurdNumbers(read("{\"a\":[0," + number + "]}")))
        .extracting("pointer", "ruleId")
        .containsExactly(tuple("/a/1", FindingCodes.OUT_OF_RANGE));
  }

  @Test
  void aNumberOfAThousandDigitsIsFound() throws MalformedJsonException {
    assertThat(StrictJson.absurdNumbers(read("9".repeat(101)))).hasSize(1);
    assertThat(StrictJson.absurdNumbers(read("9".repeat(100)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800"})
  void aTextThatNoDatabaseKeepsIsFound(String text) throws MalformedJsonException {
    assertThat(StrictJson.unkeepableTexts(read("{\"a\":[\"b\",\"" + text + "\"]}")))
        .extracting("pointer", "ruleId")
        .containsExactly(tuple("/a/1", FindingCodes.WRONG_FORMAT));
  }

  @Test
  void charactersOfTwoHalvesAreKept() throws MalformedJsonException {
    assertThat(StrictJson.unkeepableTexts(read("{\"a\":\"\\ud83d\\ude80 \\u001b\"}"))).isEmpty();
  }

  private static JsonNode read(String text) throws MalformedJsonException {
    return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }
}
