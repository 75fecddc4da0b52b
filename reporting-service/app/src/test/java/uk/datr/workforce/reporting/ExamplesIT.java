package uk.datr.workforce.reporting;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.reporting.census.ExampleCensus;
import uk.datr.workforce.testkit.contract.ExampleState;
import uk.datr.workforce.testkit.contract.ExecutedExamples;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Every example of the OpenAPI document, carried out. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class ExamplesIT {

  private final DataSource database;

  @TestHTTPResource("/")
  URI service;

  ExamplesIT(DataSource database) {
    this.database = database;
    this.service = URI.create("/");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheDocumentIsCarriedOut() {
    String collection;
    try (EventPlayer player = new EventPlayer(database)) {
      ExampleCensus.register(player);
      collection = new ExampleCensus(player).in(CollectionState.OPEN).id();
      player.settle();
    }
    return ExecutedExamples.of("reporting")
        .given("getAreaProfile", () -> ExampleState.asItIs().with("collection", collection))
        .withOperationsIn(database)
        .tests(service);
  }
}
