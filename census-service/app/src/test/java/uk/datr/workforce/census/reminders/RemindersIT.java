package uk.datr.workforce.census.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.kit.time.Clocks;

@QuarkusTest
class RemindersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Database database;

  RemindersIT(Database database) {
    this.database = database;
  }

  private static String reminders(String collection) {
    return "/census/v1/collections/" + collection + "/reminders";
  }

  private static ValidatableResponse remind(String collection, String body) {
    return as("collection-manager", body).post(reminders(collection)).then();
  }

  /** A draft whose contact nobody else has. */
  private static void drafted(String collection, String unit, String contact) {
    ReturnJson draft = ReturnJson.provider();
    draft.at("/header").put("contactEmail", contact);
    Census.saved(collection, unit, draft);
  }

  @Test
  void oneContactGetsOneMessageForAllUnitsAndNoneMoreOnTheSameDay() {
    String one = Census.aireUnit();
    String two = Census.aireUnit();
    String silent = Census.aireUnit();
    String collection = Census.openCollection();
    drafted(collection, one, "returns@aire.example");
    drafted(collection, two, "Returns@aire.example");

    remind(collection, "{\"state\": \"DRAFT\"}")
        .statusCode(201)
        .header("Location", reminders(collection))
        .body("messages", equalTo(1))
        .body("units", equalTo(2))
        .body("alreadyToday", equalTo(0))
        .body("mailServer", equalTo(true))
        .body("unitsWithoutContact.unitId", not(hasItem(silent)));
    remind(collection, "{\"state\": \"DRAFT\"}")
        .statusCode(201)
        .body("messages", equalTo(0))
        .body("alreadyToday", equalTo(1));

    await("the mail server's answer")
        .atMost(PATIENCE)
        .until(() -> states(collection), List.of("SENT")::equals);
    as("collection-manager")
        .get(reminders(collection))
        .then()
        .statusCode(200)
        .body("totalItems", equalTo(1))
        .body("items[0].attempts", equalTo(1))
        .body("items[0].replyCode", equalTo(250))
        .body("items[0].organisationCode", equalTo(Census.AIRE));
    assertThat(
            database.list(
                "select recipient is null and body is null as forgotten from notification where about_id = ?",
                row -> row.truth("forgotten"),
                collection))
        .containsExactly(true);
  }

  @Test
  void whatWasBeingSentWhenItsServiceDiedIsUnsureAndWhatIsTooOldExpires() {
    String collection = Census.openCollection();
    Instant now = Instant.now();
    store(collection, "SENDING", now.minus(Duration.ofMinutes(11)), now.plusSeconds(600));
    store(collection, "WAITING", null, now.minusSeconds(1));
    await("both are settled")
        .atMost(PATIENCE)
        .until(
            () -> states(collection).stream().sorted().toList(),
            List.of("EXPIRED", "UNSURE")::equals);
  }

  @Test
  void whoNeverNamedAContactIsToldOfAndNotForgotten() {
    String silent = Census.aireUnit();
    String collection = Census.openCollection();
    remind(collection, "{}")
        .statusCode(201)
        .body("unitsWithoutContact.unitId", hasItem(silent))
        .body("unitsWithoutContact[0].keySet().size()", equalTo(3));
  }

  @Test
  void whoHasHandedInIsNotReminded() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    ReturnJson full = ReturnJson.provider();
    full.at("/header").put("contactEmail", "done-" + unit + "@aire.example");
    Census.submitted(collection, unit, full);
    remind(collection, "{}").statusCode(201);
    assertThat(
            database.list(
                "select dedup_key from notification where about_id = ?",
                row -> row.text("dedup_key"),
                collection))
        .doesNotContain(
            "census-reminder/"
                + collection
                + "/"
                + new Addressee(Census.AIRE, "done-" + unit + "@aire.example").key()
                + "/"
                + LocalDate.now(Clocks.ENGLAND));
  }

  @Test
  void nobodyIsRemindedOfACollectionThatTakesNoReturns() {
    String planned = Census.plannedCollection(2026, Duration.ofDays(1), Duration.ofDays(2));
    remind(planned, "{}").statusCode(409).body("code", equalTo("COLLECTION_CLOSED"));
    remind("NO-SUCH", "{}").statusCode(404);
    as("collection-manager").get(reminders("NO-SUCH")).then().statusCode(404);
  }

  private static List<String> states(String collection) {
    return as("collection-manager").get(reminders(collection)).path("items.state");
  }

  private void store(
      String collection, String state, @Nullable Instant sendingSince, Instant expiresAt) {
    database.update(
        """
        insert into notification (id, kind, dedup_key, recipient, subject, body, about_type, about_id, state, created_at,
                                  created_by, correlation_id, not_before, expires_at, sending_since)
        values (uuidv7(), 'test', ?, 'a@b.example', 'subject', 'body', 'reminders', ?, ?, now(), 'test', 'test', now(), ?, ?)
        """,
        collection + state,
        collection,
        state,
        expiresAt,
        sendingSince);
  }

  @Test
  void onlyTheCollectionManagerReminds() {
    String collection = Census.openCollection();
    as("quality-analyst", "{}").post(reminders(collection)).then().statusCode(403);
    as("aire-administrator").get(reminders(collection)).then().statusCode(403);
    remind(collection, "{\"state\": \"FINAL\"}")
        .statusCode(422)
        .body("findings[0].pointer", startsWith("/state"));
  }
}
