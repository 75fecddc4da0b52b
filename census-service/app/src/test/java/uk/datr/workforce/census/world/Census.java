package uk.datr.workforce.census.world;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import uk.datr.workforce.testkit.parts.Tokens;

/**
 * The census that a test lives in: the organisations of the example people are registered once in a database, units and
 * collections are each test's own.
 */
public final class Census {

  public static final String LEEDS = "ORG-0097";
  public static final String BRISTOL = "ORG-0023";
  public static final String AIRE = "ORG-1001";
  public static final String AVON = "ORG-1002";
  public static final String ROUNDHAY = "ORG-5001";
  public static final String LEEDS_LA = "E08000035";
  public static final String BRISTOL_LA = "E06000023";

  private static final AtomicInteger COLLECTIONS = new AtomicInteger();

  private static final Map<String, String> ORGANISATIONS =
      Map.of(
          LEEDS,
          organisation(LEEDS, "LOCAL_AUTHORITY", "Leeds Example Council", LEEDS_LA),
          BRISTOL,
          organisation(BRISTOL, "LOCAL_AUTHORITY", "Bristol Example Council", BRISTOL_LA),
          AIRE,
          organisation(AIRE, "PROVIDER", "Aire Example Recovery", LEEDS_LA),
          AVON,
          organisation(AVON, "PROVIDER", "Avon Example Recovery", BRISTOL_LA),
          ROUNDHAY,
          organisation(ROUNDHAY, "LERO", "Roundhay Example Recovery Community", LEEDS_LA),
          "ORG-0207",
          team("ORG-0207", "E40000012"),
          "ORG-0203",
          team("ORG-0203", "E40000006"));

  private Census() {}

  /** A request with the token of an example person or machine. */
  public static RequestSpecification as(String name) {
    return given().header("Authorization", "Bearer " + Tokens.of(name));
  }

  /** A JSON request with the token of an example person or machine. */
  public static RequestSpecification as(String name, Object body) {
    return as(name).contentType(ContentType.JSON).body(body.toString());
  }

  /** Registers the organisations of the example people, unless they are. */
  public static void registerOrganisations() {
    if (as("collection-manager").get("/census/v1/organisations/ORG-0203").statusCode() == 200) {
      return;
    }
    ORGANISATIONS.values().stream()
        .sorted((a, b) -> Boolean.compare(a.contains("ORG-0203"), b.contains("ORG-0203")))
        .forEach(body ->
            as("collection-manager", body).post("/census/v1/organisations").then().statusCode(201));
  }

  /** A provider unit of Aire Example Recovery in Leeds, seen by aire-editor and aire-signatory. */
  public static String aireUnit() {
    return unit(AIRE, "PROVIDER", LEEDS_LA);
  }

  /** A new unit of an organisation. */
  public static String unit(String organisation, String kind, String laCode) {
    registerOrganisations();
    String sector = kind.equals("COMMISSIONER") ? "LA" : "VOL";
    return as(
            "collection-manager",
            """
            {"organisationCode": "%s", "kind": "%s", "name": "Example unit", "laCode": "%s", "sector": "%s",
             "validFrom": "2019-04-01"}\
            """
                .formatted(organisation, kind, laCode, sector))
        .post("/census/v1/units")
        .then()
        .statusCode(201)
        .extract()
        .path("unitId");
  }

  /** An id of a collection that nobody else has. */
  public static String newCollectionId() {
    return "TEST-" + COLLECTIONS.incrementAndGet();
  }

  /** A collection that is open now, with every unit registered so far. */
  public static String openCollection() {
    String id = plannedCollection(2026, Duration.ofDays(-1), Duration.ofDays(30));
    move(id, "START_FAMILIARISATION");
    move(id, "OPEN");
    return id;
  }

  /** A collection of the newest specification, with all sections and rules, that is open now. */
  public static String openCollectionOfAllSections() {
    return openCollectionOfAllSections(2026);
  }

  /** The same of a year. */
  public static String openCollectionOfAllSections(int year) {
    String id = plannedCollectionOfAllSections(year, Duration.ofDays(-1), Duration.ofDays(30));
    move(id, "START_FAMILIARISATION");
    move(id, "OPEN").then().statusCode(200);
    return id;
  }

  /** A collection of the newest specification whose window begins and ends so long from now. */
  public static String plannedCollectionOfAllSections(
      int year, Duration opensIn, Duration closesIn) {
    registerOrganisations();
    String id = newCollectionId();
    as(
            "collection-manager",
            collection(id, year, opensIn, closesIn).replace("\"specVersion\": \"2024.1\", ", ""))
        .post("/census/v1/collections")
        .then()
        .statusCode(201)
        .body("specVersion", equalTo("2026.1"));
    return id;
  }

  /** A collection whose window begins and ends so long from now. */
  public static String plannedCollection(int year, Duration opensIn, Duration closesIn) {
    registerOrganisations();
    String id = newCollectionId();
    as("collection-manager", collection(id, year, opensIn, closesIn))
        .post("/census/v1/collections")
        .then()
        .statusCode(201);
    return id;
  }

  /** The plan of a collection. */
  public static String collection(String id, int year, Duration opensIn, Duration closesIn) {
    Instant now = Instant.now();
    return """
    {"collectionId": "%s", "year": %d, "referenceDate": "%d-06-30", "specVersion": "2024.1", "opensAt": "%s", "closesAt": "%s"}\
    """
        .formatted(id, year, year, now.plus(opensIn), now.plus(closesIn));
  }

  /** Moves a collection as its manager. */
  public static Response move(String collectionId, String event) {
    return move(collectionId, event, "collection-manager");
  }

  /** Moves a collection. */
  public static Response move(String collectionId, String event, String person) {
    return as(person, "{\"event\": \"" + event + "\"}")
        .post("/census/v1/collections/" + collectionId + "/transitions");
  }

  /** The address of a unit's return. */
  public static String returnOf(String collectionId, String unitId) {
    return "/census/v1/collections/" + collectionId + "/returns/" + unitId;
  }

  /** Saves a first draft as the editor of Aire and expects it to be kept. */
  public static String saved(String collectionId, String unitId, ReturnJson body) {
    Response response =
        as("aire-editor", body).header("If-None-Match", "*").put(returnOf(collectionId, unitId));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.header("ETag");
  }

  /** Saves and submits a return without warnings as the editor of Aire. */
  public static void submitted(String collectionId, String unitId, ReturnJson body) {
    saved(collectionId, unitId, body);
    submit("aire-editor", collectionId, unitId).then().statusCode(200);
  }

  /** Submits without explanations. */
  public static Response submit(String name, String collectionId, String unitId) {
    return as(name, "{\"explanations\": []}").post(returnOf(collectionId, unitId) + "/submissions");
  }

  /** Signs off. */
  public static Response signOff(String name, String collectionId, String unitId) {
    return as(
            name,
            """
            {"declaration": {"version": "1", "agreesToAreaFigures": true}, "name": "Sam Example", "role": "Director"}\
            """)
        .post(returnOf(collectionId, unitId) + "/sign-offs");
  }

  /** Sends something about a unit's return. */
  public static Response about(
      String name, String collectionId, String unitId, String what, String body) {
    return as(name, body).post(returnOf(collectionId, unitId) + "/" + what);
  }

  /** Asks about the version of a unit's return that was handed in; the id of the query. */
  public static String asked(String collectionId, String unitId) {
    about(
            "quality-analyst",
            collectionId,
            unitId,
            "queries",
            "{\"ruleId\": \"C402\", \"text\": \"Are there no nurses any more?\"}")
        .then()
        .statusCode(200);
    return as("quality-analyst")
        .get(returnOf(collectionId, unitId) + "/queries")
        .path("queries[-1].queryId");
  }

  /** Compares the returns of a collection; the id of the comparison. */
  public static String compared(String collectionId) {
    return as("quality-analyst", "{}")
        .post("/census/v1/collections/" + collectionId + "/comparisons")
        .then()
        .statusCode(201)
        .extract()
        .path("comparisonId");
  }

  /** Closes a collection, takes it through quality assurance and finalises it. */
  public static Response finalised(String collectionId) {
    move(collectionId, "CLOSE").then().statusCode(200);
    move(collectionId, "START_QA").then().statusCode(200);
    return move(collectionId, "FINALISE");
  }

  private static String organisation(String code, String kind, String name, String laCode) {
    return """
    {"code": "%s", "kind": "%s", "name": "%s", "laCode": "%s", "validFrom": "2019-04-01"}\
    """
        .formatted(code, kind, name, laCode);
  }

  private static String team(String code, String region) {
    return """
    {"code": "%s", "kind": "NHSE_REGION", "name": "Example regional team", "nhsRegionCode": "%s"}\
    """
        .formatted(code, region);
  }
}
