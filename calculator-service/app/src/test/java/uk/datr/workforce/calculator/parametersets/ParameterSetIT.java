package uk.datr.workforce.calculator.parametersets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.defaults.IllustrativeSet;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class ParameterSetIT {

  private static final String SETS = API + "/parameter-sets";
  private static final String SHIPPED = SETS + "/illustrative@1.0.0";
  private static final AtomicInteger NAMES = new AtomicInteger();

  @Test
  void theShippedSetIsThereWithItsHashAndASourceForEverything() {
    var read = as("leeds-reader").get(SHIPPED);

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.<String>path("state")).isEqualTo("PUBLISHED");
    assertThat(read.<String>path("hash")).isEqualTo(IllustrativeSet.published().hash());
    assertThat(read.<List<String>>path("allowedActions")).isEmpty();
    as("leeds-reader")
        .header("If-None-Match", read.header("ETag"))
        .get(SHIPPED)
        .then()
        .statusCode(304);
    as("leeds-reader")
        .get(SETS + "?state=PUBLISHED&pageSize=200")
        .then()
        .body("items.reference", hasItem("illustrative@1.0.0"));
  }

  @Test
  void aDerivedVersionIsPublishedByASecondPersonAndCalculates() {
    String derived = derived("/roles/NURSE/salary", "50000");
    assertThat(derived).endsWith("@1.0.0");
    as("leeds-reader").get(SETS + "/" + derived).then().statusCode(404);
    as("analyst").get(SETS + "/" + derived).then().body("allowedActions", contains("DISCARD"));
    as("statistics-lead")
        .get(SETS + "/" + derived)
        .then()
        .body("allowedActions", contains("PUBLISH"));
    ObjectNode calculation = Bodies.calculation("X99000001").put("parameterSet", derived);
    as("analyst", calculation)
        .post(API + "/calculations")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/parameterSet"));

    as("statistics-lead")
        .post(SETS + "/" + derived + "/publish")
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("changes[0].reason", equalTo("Pay award."));

    as("leeds-reader", calculation)
        .post(API + "/calculations")
        .then()
        .statusCode(200)
        .body("provenance.parameterSet", equalTo(derived));
    as("leeds-reader")
        .get(SHIPPED + "/diff/" + derived)
        .then()
        .statusCode(200)
        .body("differences.pointer", contains("/roles/NURSE/salary"))
        .body("differences[0].weight", equalTo("MINOR"));
  }

  @Test
  void theNextVersionFollowsFromTheWeightiestChange() {
    String first = published("/roles/NURSE/salary", "50000");
    String id = first.substring(0, first.indexOf('@'));
    String next =
        as("analyst", change(null, "/roles/NURSE/salary", "51000"))
            .post(SETS + "/" + first + "/derive")
            .then()
            .statusCode(201)
            .header("Location", endsWith(SETS + "/" + id + "@1.1.0"))
            .extract()
            .path("reference");
    assertThat(next).isEqualTo(id + "@1.1.0");
    as("analyst", change(null, "/roles/NURSE/salary", "52000"))
        .post(SETS + "/" + first + "/derive")
        .then()
        .statusCode(409)
        .body("detail", startsWith("There is a version " + next));
    as("analyst").post(SETS + "/" + next + "/discard").then().statusCode(204);
    as("analyst").get(SETS + "/" + next).then().statusCode(404);
    as("analyst", change(null, "/roles/NURSE/method", "\"FIXED\""))
        .post(SETS + "/" + first + "/derive")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/changes"));
  }

  @Test
  void aChangeNeedsAReasonAndASourceAndHasToCalculate() {
    as(
            "analyst",
            """
            {"id": "%s", "changes": [{"pointer": "/roles/NURSE/salary", "value": 1}]}
            """
                .formatted(newId()))
        .post(SHIPPED + "/derive")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/changes/0/reason", "/changes/0/source"));
    as("analyst", change(newId(), "/roles/NURSE/vacancyRate", "2"))
        .post(SHIPPED + "/derive")
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("OUT_OF_RANGE"))
        .body("findings.pointer", contains("/changes/0/value"));
    as("analyst", change(newId(), "/no/where", "1"))
        .post(SHIPPED + "/derive")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/changes/0/pointer"));
  }

  @Test
  void aNewSetNeedsASourceForEveryValue() {
    ObjectNode draft = Bodies.parse("{\"sources\": {\"/roles\": {\"provenance\": \"EXPERT\"}}}");
    draft.put("id", newId()).set("parameters", Bodies.workedExample().path("parameters"));
    as("analyst", draft)
        .post(SETS)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItem("/sources/roleDefaults/participation"))
        .body("findings.pointer", not(hasItem("/sources/roles/NURSE/salary")));
    draft.putObject("sources").putObject("").put("provenance", "EXPERT");
    as("analyst", draft).post(SETS).then().statusCode(201).body("version", equalTo("1.0.0"));
    as("analyst", draft).post(SETS).then().statusCode(409);
  }

  @Test
  void aRetiredSetIsReadAndCalculatesNothingNew() {
    String set = published("/roles/NURSE/salary", "50000");
    as("statistics-lead").post(SETS + "/" + set + "/retire").then().statusCode(200);
    as("leeds-reader").get(SETS + "/" + set).then().body("state", equalTo("RETIRED"));
    as("analyst", Bodies.calculation("X99000001").put("parameterSet", set))
        .post(API + "/calculations")
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("PARAMETER_SET_RETIRED"))
        .body("findings.pointer", contains("/parameterSet"));
    as("statistics-lead").post(SETS + "/" + set + "/retire").then().statusCode(409);
    as("statistics-lead").post(SETS + "/" + set + "/publish").then().statusCode(409);
    as("analyst").post(SETS + "/" + set + "/discard").then().statusCode(409);
  }

  @Test
  void analystsDoNotPublishAndLeadsDoNotWrite() {
    String derived = derived("/roles/NURSE/salary", "50000");
    as("analyst").post(SETS + "/" + derived + "/publish").then().statusCode(403);
    as("statistics-lead").post(SETS + "/" + derived + "/discard").then().statusCode(403);
    as("statistics-lead").get(SETS + "/nothing@1.0.0").then().statusCode(404);
    as("statistics-lead").post(SETS + "/nothing@1.0.0/publish").then().statusCode(404);
    as("statistics-lead").get(SETS + "/nonsense").then().statusCode(404);
    as("leeds-reader").get(SETS + "?state=DRAFT").then().statusCode(200).body("items", empty());
  }

  private static String published(String pointer, String value) {
    String derived = derived(pointer, value);
    as("statistics-lead").post(SETS + "/" + derived + "/publish").then().statusCode(200);
    return derived;
  }

  private static String derived(String pointer, String value) {
    return as("analyst", change(newId(), pointer, value))
        .post(SHIPPED + "/derive")
        .then()
        .statusCode(201)
        .extract()
        .path("reference");
  }

  private static String change(@Nullable String id, String pointer, String value) {
    return """
    {%s "changes": [{"pointer": "%s", "value": %s, "reason": "Pay award.",
                     "source": {"provenance": "OFFICIAL_STATISTIC", "citation": "Pay scales"}}]}
    """
        .formatted(id == null ? "" : "\"id\": \"" + id + "\",", pointer, value);
  }

  private static String newId() {
    return "of-tests-" + NAMES.incrementAndGet();
  }
}
