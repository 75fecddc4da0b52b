package uk.datr.workforce.census.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.OwnPeople;
import uk.datr.workforce.census.world.OwnPeople.Somebody;

@QuarkusTest
class InvitationIT {

  private static final Pattern TOKEN = Pattern.compile("(?m)^([A-Za-z0-9_-]{43})\\r?$");
  private static final String ACCEPTANCES = "/census/v1/invitations/acceptances";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Set by the parts of the test. */
  @Nullable GreenMail mail;

  private final Database database;
  private final OwnPeople people = new OwnPeople();
  private String organisation;
  private Somebody administrator;

  InvitationIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void anOrganisationWithItsAdministrator() {
    organisation = OwnPeople.provider();
    administrator = people.with(organisation, "organisation-administrator");
  }

  @AfterEach
  void takeThemAway() {
    people.close();
  }

  private String invitations() {
    return "/census/v1/organisations/" + organisation + "/invitations";
  }

  private String invited(String email) {
    return administrator
        .asks("{\"email\": \"%s\", \"jobs\": [\"return-editor\"]}".formatted(email))
        .post(invitations())
        .then()
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .extract()
        .path("id");
  }

  private String token(String email) {
    return await("the message").atMost(PATIENCE).until(() -> tokenOf(email), Objects::nonNull);
  }

  private @Nullable String tokenOf(String email) {
    return Arrays.stream(Objects.requireNonNull(mail).getReceivedMessages())
        .filter(message -> isTo(message, email))
        .map(GreenMailUtil::getBody)
        .map(TOKEN::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse(null);
  }

  private static boolean isTo(MimeMessage message, String email) {
    return GreenMailUtil.getHeaders(message).contains(email);
  }

  private static int accepts(Somebody somebody, String token) {
    return somebody.asks("{\"token\": \"" + token + "\"}").post(ACCEPTANCES).statusCode();
  }

  @Test
  void whoHasTheMessageAcceptsAndHoldsTheJobs() {
    Somebody invited = people.somebody();
    String id = invited(invited.email());
    String token = token(invited.email());
    invited
        .asks("{\"token\": \"" + token + "\"}")
        .post(ACCEPTANCES)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("email", nullValue());
    assertThat(people.groups(invited.id()))
        .containsExactly("/organisations/" + organisation + "/return-editor");
    invited.asks().get("/census/v1/organisations/" + organisation).then().statusCode(200);
    // The same person may ask again, nobody else.
    assertThat(accepts(invited, token)).isEqualTo(200);
    assertThat(accepts(people.somebody(), token)).isEqualTo(404);
    administrator
        .asks()
        .get(invitations())
        .then()
        .statusCode(200)
        .body("items.state", contains("ACCEPTED"))
        .body("items[0].email", nullValue());
    assertThat(
            database.list(
                "select action from audit_entry where subject_id = any (?) order by id",
                row -> row.text("action"),
                List.of(id, invited.id())))
        .containsExactly(
            "person-invited",
            "person-jobs-change-begun",
            "invitation-accepted",
            "person-jobs-changed");
  }

  @Test
  void aMachineAcceptsNothingAndAStrangerHasNoToken() {
    Somebody invited = people.somebody();
    invited(invited.email());
    Census.as("aire-system", "{\"token\": \"" + token(invited.email()) + "\"}")
        .post(ACCEPTANCES)
        .then()
        .statusCode(403)
        .body("code", equalTo("HUMAN_REQUIRED"));
    assertThat(accepts(people.somebody(), "x".repeat(43))).isEqualTo(404);
  }

  @Test
  void aWithdrawnOrExpiredInvitationIsGoodForNothing() {
    Somebody first = people.somebody();
    String withdrawn = invited(first.email());
    String token = token(first.email());
    administrator.asks().delete(invitations() + "/" + withdrawn).then().statusCode(204);
    administrator.asks().delete(invitations() + "/" + withdrawn).then().statusCode(409);
    assertThat(accepts(first, token)).isEqualTo(404);

    Somebody second = people.somebody();
    String expired = invited(second.email());
    String late = token(second.email());
    database.update(
        "update invitation set expires_at = now() - interval '1 second' where id = ?::uuid",
        expired);
    assertThat(accepts(second, late)).isEqualTo(404);
    assertThat(people.groups(first.id())).isEmpty();
    assertThat(people.groups(second.id())).isEmpty();
    // And the address may be invited anew.
    invited(second.email());
  }

  @Test
  void anAddressHasOneOpenInvitationToAnOrganisation() {
    String email = people.somebody().email();
    invited(email);
    administrator
        .asks(
            "{\"email\": \"%s\", \"jobs\": [\"return-editor\"]}"
                .formatted(email.toUpperCase(Locale.ROOT)))
        .post(invitations())
        .then()
        .statusCode(409);
    administrator
        .asks("{\"email\": \"a@b.example\", \"jobs\": [\"analyst\"]}")
        .post(invitations())
        .then()
        .statusCode(422)
        .body("findings[0].pointer", equalTo("/jobs/0"));
  }

  @Test
  void nothingOfATokenAndNoAddressOfAPersonStaysInTheDatabase() {
    Somebody invited = people.somebody();
    invited(invited.email());
    String token = token(invited.email());
    assertThat(accepts(invited, token)).isEqualTo(200);
    await("the message is forgotten")
        .atMost(PATIENCE)
        .until(() ->
            database
                .list(
                    "select state from notification where recipient = ? or body like ?",
                    row -> row.text("state"),
                    invited.email(),
                    "%" + token + "%")
                .isEmpty());
    assertThat(
            database.list(
                "select 1 as found from audit_entry where detail::text like ? or detail::text like ?",
                row -> row.number("found"),
                "%" + invited.email() + "%",
                "%" + token + "%"))
        .isEmpty();
    assertThat(
            database.list(
                "select 1 as found from invitation where email = ?",
                row -> row.number("found"),
                invited.email()))
        .isEmpty();
  }
}
