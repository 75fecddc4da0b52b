package uk.datr.workforce.calculator.engine.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;

/** The parameter set that the platform ships. */
class IllustrativeSetTest {

  private static final String RESOURCE = "/parameter-sets/illustrative@1.0.0.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ParameterSet set = IllustrativeSet.published();

  @Test
  void itIsPublishedAndSoHasNoFaultAndASourceForEachValue() {
    assertThat(set.state()).isEqualTo(SetState.PUBLISHED);
    assertThat(set.reference()).isEqualTo("illustrative@1.0.0");
  }

  /** A published version never changes. Another value takes another version, and this hash stays that of 1.0.0. */
  @Test
  void itsHashIsThatOfTheVersionThatWasPublished() {
    assertThat(set.hash())
        .isEqualTo("edaf41f6363555242d326e4cf4b53f50a95a3fd8cd063bc6e25db420500e5ce4");
  }

  /** {@code -Dworkforce.docs.update=true} writes the file of a new version. */
  @Test
  void theShippedFileIsItsCanonicalText() throws IOException {
    if (Boolean.getBoolean("workforce.docs.update")) {
      Files.writeString(Path.of("src/main/resources" + RESOURCE), set.canonical());
    }
    assertThat(shipped()).isEqualTo(set.canonical());
  }

  @Test
  void theShippedFileReadsAsTheSameParameters() throws IOException {
    JsonNode file = JSON.readTree(shipped());
    assertThat(JSON.treeToValue(file.path("parameters"), ParameterEntries.class))
        .isEqualTo(set.parameters());
    assertThat(file.at("/sources/~1roleDefaults~1vacancyRate/provenance").textValue())
        .isEqualTo("OFFICIAL_STATISTIC");
  }

  @Test
  void onlyTheseNumbersHaveASourceAndAllOthersAreCalledIllustrative() {
    List<String> sourced =
        RecordJson.of(set.parameters()).leaves().entrySet().stream()
            .filter(leaf -> leaf.getValue() instanceof Json.Numeric)
            .map(leaf -> leaf.getKey())
            .filter(pointer -> set.sources().of(pointer).provenance() != Provenance.ILLUSTRATIVE)
            .filter(pointer -> !pointer.endsWith("/salary"))
            .toList();
    assertThat(sourced)
        .containsExactly(
            "/roleDefaults/vacancyRate",
            "/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM",
            "/structure/4/span");
    assertThat(set.sources().of("/roles/NURSE/salary").provenance()).isEqualTo(Provenance.DERIVED);
    assertThat(set.sources().of("/roles/DOCTOR/salary").provenance())
        .isEqualTo(Provenance.ILLUSTRATIVE);
  }

  @Test
  void everySourceSpeaksForSomething() {
    Json parameters = RecordJson.of(set.parameters());
    assertThat(set.sources().byPointer().keySet())
        .allMatch(pointer -> parameters.at(pointer) != null);
    assertThat(set.sources().byPointer().values())
        .allMatch(source -> source.note() != null)
        .allMatch(source ->
            source.provenance() == Provenance.ILLUSTRATIVE
                || (source.citation() != null && source.date() != null));
  }

  private static String shipped() throws IOException {
    try (InputStream in = IllustrativeSetTest.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
