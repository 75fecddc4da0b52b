package uk.datr.workforce.calculator.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void numbersThatNothingMayComputeWithAreTakenOutAndAllElseKeepsItsPlace()
      throws JsonProcessingException {
    JsonNode tree = MAPPER.readTree("{\"a\": {\"b\": 1, \"c\": 2}, \"d\": [1, 2, 3]}");

    assertThat(ShapeCheck.without(tree, Set.of("/a/b", "/d/1")))
        .isEqualTo(MAPPER.readTree("{\"a\": {\"c\": 2}, \"d\": [1, null, 3]}"));
    assertThat(tree.at("/a/b").asInt()).isEqualTo(1);
  }
}
