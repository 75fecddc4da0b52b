package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventTypesTest {

  @Test
  void everyConstantIsAmongAll() {
    assertThat(EventTypes.all())
        .hasSize(
            (int)
                Arrays.stream(EventTypes.class.getFields())
                    .filter(field -> field.getType().equals(EventType.class))
                    .count());
  }

  @Test
  void typesAreFoundByTheirFullNameOnly() {
    assertThat(EventTypes.find("uk.datr.census.return.submitted.v1"))
        .contains(EventTypes.RETURN_SUBMITTED);
    assertThat(EventTypes.find("uk.datr.census.return.submitted.v2")).isEmpty();
  }

  @Test
  void measuresTravelOnTheRestrictedTopicAlone() {
    assertThat(EventTypes.all())
        .filteredOn(type -> type.topic() == Topic.CENSUS_FACTS)
        .containsExactlyInAnyOrder(EventTypes.RETURN_FACTS_CHANGED, EventTypes.SNAPSHOT_FROZEN);
    assertThat(Topic.CENSUS_FACTS.topicName()).isEqualTo("workforce.census-facts");
    assertThat(Topic.CENSUS_FACTS.deadLetterName()).isEqualTo("workforce.census-facts.dead-letter");
    assertThat(Topic.values()).allMatch(topic -> topic.partitions() > 0);
  }
}
