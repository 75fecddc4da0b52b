package uk.datr.workforce.calculator;

import static uk.datr.workforce.calculator.world.Callers.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.testkit.contract.AccessMatrix;
import uk.datr.workforce.testkit.contract.AccessRequest;
import uk.datr.workforce.testkit.contract.OperationsExamples;
import uk.datr.workforce.testkit.contract.Visitor;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class CalculatorAccessIT {

  private static final String SETS = API + "/parameter-sets/";
  private static final String SCENARIOS = API + "/scenarios/";
  private static final String PLANS = API + "/plans/";

  /** Whoever lacks the permission is refused before anything is looked for. */
  private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

  private static final List<Job> EDITORS = List.of(Job.LA_COMMISSIONER, Job.ANALYST);
  private static final List<Job> READERS =
      List.of(Job.LA_COMMISSIONER, Job.ANALYST, Job.ORGANISATION_READER);

  private final DataSource database;

  @TestHTTPResource URI service = URI.create("/");

  CalculatorAccessIT(DataSource database) {
    this.database = database;
  }

  @TestFactory
  Stream<DynamicTest> everyJobMayDoWhatTheMatrixSaysAndNothingElse() {
    Prepared.census(database, Prepared.LEEDS);
    String leeds = Prepared.sharedScenario("leeds-commissioner", Prepared.LEEDS);
    String bristol = Prepared.scenario("bristol-commissioner", Prepared.BRISTOL);
    String batch = Prepared.batch();
    return OperationsExamples.addedTo(AccessMatrix.of("calculator"), API)
        .example(
            "calculate",
            visitor -> post(API + "/calculations", Prepared.withoutCurrent(area(visitor))))
        .example(
            "explainCalculation",
            visitor -> {
              ObjectNode question = Bodies.parse("{}");
              question.set("calculation", Prepared.withoutCurrent(area(visitor)));
              return post(API + "/explanations", question);
            })
        .example(
            "compareScenarios",
            visitor -> {
              ObjectNode comparison = Bodies.parse("{}");
              comparison.set("base", Prepared.withoutCurrent(area(visitor)));
              comparison.putArray("scenarios").add(Bodies.calculation(area(visitor)));
              return post(API + "/comparisons", comparison);
            })
        .example(
            "readAreaDefaults", visitor -> AccessRequest.of("GET", ofArea(visitor, "defaults")))
        .example("readAreaCensus", visitor -> AccessRequest.of("GET", ofArea(visitor, "census")))
        .example(
            "importTreatmentFigures",
            visitor -> AccessRequest.of("POST", API + "/treatment-figures", Prepared.figures()))
        .example(
            "calculateBatch",
            visitor ->
                post(
                    API + "/batches",
                    Bodies.parse(
                        "{\"period\": \"2025-26\", \"parameterSet\": \"illustrative@1.0.0\", \"areas\": [\"E08000035\"]}")))
        .example(
            "exportBatch",
            visitor -> AccessRequest.of("GET", API + "/batches/" + batch + "/export"))
        .example(
            "compareWithEngland",
            visitor -> {
              ObjectNode position = Bodies.parse("{}");
              position.set("calculation", Prepared.withoutCurrent(area(visitor)));
              return post(API + "/positions", position);
            })
        .example(
            "exportCalculation",
            visitor -> post(API + "/calculations/exports", Prepared.withoutCurrent(area(visitor))))
        .example(
            "simulate",
            visitor -> {
              ObjectNode simulation = varied(visitor, "{\"type\": \"FIXED\", \"value\": 44}");
              return post(API + "/simulations", simulation.put("samples", 1000));
            })
        .example(
            "analyseSensitivity",
            visitor ->
                post(
                    API + "/sensitivity",
                    varied(visitor, "{\"low\": 40, \"high\": 48}").put("type", "OAT")))
        .example("optimise", visitor -> post(API + "/optimisations", mix()))
        .example(
            "project",
            visitor ->
                post(
                    API + "/projections",
                    Bodies.parse(
                        "{\"opening\": 10, \"annualLeaverRate\": 0.2, \"recruits\": [2]}")))
        .example(
            "readParameterSet", visitor -> AccessRequest.of("GET", SETS + "illustrative@1.0.0"))
        .example(
            "compareParameterSets",
            visitor -> AccessRequest.of("GET", SETS + "illustrative@1.0.0/diff/illustrative@1.0.0"))
        .example("draftParameterSet", visitor -> post(API + "/parameter-sets", draft()))
        .example(
            "deriveParameterSet",
            visitor ->
                AccessRequest.of("POST", SETS + "illustrative@1.0.0/derive", Prepared.derivation()))
        .example(
            "publishParameterSet",
            visitor -> AccessRequest.of("POST", SETS + Prepared.draftedSet() + "/publish"))
        .example(
            "retireParameterSet",
            visitor -> AccessRequest.of("POST", SETS + Prepared.publishedSet() + "/retire"))
        .example(
            "discardParameterSet",
            visitor -> AccessRequest.of("POST", SETS + Prepared.draftedSet() + "/discard"))
        .example(
            "readScenario",
            visitor -> AccessRequest.of("GET", SCENARIOS + seen(visitor, leeds, bristol)))
        .example(
            "explainScenario",
            visitor ->
                AccessRequest.of("GET", SCENARIOS + seen(visitor, leeds, bristol) + "/explanation"))
        .example(
            "exportScenario",
            visitor ->
                AccessRequest.of("GET", SCENARIOS + seen(visitor, leeds, bristol) + "/export"))
        .example(
            "saveScenario",
            visitor -> post(API + "/scenarios", Bodies.scenario("New", area(visitor))))
        .example(
            "changeScenario",
            visitor ->
                AccessRequest.of(
                        "PUT",
                        SCENARIOS + draft(visitor),
                        Bodies.scenario("Changed", area(visitor)).toString())
                    .with("If-Match", "*"))
        .example(
            "shareScenario",
            visitor ->
                AccessRequest.of(
                    "POST", SCENARIOS + draft(visitor) + "/shares", "{\"with\":\"NHS_ENGLAND\"}"))
        .example(
            "publishScenario",
            visitor -> AccessRequest.of("POST", SCENARIOS + draft(visitor) + "/publications"))
        .example(
            "withdrawScenario",
            visitor -> AccessRequest.of("POST", SCENARIOS + draft(visitor) + "/withdrawals"))
        .example("readPlan", visitor -> AccessRequest.of("GET", PLANS + seenPlan(visitor)))
        .example(
            "readPlanProgress",
            visitor -> AccessRequest.of("GET", PLANS + seenPlan(visitor) + "/progress"))
        .example("makePlan", visitor -> post(API + "/plans", Bodies.plan(draft(visitor))))
        .example(
            "changePlan",
            visitor ->
                AccessRequest.of(
                        "PUT", PLANS + draftedPlan(visitor), Bodies.plan(draft(visitor)).toString())
                    .with("If-Match", "*"))
        .example(
            "publishPlan",
            visitor -> AccessRequest.of("POST", PLANS + draftedPlan(visitor) + "/publications"))
        .example(
            "withdrawPlan",
            visitor -> AccessRequest.of("POST", PLANS + draftedPlan(visitor) + "/withdrawals"))
        .tests(service);
  }

  private static AccessRequest post(String path, ObjectNode body) {
    return AccessRequest.of("POST", path, body.toString());
  }

  /** The visitors' jobs are at Leeds, so Bristol is another's. */
  private static String area(Visitor visitor) {
    return visitor.outsideScope() ? Prepared.BRISTOL : Prepared.LEEDS;
  }

  private static String seen(Visitor visitor, String leeds, String bristol) {
    return visitor.outsideScope() ? bristol : leeds;
  }

  private static boolean isOneOf(Visitor visitor, List<Job> jobs) {
    return jobs.stream().anyMatch(job -> job == visitor.job());
  }

  private static String seenPlan(Visitor visitor) {
    if (!isOneOf(visitor, READERS)) {
      return NOTHING;
    }
    return visitor.outsideScope()
        ? Prepared.publishedPlan("bristol-commissioner", Prepared.BRISTOL)
        : Prepared.publishedPlan("leeds-commissioner", Prepared.LEEDS);
  }

  /** A draft that the visitor edits, or one of somebody else. */
  private static String draftedPlan(Visitor visitor) {
    if (!isOneOf(visitor, EDITORS)) {
      return NOTHING;
    }
    if (visitor.job() == Job.ANALYST) {
      return Prepared.plan("analyst", Prepared.LEEDS);
    }
    return visitor.outsideScope()
        ? Prepared.plan("bristol-commissioner", Prepared.BRISTOL)
        : Prepared.plan("leeds-commissioner", Prepared.LEEDS);
  }

  private static String ofArea(Visitor visitor, String what) {
    return API + "/areas/" + area(visitor) + "/" + what;
  }

  /** A draft that the visitor edits, or one of somebody else. */
  private static String draft(Visitor visitor) {
    if (!isOneOf(visitor, EDITORS)) {
      return NOTHING;
    }
    if (visitor.job() == Job.ANALYST) {
      return Prepared.scenario("analyst", Prepared.LEEDS);
    }
    return visitor.outsideScope()
        ? Prepared.scenario("bristol-commissioner", Prepared.BRISTOL)
        : Prepared.scenario("leeds-commissioner", Prepared.LEEDS);
  }

  private static ObjectNode varied(Visitor visitor, String variable) {
    ObjectNode request = Bodies.parse("{}");
    request
        .putObject("variables")
        .set("/demand/OPIATE/meanWeeksInTreatment", Bodies.parse(variable));
    request.set("calculation", Prepared.withoutCurrent(area(visitor)));
    return request;
  }

  private static ObjectNode mix() {
    return Bodies.parse(
        """
        {"costPerWte": {"NURSE": 60000}, "productiveHoursPerWte": {"NURSE": 1300}, "taskHours": {"CLINICAL": 2600},
         "eligibility": {"CLINICAL": ["NURSE"]}}
        """);
  }

  private static ObjectNode draft() {
    ObjectNode draft = Bodies.parse("{\"sources\": {\"\": {\"provenance\": \"EXPERT\"}}}");
    draft.put("id", Prepared.newSetId());
    draft.set("parameters", Bodies.workedExample().path("parameters"));
    return draft;
  }
}
