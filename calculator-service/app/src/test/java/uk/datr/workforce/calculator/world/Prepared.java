package uk.datr.workforce.calculator.world;

import static org.awaitility.Awaitility.await;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.testkit.events.EventPlayer;

/** What a test meets: scenarios and parameter sets of its own. */
public final class Prepared {

  public static final String LEEDS = "E08000035";
  public static final String BRISTOL = "E06000023";

  private static final AtomicInteger NAMES = new AtomicInteger();

  private Prepared() {}

  /** A name of a parameter set that nobody else has. */
  public static String newSetId() {
    return "prepared-" + NAMES.incrementAndGet();
  }

  /** The derivation of a set with a name of its own. */
  public static String derivation() {
    return """
    {"id": "%s", "changes": [{"pointer": "/roles/NURSE/salary", "value": 50000, "reason": "Pay award.",
     "source": {"provenance": "EXPERT"}}]}\
    """
        .formatted(newSetId());
  }

  /** A draft of a set of its own. */
  public static String draftedSet() {
    return as("analyst", derivation())
        .post(API + "/parameter-sets/illustrative@1.0.0/derive")
        .then()
        .statusCode(201)
        .extract()
        .path("reference");
  }

  /** A published set of its own. */
  public static String publishedSet() {
    String reference = draftedSet();
    as("statistics-lead")
        .post(API + "/parameter-sets/" + reference + "/publish")
        .then()
        .statusCode(200);
    return reference;
  }

  /** A draft of a scenario. */
  public static String scenario(String saver, String area) {
    return as(saver, Bodies.scenario("Prepared", area))
        .post(API + "/scenarios")
        .then()
        .statusCode(201)
        .extract()
        .path("scenarioId");
  }

  /** A scenario that is shared with NHS England. */
  public static String sharedScenario(String saver, String area) {
    String id = scenario(saver, area);
    as(saver, "{\"with\": \"NHS_ENGLAND\"}")
        .post(API + "/scenarios/" + id + "/shares")
        .then()
        .statusCode(200);
    return id;
  }

  /** A batch of one area that is done. */
  public static String batch() {
    String id =
        as(
                "analyst",
                "{\"period\": \"2025-26\", \"parameterSet\": \"illustrative@1.0.0\", \"areas\": [\"E08000035\"]}")
            .post(API + "/batches")
            .then()
            .statusCode(202)
            .extract()
            .path("jobId");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as("analyst").get(API + "/jobs/" + id).path("state").equals("DONE"));
    return id;
  }

  /** A collection of its own in which a service of an area signed off; its id. */
  public static String census(DataSource database, String area) {
    try (EventPlayer player = new EventPlayer(database)) {
      ExampleCensus census = new ExampleCensus(player);
      census.returned(
          census.unit(ReturnKind.PROVIDER, area),
          ReturnState.SIGNED_OFF,
          List.of(ExampleCensus.staff("DAW01", 20, "16.50")));
      player.settle();
      return census.id();
    }
  }

  /** Numbers in treatment to import. */
  public static String figures() {
    return """
    {"source": "Test", "date": "2020-01-01", "provenance": "LOCAL",
     "csv": "la_code,substance_group,in_treatment,new_presentations\\nX90000001,OPIATE,10,1\\n"}\
    """;
  }

  /** A draft of a plan. */
  public static String plan(String saver, String area) {
    return as(saver, Bodies.plan(scenario(saver, area)))
        .post(API + "/plans")
        .then()
        .statusCode(201)
        .extract()
        .path("planId");
  }

  /** A plan in force. */
  public static String publishedPlan(String saver, String area) {
    String id = plan(saver, area);
    as(saver).post(API + "/plans/" + id + "/publications").then().statusCode(200);
    return id;
  }

  /** A calculation of an area in which nobody says who is in post. */
  public static ObjectNode withoutCurrent(String area) {
    ObjectNode body = Bodies.calculation(area);
    body.remove("current");
    return body;
  }
}
