package uk.datr.workforce.census;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.census.world.TopicReader;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.StartSource;
import uk.datr.workforce.events.Topic;

/** What other services hear of the census. */
@QuarkusTest
class CensusEventsIT {

  private final String bootstrapServers;
  private final String prefix;

  @Inject
  CensusEventsIT(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "workforce.topic-prefix") String prefix) {
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix;
  }

  @Test
  void aReturnTellsItsStatesInOrderAndItsFactsWhenTheyChange() {
    String unit = Census.aireUnit();
    String earlier = finalReturn(unit);
    String collection = Census.openCollection();
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("comments", "Ring Jane Example on 0113 000 0000").putArray("notHeld");
    Census.submitted(collection, unit, body);
    Census.signOff("aire-signatory", collection, unit).then().statusCode(200);
    String returnId = as("aire-reader").get(Census.returnOf(collection, unit)).path("returnId");

    List<Envelope> states = read(Topic.CENSUS, returnId, 3);
    assertThat(states)
        .extracting(Envelope::type)
        .containsExactly(
            EventTypes.RETURN_SUBMITTED.type(),
            EventTypes.RETURN_VALIDATED.type(),
            EventTypes.RETURN_SIGNED_OFF.type());
    assertThat(states)
        .extracting(Envelope::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 3).boxed().toList());
    assertThat(states).allSatisfy(event -> assertThat(event.source()).isEqualTo("/census-service"));
    assertThat(states.getFirst().correlationid()).isEqualTo(states.get(1).correlationid());

    List<Envelope> events = read(Topic.CENSUS_FACTS, returnId, 2);
    ReturnFacts submitted = events.getFirst().data(EventTypes.RETURN_FACTS_CHANGED);
    ReturnFacts signed = events.getLast().data(EventTypes.RETURN_FACTS_CHANGED);
    assertThat(submitted.state()).isEqualTo(ReturnState.VALIDATED);
    assertThat(submitted.countedVersion()).isEqualTo(1);
    assertThat(submitted.declaration()).isNull();
    assertThat(submitted.unit().laCode()).isEqualTo(Census.LEEDS_LA);
    assertThat(submitted.staffInPost())
        .extracting(line -> line.roleGroup() + " " + line.headcount() + " " + line.wte())
        .containsExactly("DAW 12 10.50", "NUR 3 2.60");
    assertThat(submitted.flows())
        .extracting(flow -> flow.role() + " " + flow.headcountAtStart() + " " + flow.startSource())
        .containsExactly("DAW01 10 " + StartSource.PREVIOUS_RETURN, "NUR02 3 " + StartSource.GIVEN);
    assertThat(Objects.requireNonNull(submitted.tables()).pattern()).isNull();
    assertThat(signed.state()).isEqualTo(ReturnState.SIGNED_OFF);
    assertThat(signed.declaration()).isEqualTo(new ReturnFacts.Declaration("1", true));
    for (Envelope event : all()) {
      assertThat(event.toJson())
          .doesNotContain("Jane")
          .doesNotContain("@")
          .doesNotContain("Sam Example");
    }
    assertThat(earlier).isNotEqualTo(collection);
  }

  @Test
  void theRegisterAndCollectionsAreTold() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    assertThat(read(Topic.REGISTER, unit, 1).getFirst().data(EventTypes.UNIT_CHANGED).laCode())
        .isEqualTo(Census.LEEDS_LA);
    assertThat(
            read(Topic.REGISTER, collection + "/" + unit, 1)
                .getFirst()
                .data(EventTypes.EXPECTED_RETURN_CHANGED)
                .organisationCode())
        .isEqualTo(Census.AIRE);
    assertThat(
            read(Topic.REGISTER, Census.AIRE, 1)
                .getFirst()
                .data(EventTypes.ORGANISATION_CHANGED)
                .nhsRegionCode())
        .isEqualTo("E40000012");
    assertThat(read(Topic.CENSUS, collection, 1))
        .extracting(Envelope::type)
        .containsExactly(EventTypes.COLLECTION_OPENED.type());
  }

  /** A final return of the year before, with ten people in the role DAW01. */
  private static String finalReturn(String unit) {
    String id = Census.plannedCollection(2025, Duration.ofDays(-1), Duration.ofDays(1));
    Census.move(id, "START_FAMILIARISATION");
    Census.move(id, "OPEN");
    ReturnJson body = ReturnJson.provider();
    body.at("/staffInPost/0").put("headcount", 10).put("wte", 9.5);
    Census.submitted(id, unit, body);
    Census.move(id, "CLOSE");
    Census.move(id, "START_QA");
    Census.move(id, "FINALISE").then().statusCode(200);
    return id;
  }

  private List<Envelope> read(Topic topic, String subject, int atLeast) {
    return new TopicReader(bootstrapServers, prefix).of(topic, subject, atLeast);
  }

  private List<Envelope> all() {
    TopicReader reader = new TopicReader(bootstrapServers, prefix);
    return List.of(Topic.REGISTER, Topic.CENSUS, Topic.CENSUS_FACTS).stream()
        .flatMap(topic -> reader.all(topic).stream())
        .toList();
  }
}
