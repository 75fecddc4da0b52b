package uk.datr.workforce.census.expectedreturns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class ExpectedReturnFileIT {

  private static final String HEADER = "unitId,status,reason\n";

  private static String file(String collection) {
    return "/census/v1/collections/" + collection + "/expected-return-file";
  }

  private static Response imported(String collection, String csv) {
    return as("collection-manager").contentType("text/csv").body(csv).post(file(collection));
  }

  @Test
  void whatIsExportedAndImportedChangesNothing() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    imported(collection, HEADER + unit + ",NOT_REQUIRED,CLOSED\n")
        .then()
        .statusCode(200)
        .body("changed", equalTo(1));
    String exported = as("collection-manager").get(file(collection)).asString();
    assertThat(exported).contains(unit + ",ORG-1001,").contains(",NOT_REQUIRED,CLOSED\r\n");
    imported(collection, exported)
        .then()
        .statusCode(200)
        .body("changed", equalTo(0))
        .body("created", equalTo(0));
    assertThat(as("aire-reader").get(file(collection)).asString())
        .contains(unit)
        .doesNotContain("ORG-1002");
    assertThat(as("collection-manager").get(file(collection)).asString()).isEqualTo(exported);
  }

  @Test
  void reasonsAreGivenForManyAtOnceAndAllFaultsAreNamed() {
    String excused = Census.aireUnit();
    String handedIn = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, handedIn, ReturnJson.provider());
    UUID nobody = UUID.randomUUID();
    imported(
            collection,
            HEADER
                + excused
                + ",NOT_REQUIRED,OUT_OF_SCOPE\n"
                + handedIn
                + ",NOT_REQUIRED,CLOSED\n"
                + nobody
                + ",EXPECTED,\n"
                + "no-uuid,EXPECTED,\n"
                + UUID.randomUUID()
                + ",PERHAPS,\n")
        .then()
        .statusCode(422)
        .body("findings.row", contains(3, 4, 5, 6))
        .body("findings.column", contains("status", "unitId", "unitId", "status"))
        .body("findings.ruleId", hasItem("C005"));
    as("collection-manager")
        .get("/census/v1/collections/" + collection + "/expected-returns/" + excused)
        .then()
        .body("status", equalTo("EXPECTED"));
    imported(collection, HEADER + excused + ",NOT_REQUIRED,OUT_OF_SCOPE\n").then().statusCode(200);
    as("collection-manager")
        .get("/census/v1/collections/" + collection + "/expected-returns/" + excused)
        .then()
        .body("reason", equalTo("OUT_OF_SCOPE"));
  }

  @Test
  void whatIsNotThereOrNotTheirsIsRefused() {
    as("collection-manager").get(file("NO-SUCH")).then().statusCode(404);
    imported("NO-SUCH", HEADER).then().statusCode(404);
    as("analyst")
        .contentType("text/csv")
        .body(HEADER)
        .post(file(Census.openCollection()))
        .then()
        .statusCode(403);
  }
}
