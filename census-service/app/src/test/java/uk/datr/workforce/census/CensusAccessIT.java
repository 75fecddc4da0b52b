package uk.datr.workforce.census;

import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.testkit.contract.AccessMatrix;
import uk.datr.workforce.testkit.contract.AccessRequest;
import uk.datr.workforce.testkit.contract.OperationsExamples;
import uk.datr.workforce.testkit.contract.Visitor;

/** Every operation as every job, for the own and another organisation, and without a token. */
@QuarkusTest
class CensusAccessIT {

  private static final String API = "/census/v1";
  private static final AtomicInteger CODES = new AtomicInteger(800_000);

  @TestHTTPResource URI service = URI.create("/");

  @TestFactory
  Stream<DynamicTest> everyJobMayDoWhatTheMatrixSaysAndNothingElse() {
    String leeds = Census.unit(Census.LEEDS, "COMMISSIONER", Census.LEEDS_LA);
    String bristol = Census.unit(Census.BRISTOL, "COMMISSIONER", Census.BRISTOL_LA);
    String collection = Census.openCollection();
    return OperationsExamples.addedTo(AccessMatrix.of("census"), "/census/v1")
        .example(
            "readOrganisation", visitor -> get(API + "/organisations/" + organisation(visitor)))
        .example(
            "enterOrganisation",
            visitor -> AccessRequest.of("POST", API + "/organisations", newOrganisation()))
        .example("changeOrganisation", visitor -> changed(API + "/organisations/" + Census.BRISTOL))
        .example("readUnit", visitor -> get(API + "/units/" + unit(visitor, leeds, bristol)))
        .example("enterUnit", visitor -> AccessRequest.of("POST", API + "/units", newUnit()))
        .example("changeUnit", visitor -> changed(API + "/units/" + bristol))
        .example("readCollection", visitor -> get(API + "/collections/" + collection))
        .example(
            "planCollection",
            visitor -> AccessRequest.of("POST", API + "/collections", newCollection()))
        .example("changeCollection", visitor -> movedWindow(collection))
        .example("moveCollection", visitor -> nextStep())
        .example(
            "listExpectedReturns",
            visitor -> get(API + "/collections/" + collection + "/expected-returns"))
        .example(
            "readExpectedReturn",
            visitor ->
                get(
                    API
                        + "/collections/"
                        + collection
                        + "/expected-returns/"
                        + unit(visitor, leeds, bristol)))
        .example(
            "changeExpectedReturn",
            visitor ->
                AccessRequest.of(
                        "PUT",
                        API + "/collections/" + collection + "/expected-returns/" + bristol,
                        "{\"status\": \"EXPECTED\"}")
                    .with("If-Match", "*"))
        .example("listReturns", visitor -> get(API + "/collections/" + collection + "/returns"))
        .example("readReturn", visitor -> get(returnOf(collection, unit(visitor, leeds, bristol))))
        .example(
            "saveReturn",
            visitor ->
                AccessRequest.of(
                        "PUT",
                        returnOf(collection, unit(visitor, leeds, bristol)),
                        commissioner().toString())
                    .with("If-Match", "*"))
        .example("submitReturn", this::submission)
        .example("signOffReturn", this::signature)
        .example(
            "validateReturn",
            visitor ->
                AccessRequest.of(
                    "POST",
                    API + "/validations",
                    commissioner().toValidate(collection, unit(visitor, leeds, bristol))))
        .example("readRule", visitor -> get(API + "/rules/C203"))
        .tests(service);
  }

  private static AccessRequest get(String path) {
    return AccessRequest.of("GET", path);
  }

  /** The visitors' jobs are at Leeds and its region, so Bristol is another's. */
  private static String organisation(Visitor visitor) {
    if (visitor.outsideScope()) {
      return Census.BRISTOL;
    }
    return Census.LEEDS;
  }

  private static String unit(Visitor visitor, String leeds, String bristol) {
    return visitor.outsideScope() ? bristol : leeds;
  }

  private static String newOrganisation() {
    return """
    {"code": "ORG-%d", "kind": "PROVIDER", "name": "Example", "laCode": "E08000035"}\
    """
        .formatted(CODES.incrementAndGet());
  }

  private static String newUnit() {
    return """
    {"organisationCode": "%s", "kind": "PROVIDER", "name": "Example", "laCode": "E08000035", "validFrom": "2027-01-01"}\
    """
        .formatted(Census.AIRE);
  }

  private static AccessRequest changed(String path) {
    return AccessRequest.of("PUT", path, as("collection-manager").get(path).asString())
        .with("If-Match", "*");
  }

  private static String newCollection() {
    return Census.collection(
        Census.newCollectionId(), 2020, Duration.ofDays(1), Duration.ofDays(2));
  }

  private static AccessRequest movedWindow(String collection) {
    return AccessRequest.of(
            "PUT",
            API + "/collections/" + collection,
            Census.collection(collection, 2026, Duration.ofDays(-1), Duration.ofDays(30)))
        .with("If-Match", "*");
  }

  private static AccessRequest nextStep() {
    String planned = Census.plannedCollection(2020, Duration.ofDays(1), Duration.ofDays(2));
    return AccessRequest.of(
        "POST",
        API + "/collections/" + planned + "/transitions",
        "{\"event\": \"START_FAMILIARISATION\"}");
  }

  private AccessRequest submission(Visitor visitor) {
    String path = prepared(visitor, false) + "/submissions";
    return AccessRequest.of("POST", path, "{\"explanations\": []}");
  }

  private AccessRequest signature(Visitor visitor) {
    String path = prepared(visitor, true) + "/sign-offs";
    return AccessRequest.of(
        "POST",
        path,
        """
        {"declaration": {"version": "1", "agreesToAreaFigures": true}, "name": "Sam Example", "role": "Director"}\
        """);
  }

  /** A fresh return of a commissioning team with a draft, or handed in by its system. */
  private static String prepared(Visitor visitor, boolean submitted) {
    boolean bristol = visitor.outsideScope();
    String unit =
        Census.unit(
            bristol ? Census.BRISTOL : Census.LEEDS,
            "COMMISSIONER",
            bristol ? Census.BRISTOL_LA : Census.LEEDS_LA);
    String collection = Census.openCollection();
    String system = bristol ? "bristol-system" : "leeds-system";
    as(system, commissioner())
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    if (submitted) {
      Census.submit(system, collection, unit).then().statusCode(200);
    }
    return returnOf(collection, unit);
  }

  private static ReturnJson commissioner() {
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("returnType", "COMMISSIONER").put("sector", "LA");
    body.root().remove("unpaidStaff");
    return body;
  }
}
