package uk.datr.workforce.census.extract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class ExtractIT {

  private final Database database;

  ExtractIT(Database database) {
    this.database = database;
  }

  private static String extract(String collection, String table) {
    return "/census/v1/collections/" + collection + "/extracts/" + table;
  }

  private static List<String> lines(String collection, String table) {
    return as("analyst")
        .get(extract(collection, table))
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Cache-Control", equalTo("no-store"))
        .extract()
        .asString()
        .lines()
        .toList();
  }

  @Test
  void everyLineOfEverySectionIsTold() {
    String unit = Census.aireUnit();
    String draft = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    Census.saved(collection, draft, ReturnJson.provider());

    List<String> staff = lines(collection, "STAFF_IN_POST");
    assertThat(staff).hasSize(3);
    assertThat(staff.getFirst())
        .startsWith("collectionId,organisationCode,unitId,")
        .endsWith(",line,role,roleDescription,basis,headcount,wte");
    assertThat(staff.get(1))
        .startsWith(collection + ",ORG-1001," + unit + ",Example unit,PROVIDER,E08000035,")
        .contains(",VALIDATED,1,true,")
        .endsWith(",1,DAW01,,PERMANENT,12,10.50");
    assertThat(staff.get(2)).endsWith(",2,NUR02,,PERMANENT,3,2.60");
    assertThat(lines(collection, "UNPAID_STAFF")).hasSize(2);
    assertThat(lines(collection, "VACANCIES").get(1)).endsWith(",1,DAW01,,1.00,1,,");
    assertThat(lines(collection, "FLOWS").get(1)).endsWith(",1,DAW01,,,3,2,,,,");
    assertThat(lines(collection, "LEAVERS_BY_REASON")).hasSize(1);
    assertThat(lines(collection, "HEADER").get(1))
        .contains(",COMMUNITY,E08000035,")
        .doesNotContain("A. Example", "returns@aire.example");
    assertThat(lines(collection, "STAFF_IN_POST?versions=ALL")).hasSize(3);
  }

  @Test
  void aTextOfAReturnCannotBecomeAFormula() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    ReturnJson other = ReturnJson.provider();
    other
        .at("/staffInPost/1")
        .put("role", "MGA99")
        .put("roleDescription", "=HYPERLINK(\"http://x.example\",\"1\")")
        .put("headcount", 1)
        .put("wte", 0.5);
    other
        .at("/flows/1")
        .put("role", "MGA99")
        .put("roleDescription", "@SUM(1)")
        .put("headcountAtStart", 1);
    Census.submitted(collection, unit, other);

    assertThat(String.join("\n", lines(collection, "STAFF_IN_POST")))
        .contains("MGA99,\"'=HYPERLINK(\"\"http://x.example\"\",\"\"1\"\")\",PERMANENT");
    assertThat(String.join("\n", lines(collection, "FLOWS"))).contains("MGA99,'@SUM(1),");
  }

  @Test
  void takingAnExtractIsAuditedAndForAnalystsAlone() {
    String collection = Census.openCollection();
    lines(collection, "VACANCIES?versions=ALL");
    assertThat(
            database.list(
                "select detail::text as detail from audit_entry where action = 'extract-taken' and subject_id = ?",
                row -> row.text("detail"),
                collection))
        .containsExactly("{\"table\": \"VACANCIES\", \"versions\": \"ALL\"}");
    given().get(extract(collection, "FLOWS")).then().statusCode(401);
    as("quality-analyst").get(extract(collection, "FLOWS")).then().statusCode(403);
    as("analyst").get(extract("NO-SUCH", "FLOWS")).then().statusCode(404);
    as("analyst").get(extract(collection, "SALARIES")).then().statusCode(404);
    as("analyst").get(extract(collection, "FLOWS?versions=NONE")).then().statusCode(422);
  }
}
