package uk.datr.workforce.calculator.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.parameterset.OverrideEntry;
import uk.datr.workforce.calculator.engine.request.DemandEntry;
import uk.datr.workforce.calculator.engine.request.StructureEntry;

class LenientRecordsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void whatFitsIsReadAndWhatDoesNotIsAbsent() throws JsonProcessingException {
    DemandEntry read =
        LenientRecords.read(
            DemandEntry.class,
            tree(
                """
                {"basis": 7, "count": "NaN", "growthPct": 5, "complexityMix": {"LOW": 0.5, "HIGH": "much"}}
                """));

    assertThat(read.basis()).isNull();
    assertThat(read.count()).isNull();
    assertThat(read.growthPct()).isEqualTo(5);
    assertThat(read.complexityMix()).containsEntry("LOW", 0.5).containsEntry("HIGH", null);
  }

  @Test
  void itemsOfAListKeepTheirPlacesAroundOneThatDoesNotFit() throws JsonProcessingException {
    StructureEntry read =
        LenientRecords.read(StructureEntry.class, tree("{\"of\": [\"NURSE\", 7, \"DOCTOR\"]}"));

    assertThat(read.of()).containsExactly("NURSE", null, "DOCTOR");
  }

  @Test
  void whatIsNoObjectIsARecordOfNothing() throws JsonProcessingException {
    assertThat(LenientRecords.read(DemandEntry.class, tree("[1]")))
        .isEqualTo(new DemandEntry(null, null, null, null, null, null));
  }

  @Test
  void aValueOfAnyShapeIsReadAsTheEnginesJson() throws JsonProcessingException {
    OverrideEntry read =
        LenientRecords.read(
            OverrideEntry.class, tree("{\"pointer\": \"/roles\", \"value\": {\"a\": [1, true]}}"));

    assertThat(read.value()).isInstanceOf(Json.Fields.class);
    assertThat(EngineJson.toTree(Objects.requireNonNull(read.value())))
        .isEqualTo(tree("{\"a\": [1.0, true]}"));
  }

  @Test
  void aNumberBeyondDoublesIsInfiniteSoThatTheRangeRefusesIt() throws JsonProcessingException {
    assertThat(LenientRecords.read(DemandEntry.class, tree("{\"count\": 1e350}")).count())
        .isInfinite();
    assertThat(EngineJson.of(tree("[1e350]"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5.0, 5", "1e3, 1000", "-9223372036854775808, -9223372036854775808"})
  void aWholeNumberIsReadHoweverItIsWritten(String written, long value)
      throws JsonProcessingException {
    assertThat(LenientRecords.read(Seeded.class, tree("{\"seed\": " + written + "}")).seed())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.5", "9223372036854775808", "true", "\"5\""})
  void whatIsNoWholeNumberIsAbsent(String written) throws JsonProcessingException {
    assertThat(LenientRecords.read(Seeded.class, tree("{\"seed\": " + written + "}")).seed())
        .isNull();
  }

  private record Seeded(@Nullable Long seed) {}

  private static JsonNode tree(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }
}
