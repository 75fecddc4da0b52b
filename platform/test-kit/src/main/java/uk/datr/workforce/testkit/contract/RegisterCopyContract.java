package uk.datr.workforce.testkit.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import uk.datr.workforce.events.AreaChanged;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedReturnChanged;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.events.UnitChanged;
import uk.datr.workforce.testkit.events.EventPlayer;

/** What holds for the copy of the register in every service that keeps one; each test has organisations of its own. */
public final class RegisterCopyContract {

  private static final String LEEDS = "E08000035";

  private static final String NORTH_EAST_AND_YORKSHIRE = "E40000012";

  private final DataSource database;
  private final String consumer;

  private RegisterCopyContract(DataSource database, String consumer) {
    this.database = database;
    this.consumer = consumer;
  }

  /**
   * The contract for the service under test.
   *
   * @param database its own
   * @param consumer name of the copy in the inbox
   */
  public static RegisterCopyContract of(DataSource database, String consumer) {
    return new RegisterCopyContract(database, consumer);
  }

  /** A test for each clause. */
  public Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("an organisation is as its newest event says", this::isAsTheNewestEventSays),
        dynamicTest("a unit says whose work it took over", this::lineageIsCopied),
        dynamicTest("events twice and in any order give the same copy", this::sameCopyFromAnyOrder),
        dynamicTest("an emptied copy is rebuilt from the events to the same hash", this::rebuilt),
        dynamicTest("kinds and codes that nobody knows yet are kept", this::unknownCodesAreKept),
        dynamicTest("what has ended or not begun is not in force", this::datesAreRespected),
        dynamicTest(
            "what is no event, or of no interest, does not hold it back",
            this::othersArePassedOver),
        dynamicTest("how far it is behind is measured", this::lagIsMeasured));
  }

  private void isAsTheNewestEventSays() {
    try (EventPlayer player = new EventPlayer(database)) {
      String code = code();
      player.send(EventTypes.ORGANISATION_CHANGED, code, organisation(code, "Old name"));
      player.send(EventTypes.ORGANISATION_CHANGED, code, organisation(code, "New name"));
      player.settle(consumer);

      assertThat(text("select name from register_organisation where organisation_code = ?", code))
          .isEqualTo("New name");
    }
  }

  private void lineageIsCopied() {
    try (EventPlayer player = new EventPlayer(database)) {
      String code = code();
      player.send(EventTypes.UNIT_CHANGED, "unit-" + code, unit(code, "Unit"));
      player.settle(consumer);

      assertThat(
              text(
                  "select lineage_reason || predecessor_unit_ids::text from register_unit where organisation_code = ?",
                  code))
          .isEqualTo("CONTRACT_WON{unit-of-the-loser}");
    }
  }

  private void sameCopyFromAnyOrder() {
    try (EventPlayer player = new EventPlayer(database)) {
      List<String> codes = Stream.generate(RegisterCopyContract::code).limit(12).toList();
      List<Envelope> events = new ArrayList<>();
      for (String code : codes) {
        for (String name : List.of("first", "second", "newest")) {
          events.add(player.next(EventTypes.ORGANISATION_CHANGED, code, organisation(code, name)));
          events.add(player.next(EventTypes.UNIT_CHANGED, "unit-" + code, unit(code, name)));
        }
      }
      List<Envelope> shuffled = new ArrayList<>(events);
      shuffled.addAll(events.subList(0, events.size() / 2));
      Collections.shuffle(shuffled, new Random(20261122));
      shuffled.forEach(player::sendAgain);
      player.settle(consumer);

      for (String code : codes) {
        assertThat(text("select name from register_organisation where organisation_code = ?", code))
            .isEqualTo("newest");
        assertThat(text("select name from register_unit where organisation_code = ?", code))
            .isEqualTo("newest");
      }
    }
  }

  private void rebuilt() throws SQLException {
    try (EventPlayer player = new EventPlayer(database)) {
      List<String> codes = Stream.generate(RegisterCopyContract::code).limit(5).toList();
      for (String code : codes) {
        player.send(EventTypes.ORGANISATION_CHANGED, code, organisation(code, "Before"));
        player.send(EventTypes.UNIT_CHANGED, "unit-" + code, unit(code, "Unit"));
        player.send(EventTypes.ORGANISATION_CHANGED, code, organisation(code, "After"));
      }
      player.settle(consumer);
      String hash = hash(codes);
      List<Envelope> sent = player.sent();

      empty();
      assertThat(hash(codes)).isNotEqualTo(hash);
      sent.forEach(player::sendAgain);
      player.settle(consumer);

      assertThat(hash(codes)).isEqualTo(hash);
    }
  }

  private void unknownCodesAreKept() throws MalformedEventException {
    try (EventPlayer player = new EventPlayer(database)) {
      long before = health("unmapped");
      String code = code();
      Envelope event =
          player.next(EventTypes.ORGANISATION_CHANGED, code, organisation(code, "Of tomorrow"));
      player.sendAgain(
          Envelope.parse(
              event.toJson().replace("\"PROVIDER\"", "\"HOUSE\"").replace(LEEDS, "E06999999")));
      player.settle(consumer);

      assertThat(
              text(
                  "select kind || la_code from register_organisation where organisation_code = ?",
                  code))
          .isEqualTo("HOUSEE06999999");
      assertThat(health("unmapped")).isEqualTo(before + 1);
    }
  }

  private void datesAreRespected() {
    try (EventPlayer player = new EventPlayer(database)) {
      long before = health("organisations");
      for (LocalDate[] dates :
          new LocalDate[][] {
            {LocalDate.of(2001, 4, 1), LocalDate.of(2002, 3, 31)},
            {LocalDate.of(2999, 4, 1), LocalDate.of(2999, 4, 2)},
            {LocalDate.of(2001, 4, 1), LocalDate.of(2999, 3, 31)}
          }) {
        String code = code();
        player.send(
            EventTypes.ORGANISATION_CHANGED,
            code,
            new OrganisationChanged(
                code,
                "Of its time",
                OrganisationKind.PROVIDER,
                "VOL",
                LEEDS,
                NORTH_EAST_AND_YORKSHIRE,
                dates[0],
                dates[1]));
      }
      player.settle(consumer);

      assertThat(health("organisations")).isEqualTo(before + 1);
    }
  }

  private void othersArePassedOver() {
    try (EventPlayer player = new EventPlayer(database)) {
      String code = code();
      player.sendText(Topic.REGISTER, "unit-" + code, "{}");
      player.sendText(
          Topic.REGISTER,
          "unit-" + code,
          player
              .next(
                  EventTypes.EXPECTED_RETURN_CHANGED,
                  "c/unit-" + code,
                  new ExpectedReturnChanged(
                      "c",
                      "unit-" + code,
                      code,
                      ReturnKind.PROVIDER,
                      LEEDS,
                      NORTH_EAST_AND_YORKSHIRE,
                      ExpectedStatus.EXPECTED,
                      null))
              .toJson());
      player.sendText(
          Topic.REGISTER,
          "AREA-" + code,
          player
              .next(
                  EventTypes.AREA_CHANGED,
                  "AREA-" + code,
                  new AreaChanged(
                      "AREA-" + code, "Area", code, List.of(LEEDS), LocalDate.of(2019, 4, 1), null))
              .toJson());
      player.send(EventTypes.UNIT_CHANGED, "unit-" + code, unit(code, "Unit"));
      player.settle(consumer);

      assertThat(text("select name from register_unit where organisation_code = ?", code))
          .isEqualTo("Unit");
    }
  }

  private void lagIsMeasured() {
    try (EventPlayer player = new EventPlayer(database)) {
      String code = code();
      player.send(EventTypes.UNIT_CHANGED, "unit-" + code, unit(code, "Unit"));
      player.settle(consumer);

      when()
          .get("/q/metrics")
          .then()
          .statusCode(200)
          .body(containsString("kafka_consumer_fetch_manager_records_lag"));
    }
  }

  private void empty() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from register_organisation");
      statement.execute("delete from register_unit");
      statement.execute("delete from inbox_event where consumer = '" + consumer + "'");
      statement.execute("delete from inbox_position where consumer = '" + consumer + "'");
    }
  }

  private String hash(List<String> codes) {
    return Objects.requireNonNull(
        text(
            """
            select md5(coalesce(string_agg(line, ',' order by line), ''))
              from (select row_to_json(o)::text as line from register_organisation o where organisation_code = any(?)
                    union all
                    select row_to_json(u)::text from register_unit u where organisation_code = any(?)) lines
            """,
            codes.toArray(new String[0]),
            codes.toArray(new String[0])));
  }

  private @Nullable String text(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long health(String figure) {
    return when()
        .get("/q/health/group/dependencies")
        .then()
        .extract()
        .jsonPath()
        .getLong("checks.find { it.name == 'register copy' }.data." + figure);
  }

  private static OrganisationChanged organisation(String code, String name) {
    return new OrganisationChanged(
        code,
        name,
        OrganisationKind.PROVIDER,
        "VOL",
        LEEDS,
        NORTH_EAST_AND_YORKSHIRE,
        LocalDate.of(2020, 4, 1),
        null);
  }

  private static UnitChanged unit(String code, String name) {
    return new UnitChanged(
        "unit-" + code,
        code,
        name,
        ReturnKind.PROVIDER,
        LEEDS,
        NORTH_EAST_AND_YORKSHIRE,
        "VOL",
        null,
        null,
        null,
        List.of("unit-of-the-loser"),
        "CONTRACT_WON");
  }

  private static String code() {
    return "ORG-T" + UUID.randomUUID().toString().substring(0, 8);
  }
}
