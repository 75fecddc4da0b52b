package uk.datr.workforce.census.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.OwnPeople;
import uk.datr.workforce.census.world.OwnPeople.Somebody;
import uk.datr.workforce.stack.SignIn;
import uk.datr.workforce.stack.StackException;
import uk.datr.workforce.testkit.parts.RunningParts;

@QuarkusTest
class ClientIT {

  private final Database database;
  private final OwnPeople people = new OwnPeople();
  private String organisation;
  private Somebody administrator;

  ClientIT(Database database) {
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

  private String clients() {
    return "/census/v1/organisations/" + organisation + "/clients";
  }

  private Response made(String job) {
    Response answer =
        administrator
            .asks("{\"name\": \"HR system\", \"jobs\": [\"" + job + "\"]}")
            .post(clients());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }

  private static String token(String clientId, String secret) {
    return new SignIn(RunningParts.shared().realmUrl()).machine(clientId, secret).accessToken();
  }

  private static int status(String token, String path) {
    return given().header("Authorization", "Bearer " + token).get(path).statusCode();
  }

  @Test
  void aClientSignsInWithItsSecretAndDoesItsJobAtThatOrganisationOnly() {
    Response client = made("organisation-reader");
    String token = token(client.path("clientId"), client.path("secret"));
    assertThat(status(token, "/census/v1/organisations/" + organisation)).isEqualTo(200);
    assertThat(status(token, "/census/v1/organisations/" + OwnPeople.provider())).isEqualTo(404);
    assertThat(status(token, clients())).isEqualTo(403);
    administrator
        .asks()
        .get(clients())
        .then()
        .statusCode(200)
        .body("items.clientId", contains(client.<String>path("clientId")))
        .body("items[0].state", equalTo("READY"))
        .body("items[0].secret", nullValue());
    // It is no person of the organisation.
    administrator
        .asks()
        .get("/census/v1/organisations/" + organisation + "/people")
        .then()
        .body("items.personId", contains(administrator.id()));
  }

  @Test
  void aNewSecretEndsTheOldOneAsOftenAsOneLikes() {
    Response client = made("return-editor");
    String id = client.path("clientId");
    String before = client.path("secret");
    for (int time = 0; time < 2; time++) {
      Response renewed = administrator.asks().post(clients() + "/" + id + "/secrets");
      assertThat(renewed.statusCode()).isEqualTo(201);
      String secret = renewed.path("secret");
      String old = before;
      assertThat(token(id, secret)).isNotBlank();
      assertThatThrownBy(() -> token(id, old)).isInstanceOf(StackException.class);
      before = secret;
    }
    assertThat(actions(id))
        .containsExactly(
            "client-making",
            "client-made",
            "client-secret-changing",
            "client-secret-changed",
            "client-secret-changing",
            "client-secret-changed");
    assertThat(
            database.list(
                "select 1 as found from audit_entry where detail::text like ?",
                row -> row.number("found"),
                "%" + before + "%"))
        .isEmpty();
  }

  @Test
  void aRemovedClientSignsInNoMore() {
    Response client = made("return-editor");
    String id = client.path("clientId");
    administrator.asks().delete(clients() + "/" + id).then().statusCode(204);
    assertThatThrownBy(() -> token(id, client.path("secret"))).isInstanceOf(StackException.class);
    assertThat(people.client(id).isMissingNode()).isTrue();
    administrator.asks().delete(clients() + "/" + id).then().statusCode(404);
    administrator.asks().post(clients() + "/" + id + "/secrets").then().statusCode(404);
    administrator.asks().get(clients()).then().body("items", equalTo(List.of()));
    assertThat(actions(id))
        .containsExactly("client-making", "client-made", "client-removing", "client-removed");
  }

  @Test
  void aClientOfAnotherOrganisationOrNotMadeHereIsUntouchable() {
    String id = made("return-editor").path("clientId");
    Somebody other = people.with(OwnPeople.provider(), "organisation-administrator");
    other.asks().delete(clients() + "/" + id).then().statusCode(404);
    for (String foreign : List.of("workforce-browser", "workforce-people", "aire-system")) {
      administrator.asks().delete(clients() + "/" + foreign).then().statusCode(404);
      administrator.asks().post(clients() + "/" + foreign + "/secrets").then().statusCode(404);
    }
    administrator
        .asks("{\"name\": \"HR system\", \"jobs\": [\"analyst\"]}")
        .post(clients())
        .then()
        .statusCode(422);
  }

  @Test
  void aMachineAdministersNobody() {
    Response client = made("organisation-administrator");
    String token = token(client.path("clientId"), client.path("secret"));
    given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body("{\"name\": \"Its own\", \"jobs\": [\"return-editor\"]}")
        .post(clients())
        .then()
        .statusCode(403)
        .body("code", equalTo("HUMAN_REQUIRED"));
  }

  private List<String> actions(String clientId) {
    return database.list(
        "select action from audit_entry where subject_id = ? order by id",
        row -> row.text("action"),
        clientId);
  }
}
