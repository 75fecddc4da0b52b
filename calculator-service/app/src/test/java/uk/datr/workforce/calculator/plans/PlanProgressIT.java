package uk.datr.workforce.calculator.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;
import static uk.datr.workforce.calculator.world.ExampleCensus.staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.ExampleCensus;
import uk.datr.workforce.calculator.world.Told;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.PlanProgressChanged;
import uk.datr.workforce.events.PlanStatus;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.time.Clocks;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Plans held against the census as it comes. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class PlanProgressIT {

  /** An authority that no other test has. */
  private static final String AREA = "E06000004";

  private static final String OTHER_AREA = "E06000005";

  private final Told told;
  private final EventPlayer player;

  PlanProgressIT(DataSource database) {
    told = new Told(database);
    player = new EventPlayer(database);
  }

  @AfterEach
  void stopPlaying() {
    player.close();
  }

  @Test
  void aPlanIsOnTrackOrBehindByEachCensusAndSaysWhatRecruitmentWouldCloseIt() {
    String plan = published(AREA);
    assertThat(progress(plan).getList("censuses")).isEmpty();

    ExampleCensus first = new ExampleCensus(player, LocalDate.parse("2026-06-30"));
    ExampleCensus.Unit early = first.unit(ReturnKind.PROVIDER, AREA);
    ExampleCensus.Unit late = first.unit(ReturnKind.PROVIDER, AREA);
    first.returned(early, ReturnState.SIGNED_OFF, List.of(staff("DAW01", 15, "13.00")));
    player.settle();
    assertThat(progress(plan).getList("censuses")).as("a return is missing").isEmpty();

    first.returned(late, ReturnState.SIGNED_OFF, List.of(staff("DAW01", 15, "13.00")));
    player.settle();
    JsonPath onTrack = progress(plan);
    assertThat(onTrack.getString("censuses[0].roles.DRUG_ALCOHOL_WORKER.status"))
        .isEqualTo("ON_TRACK");
    awaitStatus(plan, first, PlanStatus.ON_TRACK);

    ExampleCensus second = new ExampleCensus(player, LocalDate.parse("2027-06-30"));
    ExampleCensus.Unit unit = second.unit(ReturnKind.PROVIDER, AREA);
    second.unit(ReturnKind.PROVIDER, AREA);
    second.in(CollectionState.FINALISED);
    second.returned(unit, ReturnState.FINAL, List.of(staff("DAW01", 25, "20.00")));
    player.settle();
    JsonPath behind = progress(plan);
    assertThat(behind.getString("censuses[0].collectionId")).isEqualTo(second.id());
    assertThat(behind.getString("censuses[1].collectionId")).isEqualTo(first.id());
    Map<String, ?> worker = behind.getMap("censuses[0].roles.DRUG_ALCOHOL_WORKER");
    assertThat(worker.get("status")).isEqualTo("BEHIND");
    // In even steps of days from 34 to 44 within the second year.
    double expected = 34 + 10 * 91.0 / 366;
    assertThat(number(worker, "expectedWte")).isCloseTo(expected, within(0.001));
    assertThat(number(worker, "shortWte")).isCloseTo(expected - 20, within(0.001));
    // Nobody leaves: what is missing in twelve months has to be recruited.
    assertThat(number(worker, "recruitsToClose")).isCloseTo(24, within(0.001));
    assertThat(number(worker, "recruitsPlanned")).isCloseTo(10, within(0.001));
    PlanProgressChanged told = awaitStatus(plan, second, PlanStatus.BEHIND);
    assertThat(told.groups())
        .contains(new PlanProgressChanged.GroupStatus("DAW", PlanStatus.BEHIND));
  }

  @Test
  void othersAreToldTheStateAndNoFigureOfTheCensus() {
    ExampleCensus census = new ExampleCensus(player, LocalDate.parse("2026-06-30"));
    ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, OTHER_AREA);
    census.returned(unit, ReturnState.SIGNED_OFF, List.of(staff("DAW01", 25, "17.77")));
    player.settle();
    String plan = published(OTHER_AREA);
    awaitStatus(plan, census, PlanStatus.BEHIND);
    assertThat(told.text(EventTypes.PLAN_PROGRESS_CHANGED, plan + "/progress"))
        .doesNotContain("17.77", "Wte", "wte");
  }

  @Test
  void theSumOfPlansStandsBesideTheTargetsOfTheStrategyAndTheCensus() {
    JsonPath before = national();
    String id = published("E06000006");
    JsonPath after = national();
    assertThat(after.getInt("authoritiesWithPlan"))
        .isEqualTo(before.getInt("authoritiesWithPlan") + 1);
    assertThat(after.getInt("authorities"))
        .isEqualTo(LocalAuthorities.load().validOn(LocalDate.now(Clocks.ENGLAND)).size());
    assertThat(after.getInt("groups.find { it.group == 'REGULATED' }.expansionTarget"))
        .isEqualTo(800);
    String workers = "groups.find { it.group == 'DRUG_ALCOHOL_AND_CRIMINAL_JUSTICE' }.";
    assertThat(after.getInt(workers + "expansionTarget")).isEqualTo(950);
    assertThat(after.getDouble(workers + "plannedGrowth"))
        .isCloseTo(before.getDouble(workers + "plannedGrowth") + 20, within(0.01));

    as("analyst").post(API + "/plans/" + id + "/withdrawals").then().statusCode(200);
    assertThat(national().getInt("authoritiesWithPlan"))
        .isEqualTo(before.getInt("authoritiesWithPlan"));
  }

  @Test
  void fictionalAreasAreInNoNationalTotal() {
    int before = national().getInt("authoritiesWithPlan");
    published("X99000001");
    assertThat(national().getInt("authoritiesWithPlan")).isEqualTo(before);
  }

  /** From 24 workers to 44 in two years, and nobody leaves. */
  private static String published(String area) {
    var entry = Bodies.scenario("To plan with", area);
    entry.set("calculation", Bodies.workedExample().put("area", area));
    String scenario =
        as("analyst", entry)
            .post(API + "/scenarios")
            .then()
            .statusCode(201)
            .extract()
            .path("scenarioId");
    var body = Bodies.plan(scenario).put("turnoverRate", 0);
    body.putObject("opening").put("DRUG_ALCOHOL_WORKER", 24);
    body.putObject("roles").putObject("DRUG_ALCOHOL_WORKER").putArray("targets").add(34).add(44);
    String id =
        as("analyst", body).post(API + "/plans").then().statusCode(201).extract().path("planId");
    as("analyst").post(API + "/plans/" + id + "/publications").then().statusCode(200);
    return id;
  }

  private PlanProgressChanged awaitStatus(String plan, ExampleCensus census, PlanStatus workers) {
    String subject = plan + "/progress";
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            told.text(EventTypes.PLAN_PROGRESS_CHANGED, subject).contains(census.id())
                && told.last(EventTypes.PLAN_PROGRESS_CHANGED, subject)
                    .groups()
                    .contains(new PlanProgressChanged.GroupStatus("DAW", workers)));
    return told.last(EventTypes.PLAN_PROGRESS_CHANGED, subject);
  }

  private static JsonPath progress(String plan) {
    return as("analyst")
        .get(API + "/plans/" + plan + "/progress")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath national() {
    return as("analyst").get(API + "/plans/national").then().statusCode(200).extract().jsonPath();
  }

  private static double number(Map<String, ?> figures, String name) {
    return Double.parseDouble(String.valueOf(figures.get(name)));
  }
}
