package uk.datr.workforce.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.census.ExampleCensus.ENGLAND;
import static uk.datr.workforce.reporting.census.ExampleCensus.LEEDS;
import static uk.datr.workforce.reporting.census.ExampleCensus.LEEDS_ORGANISATION;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.SnapshotFrozen;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.reporting.census.DeadLetters;
import uk.datr.workforce.reporting.census.ExampleCensus;
import uk.datr.workforce.reporting.census.ProjectionHash;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

/** Whatever way events come, the figures are those of the newest state of every return. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class CensusProjectionIT {

  private final DataSource database;
  private final EventPlayer player;
  private final ExampleCensus census;

  CensusProjectionIT(DataSource database) {
    this.database = database;
    player = new EventPlayer(database);
    census = new ExampleCensus(player);
  }

  @AfterEach
  void stopPlaying() {
    player.close();
  }

  @Test
  void anEventSentTwiceCountsOnce() {
    census.in(CollectionState.OPEN);
    ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    Envelope event = census.facts(census.simple(unit, ReturnState.SUBMITTED, "DAW", 12));
    player.sendAgain(event);
    player.sendAgain(event);
    player.settle();
    assertThat(people()).isEqualTo(12);
  }

  @Test
  void anOlderStateThatComesLateIsPassedOver() {
    census.in(CollectionState.OPEN);
    ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    Envelope older = next(unit, 12);
    Envelope newer = next(unit, 20);
    player.sendAgain(newer);
    player.sendAgain(older);
    player.settle();
    assertThat(people()).isEqualTo(20);
  }

  @Test
  void aGapDoesNotHoldBackANewerState() {
    census.in(CollectionState.OPEN);
    ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    census.facts(census.simple(unit, ReturnState.SUBMITTED, "DAW", 12));
    next(unit, 99);
    player.sendAgain(next(unit, 25));
    player.settle();
    assertThat(people()).isEqualTo(25);
  }

  @Test
  void factsThatComeBeforeTheRegisterAndTheCollectionAreThereWhenTheseCome() {
    ExampleCensus.Unit unit = census.unasked(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    census.facts(census.simple(unit, ReturnState.SUBMITTED, "DAW", 14));
    player.settle();
    census.in(CollectionState.OPEN);
    player.settle();
    assertThat(people()).isEqualTo(14);
    assertThat(figure("organisationsAsked")).isEqualTo(0);
    census.expect(unit, ExpectedStatus.EXPECTED);
    player.settle();
    assertThat(figure("organisationsAsked")).isEqualTo(1);
    assertThat(figure("organisationsAnswered")).isEqualTo(1);
  }

  @Test
  void aWithdrawnReturnCountsNothing() {
    census.in(CollectionState.OPEN);
    ExampleCensus.Unit kept = census.unit(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    ExampleCensus.Unit withdrawn = census.unit(ReturnKind.PROVIDER, "ORG-1002", LEEDS);
    census.facts(census.simple(kept, ReturnState.SUBMITTED, "DAW", 12));
    census.facts(census.simple(withdrawn, ReturnState.SUBMITTED, "DAW", 30));
    player.settle();
    assertThat(people()).isEqualTo(42);
    census.facts(census.nothing(withdrawn, ReturnState.WITHDRAWN));
    player.settle();
    assertThat(people()).isEqualTo(12);
    assertThat(figure("organisationsAnswered")).isEqualTo(1);
  }

  @Test
  void theNewestEditionOfACollectionReplacesTheOneBefore() throws SQLException {
    census.in(CollectionState.FINALISED);
    frozen(1, "r-1", "r-2");
    player.settle();
    assertThat(edition()).isEqualTo("1 r-1:1 r-2:1");
    frozen(2, "r-1");
    player.settle();
    assertThat(edition()).isEqualTo("2 r-1:2");
  }

  @Test
  void oneOrganisationWithTwoUnitsIsAskedAndAnswersOnce() {
    census.in(CollectionState.OPEN);
    ExampleCensus.Unit first = census.unit(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    census.unit(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    ExampleCensus.Unit spared = census.unit(ReturnKind.LERO, "ORG-5001", LEEDS);
    census.expect(spared, ExpectedStatus.NOT_REQUIRED);
    census.unit(ReturnKind.COMMISSIONER, LEEDS_ORGANISATION, LEEDS);
    census.facts(census.simple(first, ReturnState.SUBMITTED, "DAW", 12));
    player.settle();
    assertThat(figure("organisationsAsked")).isEqualTo(2);
    assertThat(figure("organisationsAnswered")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json at all",
        "{\"specversion\":\"1.0\"}",
        "[]",
        "",
      })
  void whatIsNoEventGoesToTheDeadLettersAndTheNextIsTaken(String text) {
    ExampleCensus.Unit unit = census.unasked(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    census.in(CollectionState.OPEN);
    player.sendText(Topic.CENSUS_FACTS, unit.returnId(), text);
    census.facts(census.simple(unit, ReturnState.SUBMITTED, "DAW", 11));
    player.settle();
    assertThat(people()).isEqualTo(11);
    assertThat(DeadLetters.await(Topic.CENSUS_FACTS, unit.returnId()))
        .startsWith(text)
        .contains("dead-letter-reason=");
  }

  @Test
  void factsThatCannotBeReadGoToTheDeadLettersAndChangeNothing() {
    ExampleCensus.Unit unit = census.unasked(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    census.in(CollectionState.OPEN);
    census.facts(census.simple(unit, ReturnState.SUBMITTED, "DAW", 11));
    player.settle();
    String unreadable =
        next(unit, 77).toJson().replace("\"headcount\":77", "\"headcount\":\"many\"");
    player.sendText(Topic.CENSUS_FACTS, unit.returnId(), unreadable);
    String negative = next(unit, 78).toJson().replace("\"headcount\":78", "\"headcount\":-78");
    player.sendText(Topic.CENSUS_FACTS, unit.returnId(), negative);
    String reason = DeadLetters.await(Topic.CENSUS_FACTS, unit.returnId());
    assertThat(reason).doesNotContain("Exception:").doesNotContain("select ");
    assertThat(people()).isEqualTo(11);
    player.sendAgain(next(unit, 13));
    player.settle();
    assertThat(people()).as("a later state is taken").isEqualTo(13);
  }

  @Test
  void replayingEverythingInAnotherOrderGivesTheSameTables() throws SQLException {
    ProjectionHash.empty(database);
    Random random = new Random(7);
    ExampleCensus.register(player);
    census.in(CollectionState.OPEN);
    for (int i = 0; i < 12; i++) {
      ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, "ORG-" + (1100 + i / 2), LEEDS);
      for (ReturnState state :
          List.of(ReturnState.SUBMITTED, ReturnState.VALIDATED, ReturnState.SIGNED_OFF)) {
        census.facts(census.simple(unit, state, "DAW", 10 + random.nextInt(50)));
      }
      if (i % 4 == 0) {
        census.facts(census.nothing(unit, ReturnState.WITHDRAWN));
      }
    }
    player.settle();
    Map<String, String> before = ProjectionHash.of(database);
    assertThat(before.get("return_measure")).startsWith("9 ");

    List<Envelope> events = new ArrayList<>(player.sent());
    ProjectionHash.empty(database);
    Collections.shuffle(events, random);
    events.forEach(player::sendAgain);
    events.subList(0, 10).forEach(player::sendAgain);
    player.settle();
    assertThat(ProjectionHash.of(database)).isEqualTo(before);
  }

  @Test
  void whatBecomesOfEventsAndHowFarBehindTheServiceIsAreMetrics() {
    census.in(CollectionState.OPEN);
    ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, "ORG-1001", LEEDS);
    Envelope event = census.facts(census.simple(unit, ReturnState.SUBMITTED, "DAW", 12));
    player.settle();
    player.sendAgain(event);
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(given().get("/q/metrics").asString())
                .containsPattern(
                    "workforce_inbox_events_total\\{[^}]*reporting-facts[^}]*outcome=\"next\"")
                .containsPattern(
                    "workforce_inbox_events_total\\{[^}]*reporting-facts[^}]*outcome=\"repeated\"")
                .contains("kafka_consumer_fetch_manager_records_lag"));
  }

  private Envelope next(ExampleCensus.Unit unit, int people) {
    return player.next(
        EventTypes.RETURN_FACTS_CHANGED,
        unit.returnId(),
        census.simple(unit, ReturnState.SUBMITTED, "DAW", people));
  }

  private void frozen(int edition, String... returns) {
    player.send(
        EventTypes.SNAPSHOT_FROZEN,
        census.id(),
        new SnapshotFrozen(
            census.id(),
            edition,
            Instant.parse("2026-11-12T10:00:00Z"),
            "f".repeat(64),
            Stream.of(returns)
                .map(id -> new SnapshotFrozen.Entry(id, edition, "f".repeat(64), false))
                .toList()));
  }

  private String edition() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select c.edition || ' ' || string_agg(e.return_id || ':' || e.version_no, ' ' order by e.return_id)
                  from census_edition c join census_edition_entry e on e.collection_id = c.collection_id
                 where c.collection_id = ? group by c.edition
                """)) {
      statement.setString(1, census.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private Integer people() {
    return figure("totals.paidHeadcount");
  }

  private Integer figure(String path) {
    return given()
        .auth()
        .oauth2(Tokens.person("analyst"))
        .get("/reporting/v1/areas/{code}/profile?collection={id}", ENGLAND, census.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("figures[0]." + path);
  }
}
