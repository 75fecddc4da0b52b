package uk.datr.workforce.calculator.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class OwnWorkIT {

  private static final String JOBS = API + "/jobs/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void longWorkIsAJobOfWhoeverAskedForIt() {
    String id = started(UUID.randomUUID().toString());

    as("leeds-reader").get(JOBS + id).then().statusCode(404);
    as("bristol-commissioner").get(JOBS + id).then().statusCode(404);
    as("bristol-commissioner").post(JOBS + id + "/cancellations").then().statusCode(404);
    as("leeds-editor").get(JOBS + id).then().statusCode(403);
    as("platform-administrator").get(JOBS + id).then().statusCode(200);
    awaitState(id, "DONE");
    JsonPath first = job(id);
    assertThat(first.getString("result.type")).isEqualTo("SOBOL");
    assertThat(first.getList("result.indices")).hasSize(17);
    assertThat(first.getInt("done")).isEqualTo(100);

    String again = started(UUID.randomUUID().toString());
    awaitState(again, "DONE");
    assertThat(job(again).<Object>get("result")).isEqualTo(first.<Object>get("result"));
  }

  @Test
  void aRepeatWithTheSameKeyIsTheSameJob() {
    String key = UUID.randomUUID().toString();
    String id = started(key);

    assertThat(started(key)).isEqualTo(id);
    as("leeds-commissioner").post(JOBS + id + "/cancellations");
  }

  @Test
  void workThatRunsIsCancelledByWhoeverAskedForIt() {
    String id = started(UUID.randomUUID().toString());
    awaitState(id, "RUNNING");

    as("leeds-commissioner")
        .post(JOBS + id + "/cancellations")
        .then()
        .statusCode(202)
        .body("cancelling", equalTo(true));

    awaitState(id, "CANCELLED");
    as("leeds-commissioner").post(JOBS + id + "/cancellations").then().statusCode(409);
  }

  private static String started(String key) {
    return as("leeds-commissioner", sobol())
        .header("Idempotency-Key", key)
        .post(API + "/sensitivity")
        .then()
        .statusCode(202)
        .header("Location", startsWith(JOBS))
        .body("kind", equalTo("sensitivity"))
        .extract()
        .path("jobId");
  }

  private static void awaitState(String id, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> job(id).getString("state").equals(state));
  }

  private static JsonPath job(String id) {
    return as("leeds-commissioner").get(JOBS + id).then().statusCode(200).extract().jsonPath();
  }

  /** Many rows, for how many there are of each group, how long they stay and how long contacts take. */
  private static ObjectNode sobol() {
    ObjectNode request =
        Bodies.parse(
            "{\"type\": \"SOBOL\", \"samples\": 32768, \"output\": \"totals.annualCost\"}");
    ObjectNode calculation = Bodies.workedExample();
    ObjectNode variables = request.putObject("variables");
    calculation
        .path("demand")
        .properties()
        .forEach(group -> {
          String at = "/demand/" + group.getKey();
          double weeks = group.getValue().path("meanWeeksInTreatment").doubleValue();
          variables.putObject(at + "/growthPct").put("low", 0).put("high", 10);
          variables
              .putObject(at + "/meanWeeksInTreatment")
              .put("low", weeks * 0.9)
              .put("high", weeks * 1.1);
        });
    calculation
        .at("/parameters/interventions")
        .properties()
        .forEach(work -> {
          double minutes = work.getValue().path("contactMinutes").doubleValue();
          variables
              .putObject("/parameters/interventions/" + work.getKey() + "/contactMinutes")
              .put("low", minutes * 0.9)
              .put("high", minutes * 1.1);
        });
    request.set("calculation", calculation);
    return request;
  }
}
