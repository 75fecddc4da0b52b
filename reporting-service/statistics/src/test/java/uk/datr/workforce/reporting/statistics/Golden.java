package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden files, and equality at their tolerance: relative 1e-9, absolute 1e-12. */
final class Golden {

  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;

  private Golden() {}

  static JsonNode file(String name) {
    try (InputStream file = Golden.class.getResourceAsStream("/stats-golden/" + name + ".json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file, name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Stream<JsonNode> cases(String name) {
    return StreamSupport.stream(file(name).get("cases").spliterator(), false);
  }

  static void assertClose(double actual, JsonNode expected) {
    assertThat(expected.isNumber()).as("a number is expected, not %s", expected).isTrue();
    assertThat(close(actual, expected.doubleValue()))
        .as("%s is %s at the golden tolerance", actual, expected)
        .isTrue();
  }

  static void assertDiffers(double actual, JsonNode wrong) {
    assertThat(close(actual, wrong.doubleValue()))
        .as("%s is not %s, the value of another method", actual, wrong)
        .isFalse();
  }

  static boolean close(double actual, double expected) {
    return Math.abs(actual - expected) <= Math.max(ABSOLUTE, RELATIVE * Math.abs(expected));
  }

  static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.doubleValue()));
    return numbers;
  }

  static Proportion proportion(JsonNode counts) {
    return new Proportion(counts.get("x").longValue(), counts.get("n").longValue());
  }

  static List<Proportion> proportions(JsonNode units) {
    List<Proportion> proportions = new ArrayList<>();
    units.forEach(unit -> proportions.add(proportion(unit)));
    return proportions;
  }

  static Confidence confidence(JsonNode golden) {
    return golden.get("confidence").doubleValue() == 0.95 ? Confidence.P95 : Confidence.P99_8;
  }
}
