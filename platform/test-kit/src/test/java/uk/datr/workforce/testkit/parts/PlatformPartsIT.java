package uk.datr.workforce.testkit.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.stack.ExampleAccount;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.stack.SignIn;
import uk.datr.workforce.stack.StackException;

class PlatformPartsIT {

  @Test
  void aSecondCallFindsTheSameParts() {
    PartsAddresses first = RunningParts.shared();

    assertThat(RunningParts.shared()).isEqualTo(first);
    assertThat(first.processes()).containsOnlyKeys("postgresql", "kafka", "keycloak");
    assertThat(first.processes().values())
        .allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isPresent());
  }

  @Test
  void aPersonsTokenSaysWhoWhenAndWhichJobs() {
    JsonNode claims = TokenClaims.of(Tokens.person("leeds-editor"));

    assertThat(claims.path("iss").asText()).isEqualTo(RunningParts.shared().realmUrl());
    assertThat(claims.path("aud").asText()).isEqualTo("workforce-api");
    assertThat(claims.path("azp").asText()).isEqualTo(SignIn.BROWSER_CLIENT);
    assertThat(claims.path("sub").asText()).isNotBlank();
    assertThat(Instant.ofEpochSecond(claims.path("auth_time").asLong()))
        .isBetween(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(5));
    assertThat(texts(claims.path("groups")))
        .containsExactly("/organisations/ORG-0097/return-editor");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(600);
  }

  @Test
  void noNameTravelsInAnAccessToken() {
    assertThat(TokenClaims.of(Tokens.person("leeds-editor")).toString())
        .doesNotContain("leeds-editor", "Editor", "example.org");
  }

  @Test
  void aNationalJobIsARealmRole() {
    JsonNode claims = TokenClaims.of(Tokens.person("analyst"));

    assertThat(texts(claims.at("/realm_access/roles"))).contains("analyst");
  }

  @Test
  void aMachinesTokenHasTheJobsOfItsServiceAccountAndNoSignIn() {
    JsonNode claims = TokenClaims.of(Tokens.machine("leeds-system"));

    assertThat(claims.path("azp").asText()).isEqualTo("leeds-system");
    assertThat(claims.path("aud").asText()).isEqualTo("workforce-api");
    assertThat(claims.has("auth_time")).isFalse();
    assertThat(texts(claims.path("groups")))
        .containsExactlyInAnyOrder(
            "/organisations/ORG-0097/return-editor", "/organisations/ORG-0097/organisation-reader");
  }

  @Test
  void everyExampleAccountGetsATokenWithExactlyItsJobs() {
    for (ExampleAccount account : ExamplePeople.all()) {
      JsonNode claims = TokenClaims.of(Tokens.of(account.name()));

      assertThat(texts(claims.path("groups")))
          .as(account.name())
          .hasSize(
              account.jobsByOrganisation().values().stream()
                  .mapToInt(jobs -> Math.max(1, jobs.size()))
                  .sum());
      assertThat(texts(claims.at("/realm_access/roles")))
          .as(account.name())
          .containsAll(account.nationalJobs());
    }
  }

  @Test
  void aWrongPasswordGetsNoToken() {
    SignIn realm = new SignIn(RunningParts.shared().realmUrl());

    assertThatThrownBy(() -> realm.person("two-hats", "wrong")).isInstanceOf(StackException.class);
  }

  @Test
  void spoiltTokensAreWhatTheyClaimToBe() {
    JsonNode expired = TokenClaims.of(Tokens.expired());
    JsonNode foreign = TokenClaims.of(Tokens.foreignRealm());

    assertThat(Instant.ofEpochSecond(expired.path("exp").asLong())).isBefore(Instant.now());
    assertThat(TokenClaims.of(Tokens.tampered()).toString()).contains("ORG-0023");
    assertThat(foreign.path("iss").asText()).isEqualTo(RunningParts.shared().foreignRealmUrl());
    assertThat(foreign.path("aud").asText()).isEqualTo("workforce-api");
  }

  @Test
  void aShareHasItsOwnDatabaseAndTopicsAndLeavesNothingBehind()
      throws SQLException, ExecutionException, InterruptedException {
    PartsAddresses parts = RunningParts.shared();
    OwnShare share = OwnShare.of(parts, "census-app");
    try (share) {
      try (Connection connection = share.connect();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select current_database(), version()")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo(share.database());
        assertThat(row.getString(2)).startsWith("PostgreSQL 18");
      }
      assertThat(topics(parts))
          .contains(
              share.topicPrefix() + "workforce.census",
              share.topicPrefix() + "workforce.census-facts.dead-letter");
    }

    assertThatThrownBy(share::connect).isInstanceOf(SQLException.class);
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> noTopicOf(share));
  }

  @Test
  void partsEndWithWhoeverStartedThem(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path addresses = folder.resolve("parts.json");
    Process process = RunningParts.launch(addresses, folder.resolve("output.log").toFile());
    Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> Files.exists(addresses));
    PartsAddresses own = PartsAddresses.read(addresses);
    Collection<Long> processes = own.processes().values();

    process.getOutputStream().close();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(processes).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(Path.of(own.folder())).doesNotExist();
  }

  private static boolean noTopicOf(OwnShare share) throws ExecutionException, InterruptedException {
    return topics(share.parts()).stream().noneMatch(name -> name.startsWith(share.topicPrefix()));
  }

  private static Set<String> topics(PartsAddresses parts)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
