package uk.datr.workforce.census.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.census.world.Census.about;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** What analysts decide about returns, and windows that one return alone has. */
@QuarkusTest
class ReviewReturnIT {

  private final Database database;

  private String unit = "";
  private String collection = "";

  @Inject
  ReviewReturnIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void aReturnOfAireIsExpected() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
  }

  @Test
  void aDecisionNeedsItsReasonAndNoOther() {
    review("{\"decision\": \"WITHDRAW\"}")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/reason"));
    review("{\"decision\": \"REOPEN\", \"reason\": \"EXCLUDED\"}")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/reason", "/question"));
    about("aire-editor", collection, unit, "reviews", "{\"decision\": \"ACCEPT\"}")
        .then()
        .statusCode(403);
  }

  @Test
  void ofAWithdrawnReturnNothingCounts() {
    Census.submitted(collection, unit, ReturnJson.provider());

    review("{\"decision\": \"WITHDRAW\", \"reason\": \"DUPLICATE\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));

    assertThat(lastFacts()).isEqualTo("WITHDRAWN null 0");
    review("{\"decision\": \"ACCEPT\"}").then().statusCode(409);
    as("aire-editor", ReturnJson.provider())
        .header("If-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(409);
  }

  @Test
  void aSignedReturnThatIsAskedAboutLosesItsSignatureAndIsSignedAgain() {
    Census.submitted(collection, unit, ReturnJson.provider());
    Census.signOff("aire-signatory", collection, unit).then().statusCode(200);

    review("{\"decision\": \"REOPEN\", \"question\": \"Is this the right service?\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("QUERIED"));
    as("aire-reader").get(returnOf(collection, unit)).then().body("signature", nullValue());
    String query =
        as("aire-reader").get(returnOf(collection, unit) + "/queries").path("queries[0].queryId");
    about(
            "quality-analyst",
            collection,
            unit,
            "queries/" + query + "/settlements",
            "{\"outcome\": \"RESOLVED\", \"text\": \"It is.\"}")
        .then()
        .body("state", equalTo("VALIDATED"));
    Census.signOff("aire-signatory", collection, unit)
        .then()
        .statusCode(200)
        .body("state", equalTo("SIGNED_OFF"));
    assertThat(
            database.list(
                """
                select s.voided_at is not null as void from sign_off s
                join census_return r on r.return_id = s.return_id
                where r.collection_id = ? order by s.signed_at
                """,
                row -> row.truth("void"),
                collection))
        .containsExactly(true, false);
  }

  @Test
  void whileAReturnIsRecalledItsPreviousVersionCountsMarked() {
    Census.submitted(collection, unit, ReturnJson.provider());
    about("aire-editor", collection, unit, "recalls", "{}").then().statusCode(200);

    assertThat(lastFacts()).isEqualTo("DRAFT 1 2");
    Census.finalised(collection).then().statusCode(200);
    assertThat(lastFacts()).isEqualTo("NOT_RECEIVED null 0");
  }

  @Test
  void anExtensionTakesOneReturnAfterTheCollectionHasClosed() {
    String other = Census.aireUnit();
    String late = Census.openCollection();
    Census.move(late, "CLOSE").then().statusCode(200);
    String until = Instant.now().plus(Duration.ofDays(3)).toString();
    String body = "{\"until\": \"" + until + "\"}";

    about("quality-analyst", late, unit, "extensions", body).then().statusCode(403);
    about("collection-manager", late, unit, "extensions", "{\"until\": \"2020-01-01T00:00:00Z\"}")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/until"));
    about("collection-manager", late, unit, "extensions", body)
        .then()
        .statusCode(200)
        .body("extendedUntil", equalTo(until));

    Census.submitted(late, unit, ReturnJson.provider());
    as("aire-editor", ReturnJson.provider())
        .header("If-None-Match", "*")
        .put(returnOf(late, other))
        .then()
        .statusCode(409)
        .body("code", equalTo("COLLECTION_CLOSED"));
    Census.move(late, "START_QA").then().statusCode(200);
    Census.move(late, "FINALISE").then().statusCode(200);
    about("collection-manager", late, unit, "extensions", body).then().statusCode(409);
  }

  @Test
  void theCommissionerOfItsAuthoritySignsForAUnitOfOnePerson() {
    Census.submitted(collection, unit, ReturnJson.provider());
    Census.signOff("leeds-commissioner", collection, unit)
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
    Census.signOff("bristol-commissioner", collection, unit).then().statusCode(404);
    var entry = as("collection-manager").get("/census/v1/units/" + unit);
    as("collection-manager", entry.asString().replaceFirst("\\{", "{\"singlePerson\": true, "))
        .header("If-Match", entry.header("ETag"))
        .put("/census/v1/units/" + unit)
        .then()
        .statusCode(200)
        .body("singlePerson", equalTo(true));

    Census.signOff("leeds-commissioner", collection, unit)
        .then()
        .statusCode(200)
        .body("state", equalTo("SIGNED_OFF"))
        .body("marks", contains("SIGNED_FOR_UNIT"));
  }

  private Response review(String body) {
    return about("quality-analyst", collection, unit, "reviews", body);
  }

  /** State, counted version and lines of staff as they were told last. */
  private String lastFacts() {
    List<String> told =
        database.list(
            """
            select (o.envelope::jsonb -> 'data' ->> 'state') || ' '
                   || coalesce(o.envelope::jsonb -> 'data' ->> 'countedVersion', 'null') || ' '
                   || jsonb_array_length(o.envelope::jsonb -> 'data' -> 'staffInPost') as facts
            from outbox_event o
            join census_return r on r.return_id::text = o.key
            where o.topic = 'workforce.census-facts' and r.collection_id = ? and r.unit_id = ?::uuid
            order by o.sequence
            """,
            row -> row.text("facts"),
            collection,
            unit);
    return told.getLast();
  }
}
