package uk.datr.workforce.survey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.ExampleState;
import uk.datr.workforce.testkit.contract.ExecutedExamples;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Every example of the OpenAPI document, carried out. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "survey-service"))
class SurveyPeopleExamplesIT {

  private final DataSource database;

  @TestHTTPResource("/")
  URI service;

  SurveyPeopleExamplesIT(DataSource database) {
    this.database = database;
    this.service = URI.create("/");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheDocumentIsCarriedOut() {
    return ExecutedExamples.of("survey-people")
        .given(
            "readProjection", () -> ExampleState.asItIs().with("name", "survey-service-register"))
        .given(
            "rebuildProjection",
            () -> ExampleState.asItIs().with("name", "survey-service-register"))
        .withOperationsIn(database)
        .tests(service);
  }
}
