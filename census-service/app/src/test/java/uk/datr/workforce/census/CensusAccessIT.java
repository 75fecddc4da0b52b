package uk.datr.workforce.census;

import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.kit.access.Job;
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
    String published = published(leeds, bristol);
    String compared = Census.compared(published);
    String area = API + "/areas/AREA-ACCESS";
    String areaEntry =
        """
        {"name": "Example area", "organisationCode": "ORG-0097", "laCodes": ["E06000014"], "validFrom": "2019-04-01"}\
        """;
    as("collection-manager", areaEntry).header("If-None-Match", "*").put(area);
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
        .example("readArea", visitor -> get(area))
        .example(
            "putArea", visitor -> AccessRequest.of("PUT", area, areaEntry).with("If-Match", "*"))
        .example("readCollection", visitor -> get(API + "/collections/" + collection))
        .example(
            "planCollection",
            visitor -> AccessRequest.of("POST", API + "/collections", newCollection()))
        .example("changeCollection", visitor -> movedWindow(collection))
        .example("moveCollection", visitor -> nextStep())
        .example(
            "readSpecification",
            visitor -> get(API + "/collections/" + collection + "/specification"))
        .example(
            "downloadSpecification",
            visitor -> get(API + "/collections/" + collection + "/specification/archive"))
        .example(
            "downloadSpecificationPart",
            visitor -> get(API + "/collections/" + collection + "/specification/parts/rules.csv"))
        .example(
            "resetPractice",
            visitor -> AccessRequest.of("POST", API + "/collections/SANDBOX/practice-resets"))
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
        .example("listCoverage", visitor -> get(API + "/collections/" + collection + "/coverage"))
        .example("listReturns", visitor -> get(API + "/collections/" + collection + "/returns"))
        .example(
            "readResponseRates",
            visitor -> get(API + "/collections/" + collection + "/response-rates?by=LA"))
        .example(
            "listOutstandingReturns",
            visitor -> get(API + "/collections/" + collection + "/outstanding-returns"))
        .example(
            "sendReminders",
            visitor ->
                AccessRequest.of("POST", API + "/collections/" + collection + "/reminders", "{}"))
        .example(
            "takeExtract",
            visitor -> get(API + "/collections/" + collection + "/extracts/STAFF_IN_POST"))
        .example("listReminders", visitor -> get(API + "/collections/" + collection + "/reminders"))
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
        .example(
            "declareNil",
            visitor ->
                post(
                    prepared(visitor, false, Job.RETURN_EDITOR) + "/nil-declarations",
                    """
                    {"reason": "CLOSED", "contactName": "A. Example", "contactEmail": "a@example.org", "explanations": []}\
                    """))
        .example("signOffReturn", this::signature)
        .example(
            "recallReturn",
            visitor -> post(prepared(visitor, true, Job.RETURN_EDITOR) + "/recalls", "{}"))
        .example(
            "reopenReturn",
            visitor ->
                post(
                    asked(visitor, Job.RETURN_EDITOR).path() + "/reopenings",
                    "{\"reason\": \"Another role.\"}"))
        .example(
            "reviewReturn",
            visitor ->
                post(
                    asked(visitor, Job.QUALITY_ANALYST).path() + "/reviews",
                    "{\"decision\": \"ACCEPT\"}"))
        .example(
            "extendReturn",
            visitor ->
                post(
                    returnOf(collection, unit(visitor, leeds, bristol)) + "/extensions",
                    "{\"until\": \"2099-09-15T16:00:00Z\"}"))
        .example(
            "correctReturn",
            visitor ->
                post(
                        returnOf(published, unit(visitor, leeds, bristol)) + "/corrections",
                        "{\"explanations\": [], \"note\": \"Wrong.\", \"content\": "
                            + commissioner()
                            + "}")
                    .with("If-Match", "*"))
        .example(
            "listQueries",
            visitor -> get(returnOf(collection, unit(visitor, leeds, bristol)) + "/queries"))
        .example(
            "raiseQuery",
            visitor ->
                post(
                    prepared(visitor, true, Job.QUALITY_ANALYST) + "/queries",
                    "{\"text\": \"Is this right?\"}"))
        .example(
            "answerQuery",
            visitor ->
                post(
                    asked(visitor, Job.RETURN_EDITOR).query() + "/answers", "{\"text\": \"Yes.\"}"))
        .example(
            "settleQuery",
            visitor ->
                post(
                    asked(visitor, Job.QUALITY_ANALYST).query() + "/settlements",
                    "{\"outcome\": \"RESOLVED\", \"text\": \"Thank you.\"}"))
        .example(
            "listVersions",
            visitor -> get(returnOf(published, unit(visitor, leeds, bristol)) + "/versions"))
        .example(
            "readVersion",
            visitor -> get(returnOf(published, unit(visitor, leeds, bristol)) + "/versions/1"))
        .example(
            "compareVersions",
            visitor ->
                get(
                    returnOf(published, unit(visitor, leeds, bristol))
                        + "/versions/1/differences/1"))
        .example("listEditions", visitor -> get(API + "/collections/" + published + "/snapshots"))
        .example("readManifest", visitor -> get(API + "/collections/" + published + "/snapshots/1"))
        .example(
            "proveReturn",
            visitor ->
                get(
                    API
                        + "/collections/"
                        + published
                        + "/snapshots/1/proofs/"
                        + unit(visitor, leeds, bristol)))
        .example(
            "validateReturn",
            visitor ->
                AccessRequest.of(
                    "POST",
                    API + "/validations",
                    commissioner().toValidate(collection, unit(visitor, leeds, bristol))))
        .example("readRule", visitor -> get(API + "/rules/C203"))
        .example("exportRegister", visitor -> get(API + "/register-files/units"))
        .example(
            "importRegister",
            visitor ->
                csv(
                    API + "/register-files/units?mode=REHEARSE",
                    "organisationCode,kind,name,laCode,validFrom\n"))
        .example(
            "exportExpectedReturns",
            visitor -> get(API + "/collections/" + collection + "/expected-return-file"))
        .example(
            "importExpectedReturns",
            visitor ->
                csv(
                    API + "/collections/" + collection + "/expected-return-file",
                    "unitId,status\n"))
        .example("listPeople", visitor -> get(people(visitor)))
        .example(
            "changePersonJobs",
            visitor ->
                AccessRequest.of(
                    "PUT",
                    people(visitor) + "/" + new UUID(0, 0),
                    "{\"jobs\": [\"return-editor\"]}"))
        .example(
            "removePerson",
            visitor -> AccessRequest.of("DELETE", people(visitor) + "/" + new UUID(0, 0)))
        .example(
            "confirmPeople",
            visitor -> AccessRequest.of("POST", people(visitor) + "-confirmations"))
        .example("listPeopleConfirmations", visitor -> get(people(visitor) + "-confirmations"))
        .example(
            "invitePerson",
            visitor ->
                post(
                    about(visitor, "invitations"),
                    "{\"email\": \"access-%d@people.example.org\", \"jobs\": [\"return-editor\"]}"
                        .formatted(CODES.incrementAndGet())))
        .example("listInvitations", visitor -> get(about(visitor, "invitations")))
        .example(
            "withdrawInvitation",
            visitor ->
                AccessRequest.of("DELETE", about(visitor, "invitations") + "/" + new UUID(0, 0)))
        .example("listClients", visitor -> get(about(visitor, "clients")))
        .example(
            "makeClient",
            visitor ->
                post(
                    about(visitor, "clients"),
                    "{\"name\": \"HR system\", \"jobs\": [\"return-editor\"]}"))
        .example(
            "changeClientSecret",
            visitor ->
                AccessRequest.of("POST", about(visitor, "clients") + "/org-0000-none/secrets"))
        .example(
            "removeClient",
            visitor -> AccessRequest.of("DELETE", about(visitor, "clients") + "/org-0000-none"))
        .example(
            "acceptInvitation",
            visitor ->
                post(API + "/invitations/acceptances", "{\"token\": \"" + "x".repeat(43) + "\"}"))
        .example(
            "readIndicators",
            visitor -> get(returnOf(published, unit(visitor, leeds, bristol)) + "/indicators"))
        .example(
            "readRuleSettings",
            visitor -> get(API + "/collections/" + collection + "/rule-settings"))
        .example(
            "adjustRules",
            visitor ->
                AccessRequest.of(
                        "PUT",
                        API + "/collections/" + collection + "/rule-settings",
                        "{\"reason\": \"Nothing yet.\", \"adjustments\": []}")
                    .with("If-Match", "*"))
        .example(
            "tryRule",
            visitor ->
                post(
                    API + "/collections/" + collection + "/rule-trials",
                    """
                    {"adjustment": {"ruleId": "C214", "level": "INFORMATION", "reason": "Try it."}}\
                    """))
        .example(
            "compareReturns",
            visitor -> post(API + "/collections/" + collection + "/comparisons", "{}"))
        .example(
            "listComparisons", visitor -> get(API + "/collections/" + collection + "/comparisons"))
        .example(
            "listComparisonFindings",
            visitor ->
                get(API + "/collections/" + published + "/comparisons/" + compared + "/findings"))
        .example("readCodeList", visitor -> get(API + "/code-lists/CL-09"))
        .tests(service);
  }

  /** A published collection in which both have a final return. */
  private static String published(String leeds, String bristol) {
    String id = Census.openCollection();
    for (String system : new String[] {"leeds-system", "bristol-system"}) {
      String unit = system.startsWith("leeds") ? leeds : bristol;
      as(system, commissioner())
          .header("If-None-Match", "*")
          .put(returnOf(id, unit))
          .then()
          .statusCode(200);
      Census.submit(system, id, unit).then().statusCode(200);
    }
    Census.finalised(id).then().statusCode(200);
    Census.move(id, "PUBLISH", "collection-manager-two").then().statusCode(200);
    return id;
  }

  private record Asked(String path, String query) {}

  /** A return about which somebody asked, of its own for whoever may do something with it. */
  private static Asked asked(Visitor visitor, Job whoMay) {
    String path = prepared(visitor, true, whoMay);
    if (visitor.job() != whoMay) {
      return new Asked(path, path + "/queries/" + new UUID(0, 0));
    }
    String[] parts = path.split("/", -1);
    String query = Census.asked(parts[4], parts[6]);
    return new Asked(path, path + "/queries/" + query);
  }

  private static AccessRequest post(String path, String body) {
    return AccessRequest.of("POST", path, body);
  }

  private static AccessRequest csv(String path, String file) {
    return AccessRequest.of("POST", path, file).with("Content-Type", "text/csv");
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

  private static String people(Visitor visitor) {
    return about(visitor, "people");
  }

  private static String about(Visitor visitor, String what) {
    return API + "/organisations/" + organisation(visitor) + "/" + what;
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

  /** A fresh return for whoever may do something with it; for all others any address will do. */
  private static String prepared(Visitor visitor, boolean submitted, Job whoMay) {
    return visitor.job() == whoMay
        ? prepared(visitor, submitted)
        : returnOf("TEST-NONE", new UUID(0, 0).toString());
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
