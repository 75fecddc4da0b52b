package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events that were released stay readable, and readers of the release read what is new (docs/adr/0022). With {@code
 * -Dworkforce.events.baseline=<release>} the baseline is written anew, if the change is compatible.
 */
class CompatibilityTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Baseline CODE = Baseline.ofTheCode(Baseline.NOTHING_YET);

  private static final String UNIT = "uk.datr.census.unit.changed.v1";

  @TempDir Path folder = Path.of("");

  @Test
  void theCodeIsCompatibleWithWhatWasReleased() throws MalformedEventException {
    @Nullable String release = System.getProperty("workforce.events.baseline");
    Baseline released = Baseline.read(Baseline.FOLDER);

    assertCompatible(released, CODE);

    if (release != null) {
      Baseline.ofTheCode(release).write(Baseline.FOLDER);
    }
  }

  @Test
  void beforeTheFirstReleaseTheBaselineFollowsEveryChange() {
    Baseline released = Baseline.read(Baseline.FOLDER);

    if (released.release().equals(Baseline.NOTHING_YET)) {
      assertThat(released.differing(CODE))
          .as("./workforce events-baseline writes them anew after a compatible change")
          .isEmpty();
      assertThat(released.topics()).isEqualTo(CODE.topics());
    }
    assertThat(CODE.types()).containsAllEntriesOf(released.types());
  }

  @Test
  void aBaselineIsReadAsItWasWritten() {
    CODE.write(folder);

    Baseline read = Baseline.read(folder);
    assertThat(read.differing(CODE)).isEmpty();
    assertThat(read.topics()).isEqualTo(CODE.topics());
    assertThat(read.types()).isEqualTo(CODE.types());
    assertThat(read.release()).isEqualTo(CODE.release());
  }

  @Test
  void everyDifferenceOfABaselineIsFound() {
    assertThat(withExample(data -> data.put("laCode", "E08000001")).differing(CODE))
        .containsExactly(UNIT);
    assertThat(without(UNIT).differing(CODE)).containsExactly(UNIT);
  }

  @Test
  void aTypeThatIsGoneIsFound() {
    assertThat(CODE.movedOrGoneIn(without(UNIT))).containsExactly(UNIT);
  }

  @Test
  void aTypeThatMovedToAnotherTopicIsFound() {
    Map<String, String> types = new TreeMap<>(CODE.types());
    types.put(UNIT, "workforce.census");

    assertThat(CODE.movedOrGoneIn(new Baseline("", CODE.topics(), types, Map.of(), Map.of())))
        .containsExactly(UNIT);
  }

  @Test
  void aTopicWithOtherPartitionsIsFound() {
    Map<String, Integer> topics = new TreeMap<>(CODE.topics());
    topics.put("workforce.census", 12);

    assertThat(CODE.movedOrGoneIn(new Baseline("", topics, CODE.types(), Map.of(), Map.of())))
        .containsExactly("workforce.census");
  }

  @Test
  void aNewTypeIsCompatible() throws MalformedEventException {
    assertCompatible(without(UNIT), CODE);
  }

  @Test
  void aReleasedExampleThatIsNoLongerReadIsFound() {
    Baseline released = withExample(data -> data.remove("kind"));

    assertThatThrownBy(() -> assertCompatible(released, CODE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(UNIT);
  }

  @Test
  void aFieldOfAReleasedExampleThatReadersLoseIsFound() {
    Baseline released = withExample(data -> data.put("renamedSince", "X0001"));

    assertThatThrownBy(() -> assertCompatible(released, CODE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(UNIT + " is read completely");
  }

  @Test
  void aNewExampleThatTheReleasedSchemaRefusesIsFound() {
    Baseline next = withExample(data -> data.put("laCode", 7));

    assertThatThrownBy(() -> assertCompatible(CODE, next))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("laCode");
  }

  private static Baseline withExample(Consumer<ObjectNode> change) {
    Map<String, ObjectNode> fixtures = new TreeMap<>(CODE.fixtures());
    ObjectNode example = CODE.fixture(UNIT).deepCopy();
    change.accept((ObjectNode) example.path("data"));
    fixtures.put(UNIT, example);
    return new Baseline("", CODE.topics(), CODE.types(), CODE.schemas(), fixtures);
  }

  private static void assertCompatible(Baseline released, Baseline next)
      throws MalformedEventException {
    assertThat(released.types()).as("released types").isNotEmpty();
    assertThat(released.movedOrGoneIn(next)).as("moved or gone").isEmpty();
    for (String type : released.types().keySet()) {
      assertThat(SchemaComparison.refusals(released.schema(type), next.schema(type)))
          .as("changes of %s", type)
          .isEmpty();
      assertThat(faults(released.schema(type), next.fixture(type).path("data")))
          .as("the new example of %s by the released schema", type)
          .isEmpty();
      assertThat(faults(next.schema(type), released.fixture(type).path("data")))
          .as("the released example of %s by the new schema", type)
          .isEmpty();
      assertRead(type, released.fixture(type));
    }
  }

  /** What the present reader makes of a released event says all that the event said. */
  private static void assertRead(String name, ObjectNode event) throws MalformedEventException {
    EventType<?> type = EventTypes.find(name).orElseThrow();
    Envelope envelope = Envelope.parse(event.toString());
    assertThat(envelope.type()).isEqualTo(name);
    assertThat(written(type, envelope.data()).equals(Fixtures.BY_MEANING, event.path("data")))
        .as("%s is read completely", name)
        .isTrue();
  }

  private static <T> JsonNode written(EventType<T> type, JsonNode data) {
    return type.toJson(type.read(data));
  }

  private static List<String> faults(JsonNode schema, JsonNode data) {
    return SCHEMAS
        .getSchema(schema)
        .validate(data, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Baseline without(String type) {
    Map<String, String> types = new TreeMap<>(CODE.types());
    types.remove(type);
    return new Baseline(
        Baseline.NOTHING_YET, CODE.topics(), types, CODE.schemas(), CODE.fixtures());
  }
}
