package uk.datr.workforce.calculator.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class BatchIT {

  private static final String BATCHES = API + "/batches";
  private static final String JOBS = API + "/jobs/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void allAuthoritiesAddUpToTheirRegionsAndToEngland() {
    JsonPath batch =
        done(
            Bodies.parse(
                """
                {"label": "=All", "period": "2025-26", "parameterSet": "illustrative@1.0.0", "seed": 42,
                 "variables": {"/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM":
                               {"type": "PERT", "min": 30, "mode": 40, "max": 50}}}
                """));

    assertThat(batch.getInt("result.england.areas")).isEqualTo(153);
    assertThat(batch.getList("result.areas")).hasSize(153);
    assertThat(batch.getList("result.regions")).hasSize(7);
    double regions = sum(batch, "result.regions.requiredWte");
    double areas = sum(batch, "result.areas.requiredWte");
    double england = batch.getDouble("result.england.requiredWte");
    // The client reads numbers as floats.
    assertThat(england).isCloseTo(regions, within(0.1)).isCloseTo(areas, within(0.1));
    assertThat(batch.getDouble("result.england.uncertainty.'totals.requiredWte'.p90"))
        .isGreaterThan(batch.getDouble("result.england.uncertainty.'totals.requiredWte'.p10"));
    assertThat(batch.getString("result.provenance.parameterSet")).isEqualTo("illustrative@1.0.0");
    String id = batch.getString("jobId");
    String csv =
        as("analyst")
            .get(BATCHES + "/" + id + "/export?format=CSV")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(1 + 1 + 7 + 153);
    assertThat(csv).contains("Area,E08000035,Leeds");
    as("analyst")
        .get(BATCHES + "/" + id + "/export")
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("application/vnd.oasis.opendocument.spreadsheet"));
  }

  @Test
  void growthAndOwnValuesCountForAllAreas() {
    ObjectNode request = few();
    double before = done(request).getDouble("result.england.averageCaseload");
    double after = done(few().put("growthPct", 10)).getDouble("result.england.averageCaseload");

    assertThat(after).isCloseTo(1.1 * before, within(1e-6 * before));
    request
        .putArray("overrides")
        .addObject()
        .put("pointer", "/roles/NURSE/salary")
        .put("value", 60000)
        .put("reason", "A pay award.");
    assertThat(done(request).getDouble("result.england.annualCost"))
        .isGreaterThan(done(few()).getDouble("result.england.annualCost"));
  }

  @Test
  void importedNumbersCountInABatchAsInTheDefaultsOfAnArea() {
    imported("2024-12-04", "E06000004,OPIATE,700,\nE06000005,ALCOHOL_ONLY,250,\n");
    imported("2025-12-04", "E06000004,OPIATE,9000,\n");
    List<String> codes = List.of("E06000004", "E06000005", "E06000011");
    ObjectNode request = few();
    codes.forEach(request.putArray("areas")::add);

    List<Double> persons = done(request).getList("result.areas.persons", Double.class);

    assertThat(persons).isEqualTo(codes.stream().map(BatchIT::personsOfDefaults).toList());
    assertThat(persons.getFirst()).isGreaterThan(9000);
  }

  @Test
  void theSameBatchHasTheSameAnswerToTheLastBit() {
    assertThat(done(few()).<Object>get("result")).isEqualTo(done(few()).<Object>get("result"));
  }

  @Test
  void badInputHasItsCodeAndItsPlace() {
    ObjectNode request =
        few().put("period", "2025").put("growthPct", 501).put("samples", 1_000_000);
    request.putArray("areas").add("E08000035").add("E08000035").add("X99000001");
    request
        .putArray("overrides")
        .addObject()
        .put("pointer", "/roles/WIZARD/salary")
        .put("value", 1)
        .put("reason", "None");
    as("analyst", request)
        .post(BATCHES)
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            hasItems(
                "OUT_OF_RANGE /period",
                "OUT_OF_RANGE /growthPct",
                "DUPLICATE_CODE /areas/1",
                "UNKNOWN_CODE /areas/2"))
        .body("findings.pointer", hasItem("/overrides/0/pointer"));
    as("analyst", few().put("samples", 1_000_000))
        .post(BATCHES)
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("TOO_MANY_SAMPLES"));
    ObjectNode people = few();
    people
        .putObject("variables")
        .putObject("/demand/OPIATE/count")
        .put("type", "UNIFORM")
        .put("min", 1)
        .put("max", 2);
    as("analyst", people)
        .post(BATCHES)
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("UNSUPPORTED_METHOD"));
    as("analyst", "{}")
        .post(BATCHES)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItems("/period", "/parameterSet"))
        .body("findings.size()", equalTo(2));
  }

  @Test
  void aBatchIsForWhoeverStartedIt() {
    String id = done(few()).getString("jobId");

    as("leeds-commissioner").get(BATCHES + "/" + id + "/export").then().statusCode(403);
    as("analyst")
        .get(BATCHES + "/00000000-0000-7000-8000-000000000000/export")
        .then()
        .statusCode(404)
        .body("detail", containsString("kept for 30 days"));
    as("leeds-commissioner").get(JOBS + id).then().statusCode(404);
  }

  @Test
  void anAreaStandsBesideItsRegionAndEngland() {
    ObjectNode body = Bodies.parse("{}");
    body.set("calculation", Bodies.calculation(Prepared.LEEDS));
    as("leeds-commissioner", body)
        .post(API + "/positions")
        .then()
        .statusCode(200)
        .body("status", equalTo("INDICATIVE"))
        .body("area.code", equalTo(Prepared.LEEDS))
        .body("area.name", equalTo("Leeds"))
        .body("region.code", notNullValue())
        .body("england.areas", equalTo(153))
        .body("england.impliedCaseload", notNullValue())
        .body("region.costPerPerson", notNullValue())
        .body("area.skillMix.NURSE", notNullValue());
    body.set("calculation", Bodies.calculation("X99000001"));
    as("leeds-commissioner", body)
        .post(API + "/positions")
        .then()
        .statusCode(200)
        .body("region", nullValue());
    body.set("calculation", Bodies.workedExample());
    as("leeds-commissioner", body)
        .post(API + "/positions")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/calculation/parameterSet"));
  }

  private static ObjectNode few() {
    ObjectNode request =
        Bodies.parse("{\"period\": \"2025-26\", \"parameterSet\": \"illustrative@1.0.0\"}");
    request.putArray("areas").add(Prepared.LEEDS).add(Prepared.BRISTOL);
    return request;
  }

  private static double personsOfDefaults(String area) {
    return as("analyst")
        .get(API + "/areas/" + area + "/defaults")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("calculation.demand.collect { it.value.count }", Double.class)
        .stream()
        .mapToDouble(count -> count)
        .sum();
  }

  private static void imported(String date, String rows) {
    ObjectNode figures =
        Bodies.parse("{\"source\": \"Test\", \"provenance\": \"OFFICIAL_STATISTIC\"}")
            .put("date", date)
            .put("csv", "la_code,substance_group,in_treatment,new_presentations\n" + rows);
    as("analyst", figures).post(API + "/treatment-figures").then().statusCode(201);
  }

  private static JsonPath done(ObjectNode request) {
    String id = as("analyst", request).post(BATCHES).then().statusCode(202).extract().path("jobId");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !job(id).getString("state").matches("WAITING|RUNNING"));
    JsonPath job = job(id);
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
    return job;
  }

  private static JsonPath job(String id) {
    return as("analyst").get(JOBS + id).then().statusCode(200).extract().jsonPath();
  }

  private static double sum(JsonPath batch, String path) {
    return batch.getList(path, Double.class).stream().mapToDouble(wte -> wte).sum();
  }
}
