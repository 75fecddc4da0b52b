package uk.datr.workforce.calculator.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;
import static uk.datr.workforce.calculator.world.ExampleCensus.staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.ExampleCensus;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Whatever way events come, figures are those of what is signed off, to those who may see them. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class AreaCensusIT {

  private static final String LEEDS = Prepared.LEEDS;
  private static final String BRISTOL = Prepared.BRISTOL;
  private static final String ENGLAND = "E92000001";
  private static final String SOUTH_WEST = "E40000006";

  private final DataSource database;
  private final EventPlayer player;
  private final ExampleCensus census;

  AreaCensusIT(DataSource database) {
    this.database = database;
    player = new EventPlayer(database);
    census = new ExampleCensus(player);
  }

  @AfterEach
  void stopPlaying() {
    player.close();
  }

  @Test
  void onlyReturnsThatAreSignedOffOrFinalCount() {
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 20, "16.50"));
    provider(ReturnState.FINAL, staff("DAW06", 12, "8.25"));
    provider(ReturnState.SUBMITTED, staff("DAW01", 30, "30.00"));
    provider(ReturnState.QUERIED, staff("DAW01", 30, "30.00"));
    provider(ReturnState.WITHDRAWN, staff("DAW01", 30, "30.00"));
    player.settle();

    JsonPath figures = figures("leeds-commissioner", LEEDS);
    assertThat(wte(figures, "DRUG_ALCOHOL_WORKER")).isEqualTo("24.75");
    assertThat(figures.getInt("returnsCounted")).isEqualTo(2);
    assertThat(figures.getInt("returnsExpected")).isEqualTo(5);
    assertThat(figures.getString("policy")).isEqualTo("LA-PARTNER-1");
    assertThat(figures.getString("referenceDate")).isEqualTo(census.day().toString());
  }

  @Test
  void aServiceOfFewerThanElevenPeopleIsNotSplitByRole() {
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 8, "7.00"), staff("NUR01", 3, "2.00"));
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 7, "6.00"), staff("NUR01", 3, "2.50"));
    player.settle();

    JsonPath figures = figures("leeds-commissioner", LEEDS);
    assertThat(wte(figures, "DRUG_ALCOHOL_WORKER")).isEqualTo("7.0");
    assertThat(wte(figures, "NURSE")).isEqualTo("2.0");
    assertThat(figures.getDouble("unmapped.SMALL_SERVICES")).isEqualTo(8.5);
  }

  @Test
  void theCommissioningTeamIsTheAuthoritysOwnHoweverSmall() {
    ExampleCensus.Unit team = census.unit(ReturnKind.COMMISSIONER, LEEDS);
    census.returned(team, ReturnState.SIGNED_OFF, List.of(staff("COM01", 1, "0.80")));
    player.settle();
    assertThat(wte(figures("leeds-commissioner", LEEDS), "COMMISSIONER")).isEqualTo("0.8");
  }

  @Test
  void rolesThatNoRoleOfTheCalculatorStandsForAreListedAndVolunteersStandApart() {
    ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, LEEDS);
    census.returned(
        unit,
        ReturnState.SIGNED_OFF,
        List.of(staff("DAW07", 4, "3.50"), staff("PEER01", 9, "6.00")),
        List.of(
            new ReturnFacts.UnpaidStaff("PEER01", "PEER", "VOLUNTEER", 6, new BigDecimal("1.20"))));
    player.settle();

    JsonPath figures = figures("leeds-commissioner", LEEDS);
    assertThat(figures.<Map<String, Float>>get("unmapped")).isEqualTo(Map.of("DAW07", 3.5f));
    assertThat(wte(figures, "PEER_SUPPORT_WORKER")).isEqualTo("6.0");
    assertThat(wte(figures, "VOLUNTEER")).isEqualTo("1.2");
  }

  @Test
  void anEventSentTwiceCountsOnceAndAnOlderStateIsPassedOver() {
    ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, LEEDS);
    Envelope first =
        census.returned(unit, ReturnState.SIGNED_OFF, List.of(staff("DAW01", 20, "20.00")));
    Envelope late = next(unit, "11.00");
    player.sendAgain(next(unit, "13.00"));
    player.sendAgain(late);
    player.sendAgain(first);
    player.settle();
    assertThat(wte(figures("leeds-commissioner", LEEDS), "DRUG_ALCOHOL_WORKER")).isEqualTo("13.0");
  }

  @Test
  void theLatestCollectionWithASignedReturnIsTakenAndAnotherByItsName() {
    provider(ReturnState.FINAL, staff("DAW01", 20, "20.00"));
    ExampleCensus next = new ExampleCensus(player);
    ExampleCensus.Unit unit = next.unit(ReturnKind.PROVIDER, LEEDS);
    next.returned(unit, ReturnState.SUBMITTED, List.of(staff("DAW01", 30, "30.00")));
    player.settle();
    assertThat(figures("analyst", LEEDS).getString("collectionId")).isEqualTo(census.id());

    next.returned(unit, ReturnState.SIGNED_OFF, List.of(staff("DAW01", 30, "30.00")));
    player.settle();
    assertThat(figures("analyst", LEEDS).getString("collectionId")).isEqualTo(next.id());
    as("analyst")
        .get(API + "/areas/" + LEEDS + "/census?collection=" + census.id())
        .then()
        .body("figures[0].wte", equalTo(20.0f));
  }

  @Test
  void anotherAuthoritysFiguresAreForAnalystsAlone() {
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 20, "20.00"));
    player.settle();
    as("bristol-commissioner").get(API + "/areas/" + LEEDS + "/census").then().statusCode(404);
    as("leeds-reader").get(API + "/areas/" + LEEDS + "/census").then().statusCode(200);
    assertThat(wte(figures("analyst", LEEDS), "DRUG_ALCOHOL_WORKER")).isEqualTo("20.0");
  }

  @Test
  void aRegionAndEnglandHaveTheFinalReturnsOfTheLastPublishedCollection() {
    census.in(CollectionState.FINALISED);
    provider(ReturnState.FINAL, staff("DAW01", 20, "20.00"), staff("NUR01", 4, "4.00"));
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 50, "50.00"));
    ExampleCensus.Unit bristol = census.unit(ReturnKind.PROVIDER, BRISTOL);
    census.returned(
        bristol,
        ReturnState.FINAL,
        List.of(staff("DAW01", 30, "25.00"), staff("NUR01", 15, "15.00")));
    player.settle();
    assertThat(as("leeds-reader").get(API + "/areas/" + ENGLAND + "/census").asString())
        .doesNotContain(census.id());

    census.in(CollectionState.PUBLISHED);
    player.settle();
    JsonPath england = figures("leeds-reader", ENGLAND);
    assertThat(england.getString("collectionId")).isEqualTo(census.id());
    assertThat(england.getList("figures")).hasSize(1);
    assertThat(england.getDouble("figures[0].wte")).isEqualTo(64.0);
    assertThat(figures("leeds-reader", SOUTH_WEST).getDouble("figures[0].wte")).isEqualTo(40.0);
  }

  @Test
  void aCalculationOfTheOwnAreaTakesWhoIsInPostFromTheCensusAndSaysSo() {
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 20, "16.50"), staff("DAW07", 2, "2.00"));
    player.settle();
    for (String caller : List.of("leeds-commissioner", "analyst")) {
      as(caller, Prepared.withoutCurrent(LEEDS))
          .post(API + "/calculations")
          .then()
          .statusCode(200)
          .body("roles.DRUG_ALCOHOL_WORKER.currentWte", equalTo(16.5f))
          .body("unmappedCurrent.DAW07", equalTo(2.0f))
          .body("provenance.current.date", equalTo(census.day().toString()));
    }
    as("bristol-commissioner", Prepared.withoutCurrent(LEEDS))
        .post(API + "/calculations")
        .then()
        .statusCode(422)
        .body("findings.find { it.pointer == '/current' }.ruleId", equalTo("MISSING_REQUIRED"));
    as("bristol-commissioner", Prepared.withoutCurrent("X99000001"))
        .post(API + "/calculations")
        .then()
        .statusCode(200)
        .body("provenance.current", nullValue());
  }

  @Test
  void aSharedScenarioShowsWhoIsInPostOnlyToThoseWhoCouldSeeItAtItsSource() {
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 20, "16.50"));
    player.settle();
    var scenario = Bodies.scenario("From the census", LEEDS);
    scenario.set("calculation", Prepared.withoutCurrent(LEEDS));
    String id =
        as("leeds-commissioner", scenario)
            .post(API + "/scenarios")
            .then()
            .statusCode(201)
            .extract()
            .path("scenarioId");
    as("leeds-commissioner", "{\"with\": \"LOCAL_AUTHORITY\", \"laCode\": \"E06000023\"}")
        .post(API + "/scenarios/" + id + "/shares")
        .then()
        .statusCode(200)
        .body("result.provenance.current.date", equalTo(census.day().toString()));
    as("bristol-commissioner")
        .get(API + "/scenarios/" + id)
        .then()
        .statusCode(200)
        .body("reproducibility", equalTo("REPRODUCIBLE"))
        .body("result.roles.DRUG_ALCOHOL_WORKER.currentWte", nullValue())
        .body("result.provenance.current", nullValue())
        .body("result.provenance.inputHash", nullValue());
  }

  @Test
  void theRebuiltCopyHoldsWhatItHeld() throws SQLException {
    provider(ReturnState.SIGNED_OFF, staff("DAW01", 20, "16.50"));
    census.in(CollectionState.OPEN);
    player.settle();
    List<String> names =
        List.of("calculator-facts", "calculator-collections", "calculator-expected-returns");
    List<String> before = names.stream().map(AreaCensusIT::hash).toList();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update census_area_role set paid_wte = paid_wte + 1");
      statement.execute("update census_collection set state = 'ARCHIVED'");
      statement.execute("delete from census_expected");
    }
    assertThat(names.stream().map(AreaCensusIT::hash)).doesNotContainAnyElementsOf(before);

    names.forEach(AreaCensusIT::rebuild);

    assertThat(names.stream().map(AreaCensusIT::hash)).isEqualTo(before);
    assertThat(wte(figures("leeds-commissioner", LEEDS), "DRUG_ALCOHOL_WORKER")).isEqualTo("16.5");
  }

  private static String hash(String projection) {
    return as("platform-administrator")
        .get(API + "/admin/projections/" + projection)
        .then()
        .statusCode(200)
        .extract()
        .path("hash");
  }

  private static void rebuild(String projection) {
    String job =
        as("platform-administrator")
            .post(API + "/admin/projections/" + projection + "/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    String state =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> as("platform-administrator").get(job).path("state"),
                List.of("DONE", "FAILED", "CANCELLED")::contains);
    assertThat(state).as(projection).isEqualTo("DONE");
  }

  private void provider(ReturnState state, ReturnFacts.StaffInPost... staff) {
    census.returned(census.unit(ReturnKind.PROVIDER, LEEDS), state, List.of(staff));
  }

  private Envelope next(ExampleCensus.Unit unit, String wte) {
    ReturnFacts facts =
        census.facts(unit, ReturnState.SIGNED_OFF, List.of(staff("DAW01", 20, wte)), List.of());
    return player.next(EventTypes.RETURN_FACTS_CHANGED, facts.returnId(), facts);
  }

  private static JsonPath figures(String caller, String area) {
    return as(caller)
        .get(API + "/areas/" + area + "/census")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String wte(JsonPath figures, String role) {
    return String.valueOf(figures.<Object>get("figures.find { it.roles == ['" + role + "'] }.wte"));
  }
}
