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
import uk.datr.workforce.testkit.contract.AccessMatrix;
import uk.datr.workforce.testkit.contract.AccessRequest;
import uk.datr.workforce.testkit.contract.OperationsExamples;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Every operation as every job, for the own and for another authority, and without a token. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class AccessMatrixIT {

  private final DataSource database;

  @TestHTTPResource("/")
  URI service;

  AccessMatrixIT(DataSource database) {
    this.database = database;
    this.service = URI.create("/");
  }

  @TestFactory
  Stream<DynamicTest> everybodyMayDoWhatTheMatrixSays() {
    try (EventPlayer player = new EventPlayer(database)) {
      ExampleCensus.register(player);
      new ExampleCensus(player).in(CollectionState.OPEN);
      player.settle();
    }
    return OperationsExamples.addedTo(AccessMatrix.of("reporting"), "/reporting/v1")
        .example(
            "getAreaProfile",
            visitor ->
                AccessRequest.of(
                    "GET",
                    "/reporting/v1/areas/%s/profile"
                        .formatted(
                            visitor.outsideScope() ? ExampleCensus.BRISTOL : ExampleCensus.LEEDS)))
        .example(
            "getIndicator",
            visitor -> AccessRequest.of("GET", "/reporting/v1/indicators/vacancy_rate"))
        .tests(service);
  }
}
