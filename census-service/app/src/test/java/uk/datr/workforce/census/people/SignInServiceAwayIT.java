package uk.datr.workforce.census.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.OwnPeople;
import uk.datr.workforce.census.world.OwnPeople.Somebody;
import uk.datr.workforce.testkit.parts.Door;
import uk.datr.workforce.testkit.parts.RunningParts;

/** What stands afterwards when Keycloak is away, and when the service dies at any moment of its work with it. */
@QuarkusTest
class SignInServiceAwayIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Set by the parts of the test. */
  @Nullable Door door;

  private final Database database;
  private final ClientRegistration registration;
  private final OwnPeople people = new OwnPeople();
  private String organisation;
  private Somebody administrator;

  SignInServiceAwayIT(Database database, ClientRegistration registration) {
    this.database = database;
    this.registration = registration;
  }

  @BeforeEach
  void anOrganisationWithItsAdministrator() {
    organisation = OwnPeople.provider();
    administrator = people.with(organisation, "organisation-administrator");
  }

  @AfterEach
  void openAndTakeThemAway() {
    theDoor().open();
    people.close();
  }

  private Door theDoor() {
    return Objects.requireNonNull(door);
  }

  private String here() {
    return "/census/v1/organisations/" + organisation;
  }

  private static void away(ValidatableResponse answer) {
    answer
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("UNAVAILABLE"));
  }

  private int rows(String table) {
    return database
        .first(
            "select count(*)::int as n from " + table + " where organisation_code = ?",
            row -> row.number("n"),
            organisation)
        .orElseThrow();
  }

  @Test
  void withKeycloakAwayTheAnswerIs503AndNothingIsChanged() {
    Somebody editor = people.with(organisation, "return-editor");
    int audited = rows("audit_entry");
    var lists = administrator.asks();
    var changes = administrator.asks("{\"jobs\": [\"organisation-reader\"]}");
    var makes = administrator.asks("{\"name\": \"HR system\", \"jobs\": [\"return-editor\"]}");
    var confirms = administrator.asks();
    var accepts = editor.asks("{\"token\": \"" + "x".repeat(43) + "\"}");
    theDoor().shut();

    away(lists.get(here() + "/people").then());
    away(changes.put(here() + "/people/" + editor.id()).then());
    away(makes.post(here() + "/clients").then());
    away(confirms.post(here() + "/people-confirmations").then());
    away(accepts.post("/census/v1/invitations/acceptances").then());

    assertThat(rows("audit_entry")).isEqualTo(audited);
    assertThat(rows("membership_change")).isZero();
    assertThat(rows("machine_client")).isZero();
    assertThat(people.groups(editor.id()))
        .containsExactly("/organisations/" + organisation + "/return-editor");
    theDoor().open();
    administrator.asks().get(here() + "/people").then().statusCode(200);
  }

  @Test
  void invitingNeedsNoKeycloak() {
    var invites =
        administrator.asks(
            "{\"email\": \"away@people.example.org\", \"jobs\": [\"return-editor\"]}");
    theDoor().shut();
    invites.post(here() + "/invitations").then().statusCode(201);
  }

  @Test
  void aChangeThatWasBegunAndLeftIsCarriedOut() {
    Somebody half = people.with(organisation, "return-editor", "organisation-reader");
    // Of gaining reader and signatory and losing editor, only the first was done when somebody
    // died.
    database.update(
        """
        insert into membership_change (id, organisation_code, account_id, gained, lost, begun_at, begun_by, correlation_id)
        values (uuidv7(), ?, ?, ?, ?, now() - interval '1 minute', 'test', 'test')
        """,
        organisation,
        half.id(),
        List.of("organisation-reader", "return-signatory"),
        List.of("return-editor"));
    await("the change is done")
        .atMost(PATIENCE)
        .until(() ->
            database
                .list(
                    "select 1 as open from membership_change where organisation_code = ? and done_at is null",
                    row -> row.number("open"),
                    organisation)
                .isEmpty());
    assertThat(people.groups(half.id()))
        .containsExactlyInAnyOrder(
            "/organisations/" + organisation + "/organisation-reader",
            "/organisations/" + organisation + "/return-signatory");
  }

  @Test
  void aClientThatWasLeftWhileItWasMadeOrRemovedIsNoMore() {
    left("org-left-unregistered", "MAKING", null);
    left("org-left-made", "MAKING", registered("org-left-made"));
    left("org-left-removing", "REMOVING", registered("org-left-removing"));
    RegisteredClient gone = registration.register("org-left-gone", "Gone");
    registration.remove("org-left-gone", gone.registrationToken());
    left("org-left-gone", "REMOVING", sealed(gone));
    await("all are removed")
        .atMost(PATIENCE)
        .until(() ->
            database
                .list(
                    "select 1 as left from machine_client where organisation_code = ? and state <> 'REMOVED'",
                    row -> row.number("left"),
                    organisation)
                .isEmpty());
    assertThat(people.client("org-left-made").isMissingNode()).isTrue();
    assertThat(people.client("org-left-removing").isMissingNode()).isTrue();
    administrator.asks().get(here() + "/clients").then().body("items", equalTo(List.of()));
  }

  private byte[] registered(String clientId) {
    return sealed(registration.register(clientId, "Left"));
  }

  private static byte[] sealed(RegisteredClient client) {
    return new SealedToken(RunningParts.shared().clientSecret())
        .seal(client.clientId(), client.registrationToken());
  }

  private void left(String clientId, String state, byte @Nullable [] token) {
    database.update(
        """
        insert into machine_client (client_id, organisation_code, name, jobs, state, registration_token, begun_at, created_at,
                                    created_by, correlation_id)
        values (?, ?, 'Left', ?, ?, ?, now() - interval '1 minute', now() - interval '1 minute', 'test', 'test')
        """,
        clientId,
        organisation,
        List.of("return-editor"),
        state,
        token);
  }
}
