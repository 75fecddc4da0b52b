package uk.datr.workforce.calculator.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;
import static uk.datr.workforce.calculator.world.ExampleCensus.staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.ExampleCensus;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class AreaDefaultsIT {

  private final DataSource database;

  AreaDefaultsIT(DataSource database) {
    this.database = database;
  }

  @Test
  void defaultsCanBeCalculatedAsTheyAreAndSayWhereEachValueComesFrom() {
    JsonPath defaults = defaults("analyst", "E06000001");
    assertThat(defaults.getString("sources.'/demand/ALCOHOL_ONLY/count'.provenance"))
        .isEqualTo("DERIVED");
    assertThat(defaults.getString("sources.'/demand/OPIATE/count'.provenance"))
        .isEqualTo("ILLUSTRATIVE");
    assertThat(defaults.getString("calculation.parameterSet")).isEqualTo("illustrative@1.0.0");
    String answer = as("analyst").get(API + "/areas/E06000001/defaults").asString();
    as("analyst", Bodies.parse(answer).path("calculation"))
        .post(API + "/calculations")
        .then()
        .statusCode(200);
  }

  @Test
  void whoIsInPostIsInTheDefaultsOfTheOwnAreaAndOfNoOther() {
    try (EventPlayer player = new EventPlayer(database)) {
      ExampleCensus census = new ExampleCensus(player);
      census.returned(
          census.unit(ReturnKind.PROVIDER, Prepared.LEEDS),
          ReturnState.SIGNED_OFF,
          List.of(staff("DAW01", 20, "16.50"), staff("DAW07", 2, "2.00")));
      player.settle();
      for (String caller : List.of("leeds-commissioner", "leeds-reader", "analyst")) {
        JsonPath own = defaults(caller, Prepared.LEEDS);
        assertThat(own.<Map<String, Float>>get("calculation.current"))
            .isEqualTo(Map.of("DRUG_ALCOHOL_WORKER", 16.5f));
        assertThat(own.<Map<String, Float>>get("calculation.unmappedCurrent"))
            .isEqualTo(Map.of("DAW07", 2.0f));
        assertThat(own.getString("sources.'/current'.date")).isEqualTo(census.day().toString());
      }
      as("bristol-commissioner")
          .get(API + "/areas/" + Prepared.LEEDS + "/defaults")
          .then()
          .statusCode(200)
          .body("calculation.current", nullValue())
          .body("calculation.unmappedCurrent", nullValue())
          .body("sources.'/current'", nullValue());
    }
  }

  @Test
  void importedNumbersTakeThePlaceOfEstimatesTheLatestDateFirst() {
    imported("2025-12-04", "X98000001,OPIATE,500,\nE06000002,OPIATE,900,300\n");
    imported("2024-12-04", "E06000002,OPIATE,800,200\nE06000002,ALCOHOL_ONLY,400,\n");

    JsonPath defaults = defaults("analyst", "E06000002");
    assertThat(defaults.getDouble("calculation.demand.OPIATE.count")).isEqualTo(900);
    assertThat(defaults.getString("sources.'/demand/OPIATE/count'.date")).isEqualTo("2025-12-04");
    assertThat(defaults.getString("sources.'/demand/OPIATE/count'.provenance"))
        .isEqualTo("OFFICIAL_STATISTIC");
    assertThat(defaults.getDouble("calculation.demand.ALCOHOL_ONLY.count")).isEqualTo(400);
    assertThat(defaults.getString("sources.'/demand/ALCOHOL_ONLY/newPresentations'.provenance"))
        .isEqualTo("ILLUSTRATIVE");
    assertThat(defaults("leeds-reader", "X98000001").getDouble("calculation.demand.OPIATE.count"))
        .isEqualTo(500);
    as("leeds-reader")
        .get(API + "/treatment-figures?area=E06000002")
        .then()
        .body("items.substanceGroup", hasItems("ALCOHOL_ONLY", "OPIATE"))
        .body("items.inTreatment", hasItem(900));
  }

  @Test
  void anImportWithAFaultChangesNothing() {
    as("analyst", entry("2025-12-04", "E06000003,OPIATE,500,\nE06000003,OPIATE,many,\n"))
        .post(API + "/treatment-figures")
        .then()
        .statusCode(422)
        .body("findings.row", hasItem(3))
        .body("findings.column", hasItem("in_treatment"));
    as("analyst")
        .get(API + "/treatment-figures?area=E06000003")
        .then()
        .body("totalItems", equalTo(0));
  }

  @Test
  void anAreaOfWhichNothingIsKnownHasNoDefaults() {
    as("analyst").get(API + "/areas/X97000001/defaults").then().statusCode(404);
    as("analyst").get(API + "/areas/E08000035/defaults?period=2026-28").then().statusCode(422);
    as("analyst")
        .get(API + "/areas/E08000035/defaults?parameterSet=none@1.0.0")
        .then()
        .statusCode(404);
  }

  @Test
  void nothingBeginsWithARetiredSet() {
    String set = Prepared.publishedSet();
    as("statistics-lead").post(API + "/parameter-sets/" + set + "/retire").then().statusCode(200);
    as("analyst")
        .get(API + "/areas/E08000035/defaults?parameterSet=" + set)
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("PARAMETER_SET_RETIRED"));
  }

  private static JsonPath defaults(String caller, String area) {
    return as(caller)
        .get(API + "/areas/" + area + "/defaults")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void imported(String date, String rows) {
    as("analyst", entry(date, rows)).post(API + "/treatment-figures").then().statusCode(201);
  }

  private static Object entry(String date, String rows) {
    return Bodies.parse("{\"source\": \"Test\", \"provenance\": \"OFFICIAL_STATISTIC\"}")
        .put("date", date)
        .put("csv", "la_code,substance_group,in_treatment,new_presentations\n" + rows);
  }
}
