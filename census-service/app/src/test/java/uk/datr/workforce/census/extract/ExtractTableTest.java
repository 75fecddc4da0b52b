package uk.datr.workforce.census.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.census.world.ReturnJson;

/** Every section of a return is in a table of the extract. */
class ExtractTableTest {

  @ParameterizedTest
  @EnumSource
  void aLineHasAValueOrNothingForEachColumn(ExtractTable table) {
    List<List<JsonNode>> lines = table.lines(content(table));

    assertThat(lines).isNotEmpty();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSameSizeAs(table.columns()));
    assertThat(lines)
        .as("what the example says")
        .anySatisfy(line -> assertThat(line).anyMatch(JsonNode::isValueNode));
  }

  @Test
  void tablesInsideASectionAreReadWhereTheyStand() {
    JsonNode content = ReturnJson.full().root();

    assertThat(ExtractTable.AGE_BAND.lines(content)).hasSize(4);
    assertThat(ExtractTable.REGISTERED.lines(content)).hasSize(1);
    assertThat(ExtractTable.PRESCRIBERS.lines(content)).hasSize(1);
    assertThat(ExtractTable.SICKNESS.lines(content)).hasSize(1);
    assertThat(ExtractTable.COVERAGE.lines(content)).isEmpty();
  }

  private static JsonNode content(ExtractTable table) {
    ReturnJson content =
        table == ExtractTable.COVERAGE ? ReturnJson.fullCommissioner() : ReturnJson.full();
    content.root().putArray("laSplit").addObject().put("laCode", "E08000035").put("wte", 14.1);
    return content.root();
  }
}
