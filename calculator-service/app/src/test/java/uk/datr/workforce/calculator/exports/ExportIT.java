package uk.datr.workforce.calculator.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class ExportIT {

  private static final String EXPORTS = API + "/calculations/exports";

  @Test
  void everyNumberOfACalculationIsALineOfItsWorking() {
    String csv =
        as("leeds-reader", Bodies.workedExample())
            .queryParam("format", "CSV")
            .post(EXPORTS)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .header("Content-Disposition", containsString(".csv"))
            .extract()
            .asString();

    assertThat(csv)
        .startsWith("id,label,value,unit,formula,substitution,inputs,provenance")
        .contains("roles.DRUG_ALCOHOL_WORKER.requiredWte")
        .contains("/demand/OPIATE/meanWeeksInTreatment");
    assertThat(
            as("analyst", Bodies.workedExample())
                .queryParam("format", "CSV")
                .post(EXPORTS)
                .asString())
        .isEqualTo(csv);
  }

  @Test
  void aSpreadsheetSaysHowItWasWorkedOutAndHasNoFormula() throws IOException {
    ObjectNode body = Bodies.calculation("X99000001").put("label", "=HYPERLINK(\"x\")");
    body.putArray("overrides")
        .addObject()
        .put("pointer", "/roles/NURSE/salary")
        .put("value", 50000)
        .put("reason", "=cmd|' /C calc'!A0");
    byte[] bytes =
        as("leeds-commissioner", body)
            .post(EXPORTS)
            .then()
            .statusCode(200)
            .contentType(startsWith(ExportFile.ODS))
            .header("Content-Disposition", containsString(".ods"))
            .extract()
            .asByteArray();
    String content = content(bytes);

    assertThat(content)
        .contains("table:name=\"How this was worked out\"")
        .contains("table:name=\"In plain English\"")
        .contains("table:name=\"What matters most\"")
        .contains("=cmd|")
        .doesNotContain("table:formula");
    assertThat(as("leeds-commissioner", body).queryParam("format", "CSV").post(EXPORTS).asString())
        .contains(",'=cmd|")
        .doesNotContain(",=cmd|");
  }

  @Test
  void aCalculationWithFaultsHasNoFile() {
    as("analyst", Bodies.calculation("X99000001").put("period", "2025"))
        .post(EXPORTS)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItem("/period"));
    as("analyst", Bodies.calculation("X99000001"))
        .queryParam("format", "PDF")
        .post(EXPORTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"));
  }

  @Test
  void aScenarioIsTakenWithoutWhoIsInPostByThoseWhoMayNotSeeIt() {
    String id = Prepared.scenario("leeds-commissioner", Prepared.LEEDS);
    as("leeds-commissioner", "{\"with\": \"LOCAL_AUTHORITY\", \"laCode\": \"E06000023\"}")
        .post(API + "/scenarios/" + id + "/shares")
        .then()
        .statusCode(200);
    String path = API + "/scenarios/" + id + "/export?format=CSV";

    assertThat(as("leeds-commissioner").get(path).then().statusCode(200).extract().asString())
        .contains("/current/DRUG_ALCOHOL_WORKER");
    assertThat(as("bristol-commissioner").get(path).then().statusCode(200).extract().asString())
        .contains("roles.DRUG_ALCOHOL_WORKER.requiredWte")
        .doesNotContain("/current/");
    as("leeds-reader")
        .get(API + "/scenarios/" + UUID.randomUUID() + "/export")
        .then()
        .statusCode(404);
  }

  private static String content(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("No content");
  }
}
