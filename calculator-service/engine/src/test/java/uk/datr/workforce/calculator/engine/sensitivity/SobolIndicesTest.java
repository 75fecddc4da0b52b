package uk.datr.workforce.calculator.engine.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.uncertainty.Distribution;
import uk.datr.workforce.calculator.engine.variation.Progress;

/** Functions whose indices are known, and the numbers that specification B9.3 prints. */
class SobolIndicesTest {

  private static final double PRINTED = 1e-6;
  private static final double ANALYTIC = 0.03;
  private static final int MANY = 16_384;

  @Test
  void theIndicesOfASumAreKnown() {
    SobolIndices indices = unit(SobolIndicesTest::additive, 3, MANY);
    are(indices.firstOrder(), ANALYTIC, 9 / 14.0, 4 / 14.0, 1 / 14.0);
    are(indices.total(), ANALYTIC, 9 / 14.0, 4 / 14.0, 1 / 14.0);
    are(
        unit(SobolIndicesTest::additive, 3, 4_096).firstOrder(),
        PRINTED,
        0.646556,
        0.283108,
        0.068276);
  }

  @Test
  void theIndicesOfAProductAreKnown() {
    SobolIndices indices = unit(SobolIndicesTest::product, 2, MANY);
    are(indices.firstOrder(), ANALYTIC, 3 / 7.0, 3 / 7.0);
    are(indices.total(), ANALYTIC, 4 / 7.0, 4 / 7.0);
    assertThat(indices.variance()).isCloseTo(7 / 144.0, within(0.002));
    assertThat(indices.mean()).isCloseTo(0.25, within(0.01));
    SobolIndices printed = unit(SobolIndicesTest::product, 2, 4_096);
    are(printed.firstOrder(), PRINTED, 0.444754, 0.431406);
    are(printed.total(), PRINTED, 0.588851, 0.558041);
  }

  @Test
  void theIndicesOfTheIshigamiFunctionAreKnown() {
    SobolIndices indices =
        indices(SobolIndicesTest::ishigami, new Distribution.Uniform(-Math.PI, Math.PI), 3, MANY);
    are(indices.firstOrder(), ANALYTIC, 0.313905, 0.442411, 0);
    are(indices.total(), ANALYTIC, 0.557589, 0.442411, 0.243684);
    are(indices.firstOrder(), PRINTED, 0.318431, 0.439955, 0.015850);
    are(indices.total(), PRINTED, 0.575719, 0.443522, 0.245771);
    assertThat(indices.variance()).isCloseTo(13.844588, within(0.3));
  }

  @Test
  void aFigureThatDoesNotVaryHasNoIndices() {
    SobolIndices indices = unit(v -> 0.1, 2, 1_024);
    assertThat(indices.varies()).isFalse();
    are(indices.firstOrder(), 0, 0, 0);
    are(indices.total(), 0, 0, 0);
  }

  @Test
  void estimatesBelowNoughtAndAboveOneAreToldAsTheyAre() {
    SobolIndices indices = unit(v -> v[0] + 50 * v[1], 2, 1_024);
    assertThat(indices.firstOrder().get("x")).isBetween(-0.001, -1e-6);
    assertThat(indices.firstOrder().get("y")).isBetween(1.000001, 1.1);
  }

  @Test
  void aRowTakesTwoCalculationsAndOneForEachInput() {
    AtomicInteger calculations = new AtomicInteger();
    unit(v -> calculations.incrementAndGet(), 3, 1_024);
    assertThat(calculations).hasValue(1_024 * (3 + 2));
  }

  private static SobolIndices unit(ToDoubleFunction<double[]> function, int count, int samples) {
    return indices(function, new Distribution.Uniform(0, 1), count, samples);
  }

  private static SobolIndices indices(
      ToDoubleFunction<double[]> function, Distribution each, int count, int samples) {
    SortedMap<String, Distribution> variables = new TreeMap<>();
    List.of("x", "y", "z").subList(0, count).forEach(id -> variables.put(id, each));
    return SobolIndices.of(variables, function, samples, 7, Progress.UNSEEN);
  }

  private static void are(SortedMap<String, Double> indices, double precision, double... expected) {
    assertThat(indices).hasSize(expected.length);
    int at = 0;
    for (double index : indices.values()) {
      assertThat(index).isCloseTo(expected[at], within(precision));
      at++;
    }
  }

  private static double additive(double[] v) {
    return 3 * v[0] + 2 * v[1] + v[2];
  }

  private static double product(double[] v) {
    return v[0] * v[1];
  }

  private static double ishigami(double[] v) {
    return Math.sin(v[0])
        + 7 * Math.sin(v[1]) * Math.sin(v[1])
        + 0.1 * Math.pow(v[2], 4) * Math.sin(v[0]);
  }
}
