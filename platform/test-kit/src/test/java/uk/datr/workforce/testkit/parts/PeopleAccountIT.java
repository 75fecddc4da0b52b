package uk.datr.workforce.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.datr.workforce.stack.RealmChange;
import uk.datr.workforce.stack.RealmUpgrade;
import uk.datr.workforce.stack.Repository;

/** The account with which people are administered, and what it cannot do, in a real Keycloak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleAccountIT {

  private static final String CLIENT = "workforce-people";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final OwnRealm realm =
      OwnRealm.with(RunningParts.shared(), Set.of("leeds-editor", "two-hats"));
  private String token = "";
  private String person = "";
  private String personElsewhereToo = "";

  @BeforeAll
  void theAccountIsThere() {
    new RealmUpgrade(realm.admin(), realm.name())
        .apply(RealmChange.all(Repository.find().realmChanges()));
    realm.admin().giveSecret(realm.name(), CLIENT, RunningParts.shared().clientSecret());
    token = realm.signIn().machine(CLIENT, RunningParts.shared().clientSecret()).accessToken();
    person = person("leeds-editor");
    personElsewhereToo = person("two-hats");
  }

  @AfterAll
  void takeTheRealmAway() {
    realm.close();
  }

  @Test
  void itGivesAndTakesAJobAtAnOrganisation() throws Exception {
    String group = group("organisations/ORG-1001/organisation-reader");
    assertThat(status("PUT", "/users/" + person + "/groups/" + group, null)).isEqualTo(204);
    assertThat(answer("GET", "/groups/" + group + "/members", null).body()).contains(person);
    assertThat(status("DELETE", "/users/" + person + "/groups/" + group, null)).isEqualTo(204);
    assertThat(answer("GET", "/groups/" + group + "/members", null).body()).doesNotContain(person);
  }

  @Test
  void itGrantsNoRoleToAnybodyNorToAGroupNorToItself() throws Exception {
    JsonNode role = realm.admin().get("/" + realm.name() + "/roles/analyst");
    String roles = JsonNodeFactory.instance.arrayNode().add(role).toString();
    assertThat(status("POST", "/users/" + person + "/role-mappings/realm", roles)).isEqualTo(403);
    assertThat(
            status(
                "POST",
                "/groups/" + group("organisations/ORG-1001/return-editor") + "/role-mappings/realm",
                roles))
        .isEqualTo(403);
    String itself = TokenClaims.of(token).path("sub").asText();
    assertThat(status("POST", "/users/" + itself + "/role-mappings/realm", roles)).isEqualTo(403);
  }

  @Test
  void itChangesMakesAndRemovesNobodyLeastOfAllWhoAlsoBelongsElsewhere() throws Exception {
    for (String id : List.of(person, personElsewhereToo)) {
      JsonNode before = realm.admin().get("/" + realm.name() + "/users/" + id);
      assertThat(status("PUT", "/users/" + id, "{\"email\":\"other@example.org\"}")).isEqualTo(403);
      assertThat(
              status(
                  "PUT",
                  "/users/" + id + "/reset-password",
                  "{\"type\":\"password\",\"value\":\"another-password\",\"temporary\":false}"))
          .isEqualTo(403);
      assertThat(status("PUT", "/users/" + id + "/execute-actions-email", "[\"UPDATE_PASSWORD\"]"))
          .isEqualTo(403);
      assertThat(status("PUT", "/users/" + id + "/disable-credential-types", "[\"password\"]"))
          .isEqualTo(403);
      assertThat(status("POST", "/users/" + id + "/logout", null)).isEqualTo(403);
      assertThat(status("DELETE", "/users/" + id, null)).isEqualTo(403);
      assertThat(status("POST", "/users/" + id + "/impersonation", null)).isEqualTo(403);
      assertThat(realm.admin().get("/" + realm.name() + "/users/" + id)).isEqualTo(before);
    }
    assertThat(status("POST", "/users", "{\"username\":\"made-by-it\",\"enabled\":true}"))
        .isEqualTo(403);
  }

  @Test
  void itRegistersAClientAndChangesAndRemovesThatOneWithItsOwnToken() throws Exception {
    HttpResponse<String> made = registered("POST", "", client("made-by-it", "first-secret"), token);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String own = JSON.readTree(made.body()).path("registrationAccessToken").asText();
    // The same token twice: who died after the first still has it.
    for (String secret : List.of("second-secret", "third-secret")) {
      HttpResponse<String> changed =
          registered("PUT", "/made-by-it", client("made-by-it", secret), own);
      assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
      assertThat(realm.signIn().machine("made-by-it", secret).accessToken()).isNotBlank();
    }
    assertThat(registered("DELETE", "/workforce-browser", null, own).statusCode())
        .isBetween(400, 499);
    assertThat(registered("DELETE", "/made-by-it", null, own).statusCode()).isEqualTo(204);
    assertThat(registered("DELETE", "/made-by-it", null, own).statusCode()).isEqualTo(401);
  }

  @Test
  void noClientIsRegisteredThatWritesItsOwnClaims() throws Exception {
    ObjectNode forger = client("forger", "some-secret");
    forger
        .putArray("protocolMappers")
        .addObject()
        .put("name", "groups of my own")
        .put("protocol", "openid-connect")
        .put("protocolMapper", "oidc-usermodel-property-mapper")
        .putObject("config")
        .put("user.attribute", "firstName")
        .put("claim.name", "groups")
        .put("access.token.claim", "true");
    assertThat(registered("POST", "", forger, token).statusCode()).isEqualTo(403);
    assertThat(realm.admin().get("/" + realm.name() + "/clients?clientId=forger")).isEmpty();
  }

  @Test
  void itTouchesNoClientThatItDidNotMake() throws Exception {
    JsonNode browser =
        realm.admin().get("/" + realm.name() + "/clients?clientId=workforce-browser").path(0);
    String id = browser.path("id").asText();
    assertThat(status("PUT", "/clients/" + id, browser.toString())).isEqualTo(403);
    assertThat(status("DELETE", "/clients/" + id, null)).isEqualTo(403);
    assertThat(
            registered("PUT", "/workforce-browser", client("workforce-browser", "s"), token)
                .statusCode())
        .isEqualTo(403);
    assertThat(status("POST", "/clients", "{\"clientId\":\"past-the-registration\"}"))
        .isEqualTo(403);
  }

  @Test
  void itChangesNeitherRealmNorPermissions() throws Exception {
    assertThat(status("PUT", "", "{\"registrationAllowed\":true}")).isEqualTo(403);
    assertThat(status("GET", "/client-policies/policies", null)).isEqualTo(403);
  }

  private String person(String userName) {
    return realm
        .admin()
        .get("/" + realm.name() + "/users?exact=true&username=" + userName)
        .path(0)
        .path("id")
        .asText();
  }

  private static ObjectNode client(String id, String secret) {
    ObjectNode client =
        JsonNodeFactory.instance
            .objectNode()
            .put("clientId", id)
            .put("protocol", "openid-connect")
            .put("publicClient", false)
            .put("secret", secret)
            .put("standardFlowEnabled", false)
            .put("directAccessGrantsEnabled", false)
            .put("serviceAccountsEnabled", true)
            .put("fullScopeAllowed", false);
    client.putArray("defaultClientScopes").add("basic").add("jobs").add("workforce-api");
    return client;
  }

  private HttpResponse<String> registered(
      String method, String path, @Nullable JsonNode body, String bearer)
      throws IOException, InterruptedException {
    return send(
        method,
        realm.url() + "/clients-registrations/default" + path,
        body == null ? null : body.toString(),
        bearer);
  }

  private String group(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = answer("GET", "/group-by-path/" + path, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("id").asText();
  }

  private int status(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    return answer(method, path, body).statusCode();
  }

  private HttpResponse<String> answer(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    return send(
        method,
        RunningParts.shared().keycloakUrl() + "/admin/realms/" + realm.name() + path,
        body,
        token);
  }

  private HttpResponse<String> send(
      String method, String address, @Nullable String body, String bearer)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher sent =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return http.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(method, sent)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
