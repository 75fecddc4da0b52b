package uk.datr.workforce.census.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.census.lifecycle.LifeCycleCases;
import uk.datr.workforce.census.world.ServicePage;
import uk.datr.workforce.events.CollectionState;

class CollectionLifeCycleTest {

  @TestFactory
  Stream<DynamicTest> everyStateEventAndJob() {
    return new LifeCycleCases<>(
            CollectionLifeCycle.TABLE, CollectionState.class, CollectionEvent.class)
        .tests();
  }

  @Test
  void theTableSaysWhatTheSpecificationSays() {
    assertThat(CollectionLifeCycle.TABLE.steps())
        .extracting(step -> step.from() + " " + step.event() + " " + step.to())
        .containsExactly(
            "PLANNED START_FAMILIARISATION FAMILIARISATION",
            "FAMILIARISATION OPEN OPEN",
            "OPEN CLOSE CLOSED",
            "CLOSED START_QA IN_QA",
            "IN_QA FINALISE FINALISED",
            "FINALISED PUBLISH PUBLISHED",
            "PUBLISHED ARCHIVE ARCHIVED");
  }

  @Test
  void theServicesPageShowsTheTable() {
    ServicePage.check("table of collections", CollectionLifeCycle.TABLE.asMarkdown());
  }
}
