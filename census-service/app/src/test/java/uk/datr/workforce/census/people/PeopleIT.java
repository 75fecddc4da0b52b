package uk.datr.workforce.census.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.OwnPeople;
import uk.datr.workforce.census.world.OwnPeople.Somebody;

@QuarkusTest
class PeopleIT {

  private final Database database;
  private final OwnPeople people = new OwnPeople();
  private String organisation;
  private Somebody administrator;

  PeopleIT(Database database) {
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

  private static String of(String organisation) {
    return "/census/v1/organisations/" + organisation + "/people";
  }

  private static String jobs(String... jobs) {
    return "{\"jobs\": ["
        + String.join(", ", Stream.of(jobs).map(job -> "\"" + job + "\"").toList())
        + "]}";
  }

  private String at(String job) {
    return "/organisations/" + organisation + "/" + job;
  }

  private List<String> audited(String accountId) {
    return database.list(
        "select action, actor_kind from audit_entry where subject_id = ? order by id",
        row -> row.text("action") + " " + row.text("actor_kind"),
        accountId);
  }

  @Test
  void anAdministratorChangesJobsAndTheNextTokenHasThem() {
    Somebody editor = people.with(organisation, "return-editor");
    administrator
        .asks(jobs("organisation-reader", "return-signatory"))
        .put(of(organisation) + "/" + editor.id())
        .then()
        .statusCode(200)
        .body("jobs", containsInAnyOrder("organisation-reader", "return-signatory"));
    assertThat(people.groups(editor.id()))
        .containsExactlyInAnyOrder(at("organisation-reader"), at("return-signatory"));
    administrator
        .asks()
        .get(of(organisation))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("items.personId", containsInAnyOrder(administrator.id(), editor.id()));
    assertThat(audited(editor.id()))
        .containsExactly("person-jobs-change-begun PERSON", "person-jobs-changed PLATFORM");
  }

  @Test
  void whoIsRemovedKeepsTheAccountAndWhatIsHeldElsewhere() {
    String elsewhere = OwnPeople.provider();
    Somebody both = people.with(organisation, "return-editor");
    people.join(both, elsewhere, "return-signatory");
    JsonNode before = people.account(both.id());
    administrator
        .asks()
        .get(of(organisation))
        .then()
        .body(
            "items.find { it.personId == '%s' }.jobs".formatted(both.id()),
            contains("return-editor"));
    administrator.asks().delete(of(organisation) + "/" + both.id()).then().statusCode(204);
    assertThat(people.groups(both.id()))
        .containsExactly("/organisations/" + elsewhere + "/return-signatory");
    assertThat(people.account(both.id())).isEqualTo(before);
    administrator.asks().delete(of(organisation) + "/" + both.id()).then().statusCode(404);
  }

  @Test
  void anotherOrganisationDoesNotExist() {
    String other = OwnPeople.provider();
    Somebody theirs = people.with(other, "return-editor");
    administrator.asks().get(of(other)).then().statusCode(404);
    administrator
        .asks(jobs("return-editor"))
        .put(of(other) + "/" + theirs.id())
        .then()
        .statusCode(404);
    // Their person cannot be drawn in through the own organisation either: people come by
    // invitation.
    administrator
        .asks(jobs("return-editor"))
        .put(of(organisation) + "/" + theirs.id())
        .then()
        .statusCode(404);
    administrator.asks().delete(of(other) + "/" + theirs.id()).then().statusCode(404);
    assertThat(people.groups(theirs.id()))
        .containsExactly("/organisations/" + other + "/return-editor");
  }

  @Test
  void noJobIsGivenThatIsNotHeldAtSuchAnOrganisation() {
    Somebody editor = people.with(organisation, "return-editor");
    for (String job :
        List.of(
            "analyst",
            "la-commissioner",
            "region-lead",
            "supplier",
            "platform-administrator",
            "../x")) {
      administrator
          .asks(jobs("return-editor", job))
          .put(of(organisation) + "/" + editor.id())
          .then()
          .statusCode(422)
          .body("findings.pointer", hasItem("/jobs/1"));
    }
    administrator
        .asks("{\"jobs\": [], \"email\": \"other@example.org\"}")
        .put(of(organisation) + "/" + editor.id())
        .then()
        .statusCode(422)
        .body("findings.ruleId", hasItem("UNKNOWN_FIELD"));
    assertThat(people.groups(editor.id())).containsExactly(at("return-editor"));
  }

  @Test
  void theLastAdministratorStaysAndNobodyStepsDownAlone() {
    administrator
        .asks(jobs("return-editor"))
        .put(of(organisation) + "/" + administrator.id())
        .then()
        .statusCode(409)
        .body(
            "detail",
            equalTo(
                "You administer this organisation: another administrator has to take that from you."));
    Somebody second = people.with(organisation, "organisation-administrator");
    second.asks().delete(of(organisation) + "/" + administrator.id()).then().statusCode(204);
    administrator.asks().get(of(organisation)).then().statusCode(403);
  }

  @Test
  void twoAdministratorsWhoRemoveEachOtherLeaveOne() throws Exception {
    Somebody second = people.with(organisation, "organisation-administrator");
    var first = administrator.asks();
    var other = second.asks();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<Integer> one =
          both.submit(() -> first.delete(of(organisation) + "/" + second.id()).statusCode());
      Future<Integer> two =
          both.submit(() -> other.delete(of(organisation) + "/" + administrator.id()).statusCode());
      assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(204, 409);
    }
    assertThat(
            Stream.of(administrator, second)
                .filter(one -> people.groups(one.id()).contains(at("organisation-administrator"))))
        .hasSize(1);
  }

  @Test
  void onlyAnAdministratorSeesThePeople() {
    people.with(organisation, "return-editor").asks().get(of(organisation)).then().statusCode(403);
    Census.as("platform-administrator").get(of(organisation)).then().statusCode(403);
    Census.as("collection-manager").get(of(organisation)).then().statusCode(403);
  }

  @Test
  void peopleAreConfirmedOnceAYearAndEachTimeIsAudited() {
    people.with(organisation, "return-editor");
    String confirmations = of(organisation) + "-confirmations";
    administrator
        .asks()
        .get(confirmations)
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of()));
    for (int time = 0; time < 2; time++) {
      administrator
          .asks()
          .post(confirmations)
          .then()
          .statusCode(201)
          .body("people", equalTo(2))
          .body("clients", equalTo(0));
    }
    administrator.asks().get(confirmations).then().body("items.size()", equalTo(1));
    assertThat(audited(organisation))
        .filteredOn(action -> action.startsWith("people-confirmed"))
        .containsExactly("people-confirmed PERSON", "people-confirmed PERSON");
    administrator.asks().get(of(organisation)).then().body("items.jobs", not(hasItem(List.of())));
  }
}
