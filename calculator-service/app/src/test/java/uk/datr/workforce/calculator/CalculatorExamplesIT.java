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
import uk.datr.workforce.calculator.world.Prepared;
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
        .given(
            "draftParameterSet", () -> ExampleState.asItIs().withField("/id", Prepared.newSetId()))
        .given(
            "deriveParameterSet", () -> ExampleState.asItIs().withField("/id", Prepared.newSetId()))
        .given(
            "publishParameterSet",
            () -> ExampleState.asItIs().with("reference", Prepared.draftedSet()))
        .given(
            "retireParameterSet",
            () -> ExampleState.asItIs().with("reference", Prepared.publishedSet()))
        .given(
            "discardParameterSet",
            () -> ExampleState.asItIs().with("reference", Prepared.draftedSet()))
        .given(
            "readAreaCensus",
            () ->
                ExampleState.asItIs().with("collection", Prepared.census(database, Prepared.LEEDS)))
        .given("readScenario", CalculatorExamplesIT::scenario)
        .given("explainScenario", CalculatorExamplesIT::scenario)
        .given("exportScenario", CalculatorExamplesIT::scenario)
        .given(
            "exportBatch",
            () -> ExampleState.asItIs().by("analyst").with("jobId", Prepared.batch()))
        .given("changeScenario", CalculatorExamplesIT::scenario)
        .given("shareScenario", CalculatorExamplesIT::scenario)
        .given("publishScenario", CalculatorExamplesIT::scenario)
        .given("republish", () -> ExampleState.asItIs().withField("/topic", "workforce.calculator"))
        .given("withdrawScenario", CalculatorExamplesIT::scenario)
        .given("readPlan", CalculatorExamplesIT::plan)
        .given("readPlanProgress", CalculatorExamplesIT::plan)
        .given("makePlan", () -> ofScenario(ExampleState.asItIs().by("leeds-commissioner")))
        .given("changePlan", () -> ofScenario(plan()))
        .given("publishPlan", CalculatorExamplesIT::plan)
        .given("withdrawPlan", CalculatorExamplesIT::plan)
        .withOperationsIn(database)
        .tests(service);
  }

  private static ExampleState plan() {
    return ExampleState.asItIs()
        .by("leeds-commissioner")
        .with("planId", Prepared.plan("leeds-commissioner", Prepared.LEEDS));
  }

  private static ExampleState ofScenario(ExampleState state) {
    return state.withField("/scenarioId", Prepared.scenario("leeds-commissioner", Prepared.LEEDS));
  }

  private static ExampleState scenario() {
    return ExampleState.asItIs()
        .by("leeds-commissioner")
        .with("scenarioId", Prepared.scenario("leeds-commissioner", Prepared.LEEDS));
  }
}
