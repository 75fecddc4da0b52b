package uk.datr.workforce.calculator;

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
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class CalculatorExamplesIT {

  private final DataSource database;

  @TestHTTPResource("/")
  URI service;

  CalculatorExamplesIT(DataSource database) {
    this.database = database;
    this.service = URI.create("/");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheDocumentIsCarriedOut() {
    return ExecutedExamples.of("calculator")
        .given(
            "readProjection",
            () -> ExampleState.asItIs().with("name", "calculator-service-register"))
        .given(
            "rebuildProjection",
            () -> ExampleState.asItIs().with("name", "calculator-service-register"))
        .withOperationsIn(database)
        .tests(service);
  }
}
