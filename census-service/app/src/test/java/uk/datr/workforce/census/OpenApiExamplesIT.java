package uk.datr.workforce.census;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.PeopleExamples;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.testkit.contract.ExampleState;
import uk.datr.workforce.testkit.contract.ExecutedExamples;

/** Every example of the OpenAPI document, carried out. */
@QuarkusTest
class OpenApiExamplesIT {

  private static final AtomicInteger CODES = new AtomicInteger(600_000);

  private final DataSource database;

  @TestHTTPResource("/")
  URI service;

  OpenApiExamplesIT(DataSource database) {
    this.database = database;
    this.service = URI.create("/");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheDocumentIsCarriedOut() {
    Census.registerOrganisations();
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    ExampleState known =
        ExampleState.asItIs().with("collectionId", collection).with("unitId", unit);
    return PeopleExamples.addedTo(ExecutedExamples.of("census"), database)
        .given("enterOrganisation", () -> ExampleState.asItIs().withField("/code", newCode()))
        .given("readOrganisation", () -> ExampleState.asItIs().by("aire-reader"))
        .given("changeOrganisation", OpenApiExamplesIT::registered)
        .given("readUnit", () -> known.by("aire-editor"))
        .given("changeUnit", () -> known)
        .given("readArea", OpenApiExamplesIT::leeds)
        .given("putArea", OpenApiExamplesIT::leeds)
        .given(
            "planCollection",
            () -> ExampleState.asItIs().withField("/collectionId", Census.newCollectionId()))
        .given("readCollection", () -> known)
        .given("changeCollection", OpenApiExamplesIT::planned)
        .given("moveCollection", OpenApiExamplesIT::familiar)
        .given("readSpecification", () -> known)
        .given("downloadSpecification", () -> known)
        .given("downloadSpecificationPart", () -> known)
        .given("listExpectedReturns", () -> known)
        .given("readExpectedReturn", () -> known.by("aire-editor"))
        .given("changeExpectedReturn", OpenApiExamplesIT::asked)
        .given("listCoverage", () -> known)
        .given(
            "importRegister",
            () -> ExampleState.asItIs().withText("5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", unit))
        .given("exportExpectedReturns", () -> known)
        .given(
            "importExpectedReturns",
            () -> asked().withText("5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", Census.aireUnit()))
        .given("listReturns", () -> known)
        .given("listChanges", () -> ExampleState.asItIs().by("aire-system"))
        .given("readResponseRates", () -> known)
        .given("listOutstandingReturns", () -> known)
        .given("sendReminders", () -> known)
        .given("takeExtract", () -> known)
        .given(
            "listReminders",
            () -> ExampleState.asItIs().with("collectionId", Census.openCollection()))
        .given("readReturn", () -> known.by("aire-reader"))
        .given("readIndicators", () -> handedIn(true).by("aire-reader"))
        .given("readRuleSettings", () -> known)
        .given(
            "adjustRules",
            () -> ExampleState.asItIs().with("collectionId", Census.openCollectionOfAllSections()))
        .given("tryRule", () -> known)
        .given("compareReturns", () -> known)
        .given("listComparisons", () -> known)
        .given(
            "listComparisonFindings", () -> known.with("comparisonId", Census.compared(collection)))
        .given("saveReturn", () -> known.by("aire-editor"))
        .given("submitReturn", () -> handedIn(false))
        .given("declareNil", () -> handedIn(false))
        .given("signOffReturn", () -> handedIn(true))
        .given("recallReturn", () -> handedIn(true).by("aire-editor"))
        .given("reopenReturn", () -> asked("aire-editor"))
        .given("reviewReturn", () -> asked("quality-analyst"))
        .given("extendReturn", () -> handedIn(false).by("collection-manager"))
        .given("correctReturn", OpenApiExamplesIT::published)
        .given("listQueries", () -> asked("aire-reader"))
        .given("raiseQuery", () -> handedIn(true).by("quality-analyst"))
        .given("answerQuery", () -> asked("aire-editor"))
        .given("settleQuery", () -> asked("quality-analyst"))
        .given("listVersions", () -> handedIn(true).by("aire-reader"))
        .given("readVersion", () -> handedIn(true).by("aire-reader"))
        .given("compareVersions", () -> handedIn(true).by("aire-reader").with("versionNo", "1"))
        .given("listEditions", () -> known)
        .given("readManifest", OpenApiExamplesIT::published)
        .given("proveReturn", OpenApiExamplesIT::published)
        .given(
            "validateReturn",
            () ->
                known
                    .by("aire-editor")
                    .withField("/collectionId", collection)
                    .withField("/return/header/reportingUnitId", unit))
        .withOperationsIn(database)
        .tests(service);
  }

  /** A return of its own about which somebody asked. */
  private static ExampleState asked(String person) {
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    Census.submitted(collection, unit, ReturnJson.full());
    return ExampleState.asItIs()
        .by(person)
        .with("collectionId", collection)
        .with("unitId", unit)
        .with("queryId", Census.asked(collection, unit));
  }

  /** A published collection with a final return. */
  private static ExampleState published() {
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    Census.submitted(collection, unit, ReturnJson.full());
    Census.finalised(collection).then().statusCode(200);
    Census.move(collection, "PUBLISH", "collection-manager-two").then().statusCode(200);
    return ExampleState.asItIs()
        .by("quality-analyst")
        .with("collectionId", collection)
        .with("unitId", unit);
  }

  /** The area of the examples is there. */
  private static ExampleState leeds() {
    Census.as(
            "collection-manager",
            """
            {"name": "Leeds", "organisationCode": "ORG-0097", "laCodes": ["E08000035"], "validFrom": "2019-04-01"}\
            """)
        .header("If-None-Match", "*")
        .put("/census/v1/areas/AREA-LEEDS");
    return ExampleState.asItIs();
  }

  private static String newCode() {
    return "ORG-" + CODES.incrementAndGet();
  }

  /** An organisation of its own, so that nobody else meets the change. */
  private static ExampleState registered() {
    String code = newCode();
    Census.as(
            "collection-manager",
            """
            {"code": "%s", "kind": "PROVIDER", "name": "Example Recovery", "laCode": "E08000035", "sector": "VOL"}\
            """
                .formatted(code))
        .post("/census/v1/organisations")
        .then()
        .statusCode(201);
    return ExampleState.asItIs().with("code", code).withField("/code", code);
  }

  private static ExampleState planned() {
    String id = Census.plannedCollectionOfAllSections(2027, Duration.ofDays(1), Duration.ofDays(2));
    return ExampleState.asItIs().with("collectionId", id).withField("/collectionId", id);
  }

  private static ExampleState familiar() {
    String id = Census.plannedCollection(2026, Duration.ofDays(-1), Duration.ofDays(30));
    Census.move(id, "START_FAMILIARISATION");
    return ExampleState.asItIs().with("collectionId", id);
  }

  /** A unit that is asked and will be asked no more. */
  private static ExampleState asked() {
    String unit = Census.aireUnit();
    return ExampleState.asItIs().with("collectionId", Census.openCollection()).with("unitId", unit);
  }

  /** A return of its own for each example, with a draft or submitted. */
  private static ExampleState handedIn(boolean submitted) {
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    if (submitted) {
      Census.submitted(collection, unit, ReturnJson.full());
    } else {
      Census.saved(collection, unit, ReturnJson.full());
    }
    return ExampleState.asItIs()
        .by(submitted ? "aire-signatory" : "aire-editor")
        .with("collectionId", collection)
        .with("unitId", unit);
  }
}
