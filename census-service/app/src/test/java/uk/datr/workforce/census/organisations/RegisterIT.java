package uk.datr.workforce.census.organisations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;

@QuarkusTest
class RegisterIT {

  private static final String ORGANISATIONS = "/census/v1/organisations";
  private static final String UNITS = "/census/v1/units";
  private static final AtomicInteger CODES = new AtomicInteger(700_000);

  @BeforeEach
  void theRegisterHasTheExampleOrganisations() {
    Census.registerOrganisations();
  }

  private static String newCode() {
    return "ORG-" + CODES.incrementAndGet();
  }

  private static String organisation(String code, String name) {
    return """
    {"code": "%s", "kind": "PROVIDER", "name": "%s", "sector": "VOL", "laCode": "E08000035"}\
    """
        .formatted(code, name);
  }

  @Test
  void nobodyWithoutATokenReadsOrWrites() {
    given().get(ORGANISATIONS).then().statusCode(401);
    given().get(UNITS).then().statusCode(401);
    given().contentType(ContentType.JSON).body("{}").post(UNITS).then().statusCode(401);
  }

  @Test
  void onlyACollectionManagerWrites() {
    as("aire-administrator", "{}").post(ORGANISATIONS).then().statusCode(403);
    as("quality-analyst", "{}").post(UNITS).then().statusCode(403);
  }

  @Test
  void everybodySeesWhatTheirJobsCover() {
    String aire = Census.aireUnit();
    String avon = Census.unit(Census.AVON, "PROVIDER", Census.BRISTOL_LA);
    as("aire-reader")
        .get(UNITS + "?pageSize=200")
        .then()
        .body("items.organisationCode", everyItem(equalTo(Census.AIRE)))
        .body("items.unitId", hasItem(aire));
    as("leeds-commissioner")
        .get(UNITS + "?pageSize=200")
        .then()
        .body("items.laCode", everyItem(equalTo(Census.LEEDS_LA)))
        .body("items.unitId", hasItem(aire));
    as("region-lead-south-west")
        .get(UNITS + "?pageSize=200")
        .then()
        .body("items.unitId", hasItem(avon))
        .body("items.unitId", not(hasItem(aire)));
    as("analyst").get(UNITS + "/" + avon).then().statusCode(200);
    as("aire-reader").get(UNITS + "/" + avon).then().statusCode(404);
    as("aire-reader").get(ORGANISATIONS).then().body("items.code", contains(Census.AIRE));
    as("leeds-commissioner")
        .get(ORGANISATIONS + "?pageSize=200")
        .then()
        .body("items.code", hasItems(Census.LEEDS, Census.AIRE))
        .body("items.code", not(hasItem(Census.AVON)));
    as("two-hats")
        .get(ORGANISATIONS)
        .then()
        .body("items.code", containsInAnyOrder(Census.AIRE, Census.AVON));
    as("aire-reader").get(ORGANISATIONS + "/" + Census.AVON).then().statusCode(404);
    as("aire-reader").get(ORGANISATIONS + "/nonsense").then().statusCode(404);
    as("analyst").get(UNITS + "/" + UUID.randomUUID()).then().statusCode(404);
    as("analyst").get(UNITS + "/nonsense").then().statusCode(404);
  }

  @Test
  void anEntryThatBreaksRulesIsRefusedWithEveryFault() {
    as(
            "collection-manager",
            """
            {"code": "%s", "kind": "NHSE_REGION", "name": "Example", "sector": "XYZ", "laCode": "W06000001",
             "nhsRegionCode": "E40000012", "validFrom": "2026-01-02", "validTo": "2026-01-01"}\
            """
                .formatted(newCode()))
        .post(ORGANISATIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/sector", "/laCode", "/validTo"));
    as(
            "collection-manager",
            """
            {"organisationCode": "%s", "kind": "COMMISSIONER", "name": "Example", "laCode": "E08000035",
             "nhsRegionCode": "E40000006", "validFrom": "2026-02-30"}\
            """
                .formatted(Census.AIRE))
        .post(UNITS)
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            contains("WRONG_FORMAT /validFrom"));
    as(
            "collection-manager",
            """
            {"organisationCode": "%s", "kind": "COMMISSIONER", "name": "Example", "laCode": "E08000035",
             "nhsRegionCode": "E40000006", "validFrom": "2026-02-01"}\
            """
                .formatted(Census.AIRE))
        .post(UNITS)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/kind", "/nhsRegionCode"));
    as(
            "collection-manager",
            """
            {"organisationCode": "ORG-99999999", "kind": "PROVIDER", "name": "Example", "laCode": "E08000035",
             "validFrom": "2026-02-01"}\
            """)
        .post(UNITS)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/organisationCode"));
  }

  @Test
  void anOrganisationIsEnteredOnceAndChangedOnTheVersionThatWasRead() {
    String code = newCode();
    var entered = as("collection-manager", organisation(code, "First name")).post(ORGANISATIONS);
    assertThat(entered.statusCode()).isEqualTo(201);
    assertThat(entered.header("Location")).endsWith(ORGANISATIONS + "/" + code);
    as("collection-manager", organisation(code, "First name"))
        .post(ORGANISATIONS)
        .then()
        .statusCode(409);
    String changed = organisation(code, "Second name");
    as("collection-manager", changed).put(ORGANISATIONS + "/" + code).then().statusCode(428);
    as("collection-manager", changed)
        .header("If-Match", "\"77\"")
        .put(ORGANISATIONS + "/" + code)
        .then()
        .statusCode(412);
    as("collection-manager", organisation(newCode(), "Other code"))
        .header("If-Match", entered.header("ETag"))
        .put(ORGANISATIONS + "/" + code)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/code"));
    as("collection-manager", changed.replace("PROVIDER", "LERO"))
        .header("If-Match", entered.header("ETag"))
        .put(ORGANISATIONS + "/" + code)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/kind"));
    as("collection-manager", changed)
        .header("If-Match", entered.header("ETag"))
        .put(ORGANISATIONS + "/" + code)
        .then()
        .statusCode(200)
        .body("name", equalTo("Second name"))
        .body("nhsRegionCode", equalTo("E40000012"));
    as("collection-manager", changed)
        .header("If-Match", "*")
        .put(ORGANISATIONS + "/ORG-99999999")
        .then()
        .statusCode(422);
    as("collection-manager", changed.replace(code, "ORG-99999999"))
        .header("If-Match", "*")
        .put(ORGANISATIONS + "/ORG-99999999")
        .then()
        .statusCode(404);
  }

  @Test
  void aUnitIsReadChangedAndSentBack() {
    String unit = Census.aireUnit();
    var read = as("collection-manager").get(UNITS + "/" + unit);
    as("collection-manager")
        .header("If-None-Match", read.header("ETag"))
        .get(UNITS + "/" + unit)
        .then()
        .statusCode(304);
    as("collection-manager", read.asString().replace("Example unit", "Renamed example unit"))
        .header("If-Match", read.header("ETag"))
        .put(UNITS + "/" + unit)
        .then()
        .statusCode(200)
        .body("name", equalTo("Renamed example unit"))
        .body("unitId", equalTo(unit));
    as("collection-manager", read.asString().replace(Census.AIRE, Census.AVON))
        .header("If-Match", "*")
        .put(UNITS + "/" + unit)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/organisationCode"));
  }

  @Test
  void aUnitNamesThoseWhoseWorkItTookOver() {
    String lost = Census.unit(Census.AIRE, "PROVIDER", Census.LEEDS_LA);
    String won = Census.unit(Census.AVON, "PROVIDER", Census.LEEDS_LA);
    taken(won, "CONTRACT_WON", lost)
        .then()
        .statusCode(200)
        .body("predecessorUnitIds", contains(lost))
        .body("lineageReason", equalTo("CONTRACT_WON"));
    as("analyst").get(UNITS + "/" + won).then().body("predecessorUnitIds", contains(lost));
  }

  @Test
  void aLineageThatCannotBeIsRefused() {
    String first = Census.unit(Census.AIRE, "PROVIDER", Census.LEEDS_LA);
    String second = Census.unit(Census.AIRE, "PROVIDER", Census.LEEDS_LA);
    String third = Census.unit(Census.AIRE, "PROVIDER", Census.LEEDS_LA);
    String team = Census.unit(Census.LEEDS, "COMMISSIONER", Census.LEEDS_LA);
    taken(second, "MERGED", first).then().statusCode(200);
    taken(third, "MERGED", second).then().statusCode(200);

    taken(first, "MERGED", third)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/predecessorUnitIds/0"))
        .body("findings.message", contains("The predecessor itself took over from this unit."));
    taken(first, "SPLIT", first, team, UUID.randomUUID().toString())
        .then()
        .statusCode(422)
        .body(
            "findings.pointer",
            contains("/predecessorUnitIds/0", "/predecessorUnitIds/1", "/predecessorUnitIds/2"));
    taken(first, null, second)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItem("/lineageReason"));
    taken(first, "SPLIT")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/lineageReason"));
  }

  @Test
  void twoChangesAtOnceMakeNoCircle() throws Exception {
    for (int i = 0; i < 10; i++) {
      String one = Census.unit(Census.AIRE, "PROVIDER", Census.LEEDS_LA);
      String other = Census.unit(Census.AIRE, "PROVIDER", Census.LEEDS_LA);
      CyclicBarrier together = new CyclicBarrier(2);
      try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Integer> first = both.submit(() -> takenTogether(together, one, other));
        Future<Integer> second = both.submit(() -> takenTogether(together, other, one));
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 422);
      }
    }
  }

  private static int takenTogether(CyclicBarrier together, String unit, String predecessor)
      throws Exception {
    together.await();
    return taken(unit, "MERGED", predecessor).statusCode();
  }

  private static Response taken(String unit, @Nullable String reason, String... predecessors) {
    var read = as("collection-manager").get(UNITS + "/" + unit);
    String lineage =
        "\"predecessorUnitIds\": [%s]"
            .formatted(
                Stream.of(predecessors)
                    .map(one -> '"' + one + '"')
                    .collect(Collectors.joining(", ")));
    if (reason != null) {
      lineage += ", \"lineageReason\": \"" + reason + '"';
    }
    String body = read.asString().strip();
    return as("collection-manager", body.substring(0, body.length() - 1) + ", " + lineage + "}")
        .header("If-Match", read.header("ETag"))
        .put(UNITS + "/" + unit);
  }
}
