package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold in the realm files, whoever edits them. */
class RealmTest {

  private static final Set<String> NATIONAL_JOBS =
      Set.of(
          "collection-manager",
          "quality-analyst",
          "analyst",
          "statistics-lead",
          "survey-manager",
          "contract-manager",
          "auditor",
          "platform-administrator");

  private static final Repository REPOSITORY = Repository.find();
  private static final JsonNode REALM = RealmFile.read(REPOSITORY.realm()).tree();
  private static final JsonNode LOCAL =
      RealmFile.read(REPOSITORY.realm(), REPOSITORY.localOverlay()).tree();
  private static final JsonNode TESTS =
      RealmFile.read(REPOSITORY.realm(), REPOSITORY.localOverlay(), REPOSITORY.testOverlay())
          .tree();

  @Test
  void theRealmHoldsNoPersonNoSecretAndNoLocalAddress() {
    assertThat(REALM.has("users")).isFalse();
    assertThat(REALM.findValues("secret")).isEmpty();
    assertThat(REALM.findValues("credentials")).isEmpty();
    assertThat(REALM.toString()).doesNotContain("localhost", "127.0.0.1");
    assertThat(REALM.path("sslRequired").asText()).isEqualTo("external");
  }

  @Test
  void noClientOfAnyEnvironmentTakesAPasswordDirectly() {
    for (JsonNode realm : List.of(REALM, LOCAL, TESTS)) {
      assertThat(realm.path("clients"))
          .isNotEmpty()
          .allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").isBoolean())
                .as(client.path("clientId").asText())
                .isTrue();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
          });
      // Keycloak would add this one with direct access grants if the file did not name it.
      assertThat(client(realm, "admin-cli").path("enabled").asBoolean(true)).isFalse();
    }
  }

  @Test
  void theBrowserClientHasTheCodeFlowWithPkceAndNothingElse() {
    JsonNode browser = client(REALM, SignIn.BROWSER_CLIENT);

    assertThat(browser.path("publicClient").asBoolean()).isTrue();
    assertThat(browser.path("standardFlowEnabled").asBoolean()).isTrue();
    assertThat(browser.path("serviceAccountsEnabled").asBoolean(true)).isFalse();
    assertThat(browser.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(browser.path("redirectUris")).isEmpty();
  }

  @Test
  void passwordsCannotBeGuessedAndTokensDoNotLiveLong() {
    assertThat(REALM.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(REALM.path("failureFactor").asInt()).isBetween(1, 10);
    assertThat(REALM.path("accessTokenLifespan").asInt()).isEqualTo(600);
  }

  @Test
  void thereIsNoGroupBesideTheOrganisationsAndNoGroupGivesARole() {
    for (JsonNode realm : List.of(REALM, LOCAL, TESTS)) {
      assertThat(paths("", realm.path("groups")))
          .isNotEmpty()
          .allSatisfy(path -> assertThat(path + "/").startsWith("/organisations/"));
      assertThat(realm.path("groups").findValues("realmRoles")).isEmpty();
      assertThat(realm.path("groups").findValues("clientRoles")).isEmpty();
    }
  }

  @Test
  void everyNationalJobIsARealmRole() {
    List<String> roles = new ArrayList<>(REALM.at("/roles/realm").findValuesAsText("name"));
    roles.remove("default-roles-workforce");

    assertThat(roles).containsExactlyInAnyOrderElementsOf(NATIONAL_JOBS);
  }

  @Test
  void peopleCanSignInAtOnce() {
    assertThat(people())
        .isNotEmpty()
        .allSatisfy(person -> {
          assertThat(person.path("firstName").asText()).isNotBlank();
          assertThat(person.path("lastName").asText()).isNotBlank();
          assertThat(person.path("email").asText()).endsWith("example.org");
          assertThat(person.path("emailVerified").asBoolean()).isTrue();
          assertThat(person.at("/credentials/0/temporary").asBoolean(true)).isFalse();
        });
  }

  @Test
  void peopleHoldOnlyJobsAndGroupsThatExist() {
    Set<String> groups = Set.copyOf(paths("", LOCAL.path("groups")));
    assertThat(LOCAL.path("users"))
        .allSatisfy(user -> {
          assertThat(user.path("groups").valueStream().map(JsonNode::asText)).isSubsetOf(groups);
          assertThat(user.path("realmRoles").valueStream().map(JsonNode::asText))
              .isSubsetOf(NATIONAL_JOBS);
        });
  }

  @Test
  void everyNationalJobHasAnExamplePerson() {
    assertThat(ExampleAccount.all(REPOSITORY))
        .flatExtracting(ExampleAccount::nationalJobs)
        .containsAll(NATIONAL_JOBS);
  }

  @Test
  void accountsAreReadWithTheirJobs() {
    assertThat(ExampleAccount.all(REPOSITORY))
        .contains(
            new ExampleAccount(
                "two-hats",
                false,
                Set.of(),
                Map.of("ORG-1001", Set.of("return-editor"), "ORG-1002", Set.of("return-editor"))),
            new ExampleAccount(
                "leeds-system",
                true,
                Set.of(),
                Map.of("ORG-0097", Set.of("organisation-reader", "return-editor"))),
            new ExampleAccount(
                "supplier", false, Set.of(), Map.of("ORG-0300", Set.of("supplier"))));
  }

  private static Stream<JsonNode> people() {
    return LOCAL.path("users").valueStream().filter(user -> !user.has("serviceAccountClientId"));
  }

  private static List<String> paths(String parent, JsonNode groups) {
    List<String> paths = new ArrayList<>();
    for (JsonNode group : groups) {
      String path = parent + "/" + group.path("name").asText();
      paths.add(path);
      paths.addAll(paths(path, group.path("subGroups")));
    }
    return paths;
  }

  private static JsonNode client(JsonNode realm, String id) {
    return realm
        .path("clients")
        .valueStream()
        .filter(client -> client.path("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
