package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of lines says nothing: findings stay the same save for the index in their pointers. */
class LineOrderTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findingsDoNotDependOnTheOrderOfLines(long seed) {
    RandomBodies bodies = new RandomBodies(seed);
    Body body = bodies.faulty();

    assertThat(withoutIndexes(bodies.shuffled(body)))
        .containsExactlyInAnyOrderElementsOf(withoutIndexes(body));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void equalContentHasOneCanonicalForm(long seed) {
    RandomBodies bodies = new RandomBodies(seed);
    Body body = bodies.faulty();

    ReturnContent canonical = CanonicalReturn.of(body.content());

    assertThat(CanonicalReturn.of(bodies.shuffled(body).content())).isEqualTo(canonical);
    assertThat(CanonicalReturn.of(bodies.shuffled(body).content()).toJson().toString())
        .isEqualTo(canonical.toJson().toString());
    assertThat(CanonicalReturn.of(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findingsComeInTheOrderOfTheBody(long seed) {
    List<RuleFinding> findings = new RandomBodies(seed).faulty().findings();

    assertThat(findings).isEqualTo(new RandomBodies(seed).faulty().findings());
    assertThat(findings)
        .extracting(RuleFinding::pointer)
        .isSortedAccordingTo(PointerOrder.INSTANCE);
  }

  @Test
  void theBodiesBreakAllRulesOfLines() {
    assertThat(
            LongStream.range(0, 300)
                .boxed()
                .flatMap(seed -> new RandomBodies(seed).faulty().findings().stream())
                .map(RuleFinding::ruleId)
                .distinct())
        .contains(
            "C009", "C012", "C013", "C108", "C201", "C202", "C203", "C204", "C212", "C213", "C214");
  }

  @Test
  void linesAreOrderedByNumberAndNotByText() {
    assertThat(
            IntStream.of(10, 2, 1)
                .mapToObj(index -> "/staffInPost/" + index + "/wte")
                .sorted(PointerOrder.INSTANCE))
        .containsExactly("/staffInPost/1/wte", "/staffInPost/2/wte", "/staffInPost/10/wte");
  }

  /** Findings with the line's key and field in place of the line's index. */
  private static List<String> withoutIndexes(Body body) {
    return body.findings().stream()
        .map(finding -> {
          String[] steps = finding.pointer().split("/", -1);
          boolean inLine = steps.length > 2 && !steps[1].equals("header");
          String place = inLine ? key(body, steps) : finding.pointer();
          return String.join(
              " ",
              finding.ruleId(),
              place,
              finding.message(),
              String.valueOf(finding.value()),
              String.valueOf(finding.expected()));
        })
        .toList();
  }

  private static String key(Body body, String[] steps) {
    JsonNode line = body.root().at("/" + steps[1] + "/" + steps[2]);
    return steps[1]
        + line.path("role")
        + line.path("basis")
        + line.path("kind")
        + (steps.length > 3 ? steps[3] : "");
  }
}
