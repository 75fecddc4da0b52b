package uk.datr.workforce.census.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.census.world.Census.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class ProgressIT {

  /** Paid and unpaid WTE of {@link ReturnJson#provider()}. */
  private static final BigDecimal WTE = new BigDecimal("13.70");

  private static String rates(String collection, String by) {
    return "/census/v1/collections/" + collection + "/response-rates?by=" + by;
  }

  private static String outstanding(String collection, String filter) {
    return "/census/v1/collections/" + collection + "/outstanding-returns?pageSize=200" + filter;
  }

  private static JsonNode total(String name, String collection) {
    return ReturnJson.tree(as(name).get(rates(collection, "KIND")).asString()).path("total");
  }

  @Test
  void aUnitThatHandsInHasAnsweredAndIsNoLongerOutstanding() {
    String drafted = Census.aireUnit();
    String handedIn = Census.aireUnit();
    String collection = Census.openCollection();
    int asked = total("aire-reader", collection).path("expected").asInt();
    assertThat(total("aire-reader", collection).path("responded").asInt()).isZero();
    assertThat(total("aire-reader", collection).path("notStarted").asInt()).isEqualTo(asked);

    Census.saved(collection, drafted, ReturnJson.provider());
    Census.submitted(collection, handedIn, ReturnJson.provider());

    JsonNode now = total("aire-reader", collection);
    assertThat(now.path("expected").asInt()).isEqualTo(asked);
    assertThat(now.path("responded").asInt()).isEqualTo(1);
    assertThat(now.path("validated").asInt()).isEqualTo(1);
    assertThat(now.path("draft").asInt()).isEqualTo(1);
    assertThat(now.path("responseRate").decimalValue())
        .isEqualByComparingTo(
            BigDecimal.ONE.divide(BigDecimal.valueOf(asked), 4, RoundingMode.HALF_UP));
    as("aire-reader")
        .get(outstanding(collection, "&state=DRAFT"))
        .then()
        .statusCode(200)
        .body("items.unitId", contains(drafted))
        .body("items.organisationName", contains("Aire Example Recovery"))
        .body("totalItems", equalTo(1));
    as("aire-reader")
        .get(outstanding(collection, "&state=NOT_STARTED"))
        .then()
        .body("items.unitId", not(hasItem(drafted)))
        .body("totalItems", equalTo(asked - 2));
  }

  @Test
  void aUnitThatIsExcusedIsNotExpected() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    int asked = total("aire-reader", collection).path("expected").asInt();
    excuse(collection, unit);
    assertThat(total("aire-reader", collection).path("expected").asInt()).isEqualTo(asked - 1);
    as("aire-reader")
        .get(outstanding(collection, ""))
        .then()
        .body("items.unitId", not(hasItem(unit)));
  }

  @Test
  void groupsAddUpToTheTotalHoweverTheyAreMade() {
    Census.aireUnit();
    Census.unit(Census.ROUNDHAY, "LERO", Census.LEEDS_LA);
    Census.unit(Census.BRISTOL, "COMMISSIONER", Census.BRISTOL_LA);
    String collection = Census.openCollection();
    for (ResponseDimension by : ResponseDimension.values()) {
      JsonNode answer =
          ReturnJson.tree(as("collection-manager").get(rates(collection, by.name())).asString());
      int sum =
          StreamSupport.stream(answer.path("groups").spliterator(), false)
              .mapToInt(group -> group.path("expected").asInt())
              .sum();
      assertThat(sum)
          .as(by.name())
          .isPositive()
          .isEqualTo(answer.path("total").path("expected").asInt());
    }
    as("collection-manager")
        .get(rates(collection, "KIND"))
        .then()
        .body("groups.code", hasItems("COMMISSIONER", "LERO", "PROVIDER"))
        .body("total.code", is(nullValue()));
    as("collection-manager")
        .get(rates(collection, "LA"))
        .then()
        .body("groups.code", hasItems(Census.LEEDS_LA, Census.BRISTOL_LA));
  }

  @Test
  void everybodySeesTheirOwnUnitsAlone() {
    String aire = Census.aireUnit();
    String avon = Census.unit(Census.AVON, "PROVIDER", Census.BRISTOL_LA);
    String collection = Census.openCollection();
    as("avon-reader")
        .get(outstanding(collection, ""))
        .then()
        .body("items.unitId", hasItem(avon))
        .body("items.unitId", not(hasItem(aire)))
        .body("items.organisationCode", everyItem(equalTo(Census.AVON)));
    as("leeds-commissioner")
        .get(rates(collection, "LA"))
        .then()
        .body("groups.code", contains(Census.LEEDS_LA));
  }

  @Test
  void lastYearsWteWeighsAUnitAlsoAfterItsWorkWasTakenOver() {
    String kept = Census.aireUnit();
    String split = Census.aireUnit();
    String earlier = Census.plannedCollection(2025, Duration.ofDays(-1), Duration.ofDays(1));
    Census.move(earlier, "START_FAMILIARISATION");
    Census.move(earlier, "OPEN");
    Census.submitted(earlier, kept, ReturnJson.provider());
    Census.submitted(earlier, split, ReturnJson.provider());
    Census.move(earlier, "CLOSE");
    Census.move(earlier, "START_QA");
    Census.move(earlier, "FINALISE").then().statusCode(200);
    String one = follower(split);
    String two = follower(split);
    String collection = Census.openCollection();
    excuse(collection, split);

    var outstanding = as("collection-manager").get(outstanding(collection, "")).then();
    outstanding.body("items.find { it.unitId == '" + kept + "' }.lastWte", equalTo(13.7f));
    outstanding.body("items.find { it.unitId == '" + one + "' }.lastWte", equalTo(6.85f));
    outstanding.body("items.find { it.unitId == '" + two + "' }.lastWte", equalTo(6.85f));

    JsonNode before = total("collection-manager", collection);
    Census.submitted(collection, one, ReturnJson.provider());
    JsonNode after = total("collection-manager", collection);
    assertThat(after.path("lastWte").decimalValue())
        .isEqualByComparingTo(before.path("lastWte").decimalValue())
        .isGreaterThanOrEqualTo(WTE.add(WTE));
    assertThat(
            after
                .path("lastWteResponded")
                .decimalValue()
                .subtract(before.path("lastWteResponded").decimalValue()))
        .isEqualByComparingTo("6.85");

    JsonNode others = total("aire-reader", collection);
    assertThat(others.has("lastWte")).isFalse();
    assertThat(others.has("responseRateByLastWte")).isFalse();
    as("aire-reader")
        .get(outstanding(collection, ""))
        .then()
        .body("items.lastWte", everyItem(is(nullValue())));
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    String collection = Census.openCollection();
    as("aire-reader").get(rates("NO-SUCH", "KIND")).then().statusCode(404);
    as("aire-reader").get(outstanding("NO-SUCH", "")).then().statusCode(404);
    as("aire-reader").get(rates(collection, "COLOUR")).then().statusCode(422);
    as("aire-reader")
        .get(outstanding(collection, "&state=FINAL"))
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("NOT_ALLOWED"));
    as("statistics-lead").get(rates(collection, "KIND")).then().statusCode(403);
  }

  private static void excuse(String collection, String unit) {
    as("collection-manager", "{\"status\": \"NOT_REQUIRED\", \"reason\": \"CLOSED\"}")
        .header("If-Match", "*")
        .put("/census/v1/collections/" + collection + "/expected-returns/" + unit)
        .then()
        .statusCode(200);
  }

  /** A unit that took over the work of another. */
  private static String follower(String predecessor) {
    String unit = Census.aireUnit();
    String address = "/census/v1/units/" + unit;
    String body = as("collection-manager").get(address).asString().strip();
    as(
            "collection-manager",
            body.substring(0, body.length() - 1)
                + ", \"predecessorUnitIds\": [\""
                + predecessor
                + "\"], \"lineageReason\": \"MERGED\"}")
        .header("If-Match", "*")
        .put(address)
        .then()
        .statusCode(200);
    return unit;
  }
}
