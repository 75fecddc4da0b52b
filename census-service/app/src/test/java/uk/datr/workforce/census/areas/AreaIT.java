package uk.datr.workforce.census.areas;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;

/** For which authorities an authority commissions, and what its commissioners see because of that. */
@QuarkusTest
class AreaIT {

  private static final AtomicInteger AREAS = new AtomicInteger();
  private static final String WAKEFIELD = "E08000036";
  private static final String KIRKLEES = "E08000034";

  @BeforeEach
  void theRegisterHasTheExampleOrganisations() {
    Census.registerOrganisations();
  }

  @Test
  void aCommissionerSeesTheUnitsOfTheWholeAreaWhileItLasts() {
    String unit = Census.unit(Census.AVON, "PROVIDER", WAKEFIELD);
    String units = "/census/v1/units/" + unit;
    as("leeds-commissioner").get(units).then().statusCode(404);
    String area = newCode();

    put(area, entry("ORG-0097", "\"E08000036\""), "If-None-Match", "*")
        .then()
        .statusCode(201)
        .header("Location", equalTo("/census/v1/areas/" + area));
    as("leeds-commissioner").get(units).then().statusCode(200);
    as("bristol-commissioner").get(units).then().statusCode(404);

    put(area, ended("ORG-0097", "\"E08000036\""), "If-Match", "*").then().statusCode(200);
    as("leeds-commissioner").get(units).then().statusCode(404);
  }

  @Test
  void anAuthorityLiesInOneAreaAtATime() {
    String first = newCode();
    put(first, entry("ORG-0097", "\"" + KIRKLEES + "\""), "If-None-Match", "*")
        .then()
        .statusCode(201);

    put(newCode(), entry("ORG-0023", "\"" + KIRKLEES + "\""), "If-None-Match", "*")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/laCodes"))
        .body(
            "findings[0].message",
            equalTo("An authority of it lies in the area " + first + " on the same days."));
    put(first, ended("ORG-0097", "\"" + KIRKLEES + "\""), "If-Match", "*").then().statusCode(200);
  }

  @Test
  void aSupersededCodeIsRecordedAsItsSuccessorUnlessThereAreSeveral() {
    String area = newCode();
    put(
            area,
            """
            {"name": "Barnsley", "organisationCode": "ORG-0097", "laCodes": ["E08000016"], "validFrom": "2026-01-01",
             "validTo": "2026-02-01"}\
            """,
            "If-None-Match",
            "*")
        .then()
        .statusCode(201)
        .body("laCodes", contains("E08000038"))
        .body("findings.ruleId", contains("C010"))
        .body("findings.pointer", contains("/laCodes/0"));
    put(
            newCode(),
            """
            {"name": "Cumbria", "organisationCode": "ORG-0097", "laCodes": ["E10000006"], "validFrom": "2026-01-01",
             "validTo": "2026-02-01"}\
            """,
            "If-None-Match",
            "*")
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("C011"));
  }

  @Test
  void everyFaultIsNamed() {
    put(
            newCode(),
            """
            {"name": "X", "organisationCode": "ORG-1001", "laCodes": ["E99999999", "E08000037", "E08000037"],
             "validFrom": "2026-01-01", "validTo": "2025-01-01"}\
            """,
            "If-None-Match",
            "*")
        .then()
        .statusCode(422)
        .body(
            "findings.pointer",
            contains("/laCodes/0", "/laCodes/2", "/organisationCode", "/validTo"));
    put("bad code", entry("ORG-0097", "\"E08000037\""), "If-None-Match", "*")
        .then()
        .statusCode(422);
    as("analyst", entry("ORG-0097", "\"E08000037\""))
        .header("If-None-Match", "*")
        .put("/census/v1/areas/" + newCode())
        .then()
        .statusCode(403);
  }

  @Test
  void aChangeNeedsWhatWasRead() {
    String area = newCode();
    String entry = ended("ORG-0097", "\"E08000033\"");
    put(area, entry, "If-None-Match", "*").then().statusCode(201);
    put(area, entry, "If-None-Match", "*").then().statusCode(412);
    as("collection-manager", entry).put("/census/v1/areas/" + area).then().statusCode(428);
    as("aire-reader")
        .get("/census/v1/areas?pageSize=200")
        .then()
        .body("items.areaCode", hasItem(area))
        .body("items.areaCode", not(hasItem("AREA-NONE")));
  }

  private static String newCode() {
    return "AREA-T" + AREAS.incrementAndGet();
  }

  private static String entry(String organisation, String laCodes) {
    return """
    {"name": "Example area", "organisationCode": "%s", "laCodes": [%s], "validFrom": "2019-04-01"}\
    """
        .formatted(organisation, laCodes);
  }

  private static String ended(String organisation, String laCodes) {
    return """
    {"name": "Example area", "organisationCode": "%s", "laCodes": [%s], "validFrom": "2019-04-01", "validTo": "2020-03-31"}\
    """
        .formatted(organisation, laCodes);
  }

  private static Response put(String area, String body, String header, String value) {
    return as("collection-manager", body).header(header, value).put("/census/v1/areas/" + area);
  }
}
