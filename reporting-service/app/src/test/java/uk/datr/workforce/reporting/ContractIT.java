package uk.datr.workforce.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.json.OperationSchemas;
import uk.datr.workforce.reporting.census.ExampleCensus;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

/** Answers have the shape that the contract says, with its own examples. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class ContractIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataSource database;
  private final OperationSchemas schemas;

  ContractIT(DataSource database, OperationSchemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  @TestFactory
  Stream<DynamicTest> theExamplesOfTheContractAreAnsweredAsItSays() {
    try (EventPlayer player = new EventPlayer(database)) {
      ExampleCensus.register(player);
    }
    return Stream.of(
        answers("/reporting/v1/indicators", "IndicatorList"),
        answers("/reporting/v1/indicators/vacancy_rate", "IndicatorDefinition"),
        answers("/reporting/v1/areas/E08000035/profile", "AreaProfile"));
  }

  @Test
  void shownAndHiddenFiguresFitTheContract() throws IOException {
    try (EventPlayer player = new EventPlayer(database)) {
      ExampleCensus census = new ExampleCensus(player).in(CollectionState.PUBLISHED);
      ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, "ORG-1001", ExampleCensus.LEEDS);
      census.facts(census.simple(unit, ReturnState.FINAL, "DAW", 60));
      player.settle();
      for (String area : new String[] {ExampleCensus.ENGLAND, ExampleCensus.SOUTH_WEST}) {
        assertFits("/reporting/v1/areas/" + area + "/profile?collection=" + census.id());
      }
    }
  }

  private DynamicTest answers(String path, String schema) {
    return DynamicTest.dynamicTest(
        path, () -> assertThat(schemas.check(schema, read(path))).isEmpty());
  }

  private void assertFits(String path) throws IOException {
    assertThat(schemas.check("AreaProfile", read(path))).isEmpty();
  }

  private static JsonNode read(String path) throws IOException {
    return JSON.readTree(
        given()
            .auth()
            .oauth2(Tokens.person("analyst"))
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
  }
}
