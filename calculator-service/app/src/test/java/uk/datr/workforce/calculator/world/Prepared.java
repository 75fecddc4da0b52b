package uk.datr.workforce.calculator.world;

import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

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

  /** A calculation of an area in which nobody says who is in post. */
  public static ObjectNode withoutCurrent(String area) {
    ObjectNode body = Bodies.calculation(area);
    body.remove("current");
    return body;
  }
}
