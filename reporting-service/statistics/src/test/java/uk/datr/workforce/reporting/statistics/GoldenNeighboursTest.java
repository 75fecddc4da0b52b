package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.statistics.Golden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** B5.9 against nearest-neighbours.json. */
class GoldenNeighboursTest {

  static Stream<JsonNode> targets() {
    return Golden.cases("nearest-neighbours");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void neighboursAreNearestByStandardisedDistance(JsonNode golden) {
    Map<String, List<Double>> areas = new HashMap<>();
    Golden.file("nearest-neighbours")
        .get("input")
        .properties()
        .forEach(area ->
            areas.put(
                area.getKey(),
                Stream.of("pop", "imd", "ocu")
                    .map(variable -> area.getValue().get(variable).doubleValue())
                    .toList()));
    String target = golden.get("target").asText();
    Neighbours neighbours = Neighbours.among(areas);
    var all = neighbours.nearest(target, areas.size());
    assertThat(all).hasSize(golden.get("distances").size());
    all.forEach(neighbour ->
        assertClose(neighbour.distance(), golden.get("distances").get(neighbour.code())));
    JsonNode nearest = golden.get("nearest");
    assertThat(neighbours.nearest(target, nearest.size()))
        .extracting(Neighbours.Neighbour::code)
        .containsExactlyElementsOf(nearest.valueStream().map(JsonNode::asText).toList());
  }
}
