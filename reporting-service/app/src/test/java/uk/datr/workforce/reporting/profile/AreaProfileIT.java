package uk.datr.workforce.reporting.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static uk.datr.workforce.reporting.census.ExampleCensus.BRISTOL;
import static uk.datr.workforce.reporting.census.ExampleCensus.BRISTOL_ORGANISATION;
import static uk.datr.workforce.reporting.census.ExampleCensus.ENGLAND;
import static uk.datr.workforce.reporting.census.ExampleCensus.LEEDS;
import static uk.datr.workforce.reporting.census.ExampleCensus.LEEDS_ORGANISATION;
import static uk.datr.workforce.reporting.census.ExampleCensus.NORTH_EAST_AND_YORKSHIRE;
import static uk.datr.workforce.reporting.census.ExampleCensus.SOUTH_WEST;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.reporting.census.ExampleCensus;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

/** GET /reporting/v1/areas/{code}/profile, over events on the real topics and tokens of the real realm. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class AreaProfileIT {

  private static final String PROFILE = "/reporting/v1/areas/{code}/profile?collection={id}";

  private final EventPlayer player;
  private final ExampleCensus census;
  private final ExampleCensus.Unit team;
  private final ExampleCensus.Unit provider;
  private final ExampleCensus.Unit bristolTeam;

  AreaProfileIT(DataSource database) {
    player = new EventPlayer(database);
    census = new ExampleCensus(player);
    team = census.unasked(ReturnKind.COMMISSIONER, LEEDS_ORGANISATION, LEEDS);
    provider = census.unasked(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    bristolTeam = census.unasked(ReturnKind.COMMISSIONER, BRISTOL_ORGANISATION, BRISTOL);
  }

  @BeforeEach
  void anOpenCollectionWithThreeUnits() {
    ExampleCensus.register(player);
    census.in(CollectionState.OPEN);
    census.expect(team, ExpectedStatus.EXPECTED);
    census.expect(provider, ExpectedStatus.ADDED);
    census.expect(bristolTeam, ExpectedStatus.EXPECTED);
    player.settle();
  }

  @AfterEach
  void stopPlaying() {
    player.close();
  }

  @Test
  void withoutATokenItAnswers401() {
    given()
        .get(PROFILE, LEEDS, census.id())
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .contentType("application/problem+json")
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void aTokenThatIsTamperedWithOrOfAnotherRealmAnswers401() {
    for (String token : List.of(Tokens.tampered(), Tokens.foreignRealm(), "no.token.atall")) {
      given()
          .auth()
          .oauth2(token)
          .get(PROFILE, LEEDS, census.id())
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"leeds-editor", "collection-manager", "auditor", "supplier"})
  void aJobThatReadsNoFiguresAnswers403(String person) {
    profile(person, ENGLAND).statusCode(403).body("code", equalTo("FORBIDDEN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"E08000999", "E12000003", "leeds", "W06000015"})
  void anAreaThatIsNoneAnswers404(String code) {
    profile("analyst", code)
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"))
        .body("correlationId", notNullValue());
  }

  @Test
  void anotherAuthorityAnswersAsIfItDidNotExist() {
    String absent = withoutIds(profile("leeds-commissioner", "E08000999").extract().asString());
    for (String person : List.of("leeds-commissioner", "leeds-reader", "aire-reader")) {
      String other = person.startsWith("aire") ? LEEDS : BRISTOL;
      String answer = profile(person, other).statusCode(404).extract().asString();
      assertThat(withoutIds(answer)).isEqualTo(absent);
    }
    profile("region-lead-north-east-and-yorkshire", BRISTOL).statusCode(404);
  }

  @Test
  void anUnknownCollectionAnswers404() {
    given()
        .auth()
        .oauth2(Tokens.person("analyst"))
        .get(PROFILE, ENGLAND, "TEST-0000")
        .then()
        .statusCode(404);
  }

  @Test
  void aBodyInAnotherFormatIsNotAcceptable() {
    given()
        .auth()
        .oauth2(Tokens.person("analyst"))
        .accept("text/csv")
        .get(PROFILE, ENGLAND, census.id())
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void anAuthoritySeesItsOwnReturnAtOnceAndItsProvidersFromSignOff() {
    census.facts(census.simple(team, ReturnState.SUBMITTED, "COM", 8));
    census.facts(census.simple(provider, ReturnState.VALIDATED, "DAW", 40));
    player.settle();
    profile("leeds-commissioner", LEEDS)
        .statusCode(200)
        .body("figures[0].basis", equalTo("OWN"))
        .body("figures[0].collection.id", equalTo(census.id()))
        .body("figures[0].totals.paidHeadcount", equalTo(8))
        .body("figures[0].organisationsAsked", equalTo(2))
        .body("figures[0].organisationsAnswered", equalTo(1))
        .body("figures[0].notes[0]", containsString("signature: 1."));

    census.facts(census.simple(provider, ReturnState.SIGNED_OFF, "DAW", 40));
    player.settle();
    for (String person : List.of("leeds-commissioner", "leeds-reader")) {
      profile(person, LEEDS)
          .statusCode(200)
          .body("area.name", equalTo("Leeds"))
          .body("figures.size()", equalTo(3))
          .body("figures[0].totals.paidHeadcount", equalTo(48))
          .body("figures[0].totals.paidWte", equalTo(36.00f))
          .body("figures[0].organisationsAnswered", equalTo(2))
          .body("figures[0].notes.size()", equalTo(0))
          .body("figures[0].indicators[0].numerator", equalTo(2.00f))
          .body("figures[0].indicators[0].denominator", equalTo(38.00f))
          .body("figures[0].indicators[0].value", equalTo(0.0526f))
          .body("figures[0].indicators[1].numerator", equalTo(9))
          .body("figures[0].indicators[1].denominator", equalTo(48.0f))
          .body("figures[0].indicators[1].value", equalTo(0.1875f));
    }
  }

  @Test
  void aProviderWhoseReturnIsReopenedIsNoLongerSeenByItsAuthority() {
    census.facts(census.simple(provider, ReturnState.SIGNED_OFF, "DAW", 40));
    census.facts(census.simple(provider, ReturnState.QUERIED, "DAW", 40));
    player.settle();
    profile("leeds-commissioner", LEEDS)
        .body("figures[0].status", equalTo("no_answers"))
        .body("figures[0].totals.paidHeadcount", equalTo(null))
        .body("figures[0].indicators[0].value", equalTo(null));
  }

  @Test
  void nobodyAnsweredIsUnknownAndNotZero() {
    JsonPath answer = profile("analyst", LEEDS).statusCode(200).extract().jsonPath();
    assertThat(answer.getString("figures[0].status")).isEqualTo("no_answers");
    assertThat(answer.getInt("figures[0].organisationsAsked")).isEqualTo(2);
    assertThat(answer.getInt("figures[0].organisationsAnswered")).isZero();
    assertThat(answer.getList("figures[0].roleGroups.wte")).hasSize(10).containsOnlyNulls();
    assertThat(answer.getList("figures[0].indicators.denominator")).hasSize(2).containsOnlyNulls();
  }

  @Test
  void anAnalystSeesEveryCountedReturnAndARegionLeadThoseOfTheRegion() {
    census.facts(census.simple(team, ReturnState.SUBMITTED, "COM", 8));
    census.facts(census.simple(provider, ReturnState.QUERIED, "DAW", 40));
    census.facts(census.simple(bristolTeam, ReturnState.VALIDATED, "COM", 7));
    player.settle();
    assertThat(shown("analyst", LEEDS))
        .startsWith(
            "LOCAL_AUTHORITY PROVISIONAL 48",
            "NHS_REGION PROVISIONAL 48",
            "ENGLAND PROVISIONAL 55");
    assertThat(shown("quality-analyst", SOUTH_WEST))
        .startsWith("NHS_REGION PROVISIONAL 7", "ENGLAND PROVISIONAL 55");
    assertThat(shown("statistics-lead", ENGLAND)).startsWith("ENGLAND PROVISIONAL 55");
    assertThat(shown("region-lead-north-east-and-yorkshire", LEEDS))
        .startsWith("LOCAL_AUTHORITY PROVISIONAL 48", "NHS_REGION PROVISIONAL 48")
        .noneMatch(figure -> figure.startsWith("ENGLAND PROVISIONAL"));
    assertThat(shown("region-lead-north-east-and-yorkshire", SOUTH_WEST))
        .noneMatch(figure -> figure.contains("PROVISIONAL"));
    assertThat(shown("aire-reader", NORTH_EAST_AND_YORKSHIRE))
        .hasSize(2)
        .allMatch(figure -> figure.contains("PUBLISHED"));
    assertThat(shown("roundhay-reader", ENGLAND)).hasSize(1);
  }

  @Test
  void aRunningCollectionIsTheOneWithoutAWish() {
    ValidatableResponse answer =
        given()
            .auth()
            .oauth2(Tokens.person("leeds-commissioner"))
            .get("/reporting/v1/areas/{code}/profile", LEEDS)
            .then()
            .statusCode(200);
    answer.body("figures[0].collection.id", equalTo(census.id()));
  }

  @Test
  void anAuthorityThatOnlyChangedItsCodeIsOneAreaUnderBoth() {
    ExampleCensus.Unit before = census.unit(ReturnKind.PROVIDER, "ORG-1900", "E08000016");
    ExampleCensus.Unit after = census.unit(ReturnKind.PROVIDER, "ORG-1901", "E08000038");
    census.facts(census.simple(before, ReturnState.SUBMITTED, "DAW", 10));
    census.facts(census.simple(after, ReturnState.SUBMITTED, "DAW", 5));
    player.settle();
    for (String code : List.of("E08000016", "E08000038")) {
      profile("analyst", code)
          .statusCode(200)
          .body("area.code", equalTo("E08000038"))
          .body("figures[0].organisationsAnswered", equalTo(2))
          .body("figures[0].totals.paidHeadcount", equalTo(15));
    }
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    census.facts(census.simple(team, ReturnState.SUBMITTED, "COM", 8));
    player.settle();
    String tag =
        profile("leeds-commissioner", LEEDS)
            .statusCode(200)
            .header("Cache-Control", allOf(containsString("private"), containsString("no-cache")))
            .extract()
            .header("ETag");
    assertThat(statusIfNoneMatch("leeds-commissioner", tag)).isEqualTo(304);
    assertThat(statusIfNoneMatch("analyst", tag)).as("other eyes").isEqualTo(200);
    census.facts(census.simple(team, ReturnState.SUBMITTED, "COM", 9));
    player.settle();
    assertThat(statusIfNoneMatch("leeds-commissioner", tag)).isEqualTo(200);
  }

  private int statusIfNoneMatch(String person, String tag) {
    return given()
        .auth()
        .oauth2(Tokens.person(person))
        .header("If-None-Match", tag)
        .get(PROFILE, LEEDS, census.id())
        .then()
        .header("Cache-Control", allOf(containsString("private"), containsString("no-cache")))
        .extract()
        .statusCode();
  }

  private ValidatableResponse profile(String person, String code) {
    return given().auth().oauth2(Tokens.person(person)).get(PROFILE, code, census.id()).then();
  }

  /** Level, basis and people of every figure. */
  private List<String> shown(String person, String code) {
    JsonPath answer = profile(person, code).statusCode(200).extract().jsonPath();
    return IntStream.range(0, answer.getList("figures").size())
        .mapToObj(i -> "figures[" + i + "].")
        .map(figure ->
            answer.getString(figure + "area.level")
                + " "
                + answer.getString(figure + "basis")
                + " "
                + answer.getString(figure + "totals.headcount"))
        .toList();
  }

  private static String withoutIds(String problem) {
    return problem
        .replaceAll("\"correlationId\":\"[^\"]*\"", "")
        .replaceAll("/areas/[^/]*/", "/areas//");
  }
}
