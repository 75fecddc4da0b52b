package uk.datr.workforce.census.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** What commissioners say about the providers of their areas is held against what the collection expects. */
@QuarkusTest
class CoverageIT {

  private final Database database;

  @Inject
  CoverageIT(Database database) {
    this.database = database;
  }

  @Test
  void everyDifferenceBetweenStatementAndExpectationIsNamed() {
    String agreed = Census.aireUnit();
    String notExpected = Census.aireUnit();
    String notListed = Census.aireUnit();
    String commissioner = Census.unit(Census.LEEDS, "COMMISSIONER", Census.LEEDS_LA);
    String collection = Census.openCollection();
    String late = Census.aireUnit();
    String lines =
        """
        [{"providerReportingUnitId": "%s", "serviceType": "COMMUNITY", "returnExpected": true},
         {"providerReportingUnitId": "%s", "serviceType": "COMMUNITY", "returnExpected": false, "reasonNotExpected": "CLOSED"},
         {"providerReportingUnitId": "%s", "serviceType": "OUTREACH", "returnExpected": true},
         {"providerName": "Somebody Else", "serviceType": "OTHER", "returnExpected": true}]\
        """
            .formatted(agreed, notExpected, late);
    handIn(collection, commissioner, lines);

    Map<String, String> findings = findings("leeds-commissioner", collection);

    assertThat(findings)
        .containsEntry(agreed, "AGREED")
        .containsEntry(notExpected, "ASKED_ALL_THE_SAME")
        .containsEntry(late, "NOT_ASKED")
        .containsEntry(notListed, "NOT_LISTED")
        .containsEntry("Somebody Else", "UNKNOWN_UNIT")
        .doesNotContainKey(commissioner);
    assertThat(findings("analyst", collection)).isEqualTo(findings);
    as("bristol-commissioner")
        .get("/census/v1/collections/" + collection + "/coverage")
        .then()
        .statusCode(200)
        .body("items", empty());
    as("aire-editor")
        .get("/census/v1/collections/" + collection + "/coverage")
        .then()
        .statusCode(403);
  }

  /** A return of Leeds with those lines in section O. */
  private void handIn(String collection, String unit, String lines) {
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("returnType", "COMMISSIONER").put("sector", "LA");
    body.root().remove("unpaidStaff");
    as("leeds-system", body)
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    database.update(
        """
        update return_version v set content = jsonb_set(v.content, '{coverage}', ?::jsonb)
        from census_return r where r.return_id = v.return_id and r.collection_id = ? and r.unit_id = ?::uuid
        """,
        lines,
        collection,
        unit);
    Census.submit("leeds-system", collection, unit).then().statusCode(200);
  }

  private static Map<String, String> findings(String person, String collection) {
    Map<String, String> findings = new HashMap<>();
    List<Map<String, String>> items;
    int page = 1;
    do {
      items =
          as(person)
              .get("/census/v1/collections/" + collection + "/coverage?pageSize=200&page=" + page++)
              .path("items");
      items.forEach(item ->
          findings.put(item.getOrDefault("unitId", item.get("providerName")), item.get("finding")));
    } while (!items.isEmpty());
    return findings;
  }
}
