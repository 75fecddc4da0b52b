package uk.datr.workforce.census.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class SubmitReturnIT {

  private static final String NO_EXPLANATIONS = "{\"explanations\": []}";

  private final DataSource database;

  private String unit = "";
  private String collection = "";

  SubmitReturnIT(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void aUnitOfAireIsAsked() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
  }

  private String submissions() {
    return returnOf(collection, unit) + "/submissions";
  }

  @Test
  void nobodyWithoutATokenSubmits() {
    given()
        .contentType(ContentType.JSON)
        .body(NO_EXPLANATIONS)
        .post(submissions())
        .then()
        .statusCode(401);
  }

  @Test
  void aSignatoryMayNotSubmit() {
    as("aire-signatory", NO_EXPLANATIONS).post(submissions()).then().statusCode(403);
  }

  @Test
  void anotherOrganisationsUnitDoesNotExist() {
    as("avon-system", NO_EXPLANATIONS).post(submissions()).then().statusCode(404);
  }

  @Test
  void whatWasNeverSavedCannotBeSubmitted() {
    as("aire-editor", NO_EXPLANATIONS)
        .post(submissions())
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void errorsBlockTheSubmissionAndAllAreNamed() {
    ReturnJson body = ReturnJson.provider();
    body.at("/header").remove(List.of("contactName", "standardWeeklyHours"));
    body.at("/staffInPost/0").put("wte", 50);
    Census.saved(collection, unit, body);
    as("aire-editor", NO_EXPLANATIONS)
        .post(submissions())
        .then()
        .statusCode(422)
        .body("findings.ruleId", hasItem("C106"))
        .body("findings.ruleId", hasItem("C203"));
    as("aire-editor").get(returnOf(collection, unit)).then().body("state", equalTo("DRAFT"));
  }

  @Test
  void aWarningNeedsAnExplanationThatSaysEnough() {
    ReturnJson body = ReturnJson.provider();
    body.at("/staffInPost/1").put("wte", 3.2);
    Census.saved(collection, unit, body);
    as("aire-editor", NO_EXPLANATIONS)
        .post(submissions())
        .then()
        .statusCode(422)
        .body("detail", equalTo("1 warning needs an explanation."))
        .body("findings.ruleId", contains("C204"))
        .body("findings.severity", contains("WARNING"))
        .body("findings.expected", contains("an explanation (CL-22)"));
    as(
            "aire-editor",
            """
            {"explanations": [{"ruleId": "C204", "code": "OTHER", "text": "too short"},
                              {"ruleId": "C204", "code": "BECAUSE"}]}\
            """)
        .post(submissions())
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItem("/explanations/0/text"))
        .body("findings.pointer", hasItem("/explanations/1/code"));
    as(
            "aire-editor",
            """
            {"explanations": [{"ruleId": "C204", "code": "OTHER", "text": "One nurse works regular overtime."}]}\
            """)
        .post(submissions())
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"));
    as("aire-editor")
        .get(returnOf(collection, unit))
        .then()
        .body("explanations.code", contains("OTHER"))
        .body("findings.ruleId", contains("C204"));
  }

  @Test
  void aUnitWithNothingToReportSaysSoWithoutADraft() {
    String body =
        """
        {"reason": "%s", "contactName": "A. Example", "contactEmail": "a@example.org",
         "serviceAgeRange": "ADULT", "settings": ["COMMUNITY"], "explanations": []}\
        """;
    Census.about("aire-editor", collection, unit, "nil-declarations", body.formatted("LAZY"))
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("C009"));
    Census.about("aire-editor", collection, unit, "nil-declarations", body.formatted("CLOSED"))
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"))
        .body("nil", equalTo(true))
        .body("versionNo", equalTo(1));
    Census.about("aire-editor", collection, unit, "nil-declarations", body.formatted("CLOSED"))
        .then()
        .statusCode(409);
  }

  @Test
  void aSubmittedReturnIsValidatedAtOnceAndWaitsForASignature() {
    Census.saved(collection, unit, ReturnJson.provider());
    as("aire-system", NO_EXPLANATIONS)
        .post(submissions())
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("state", equalTo("VALIDATED"))
        .body("versionNo", equalTo(1))
        .body("allowedActions", contains("RECALL"));
    as("aire-signatory")
        .get(returnOf(collection, unit))
        .then()
        .body("allowedActions", contains("SIGN_OFF"));
  }

  @Test
  void aNilReturnNeedsOnlyItsReason() {
    as(
            "aire-editor",
            """
            {"header": {"specVersion": "2024.1", "returnType": "PROVIDER", "sector": "VOL",
              "serviceAgeRange": "ADULT", "settings": ["COMMUNITY"], "laCodes": ["E08000035"],
              "standardWeeklyHours": 37.5, "contactName": "A. Example", "contactEmail": "returns@aire.example",
              "nilReason": "NOT_YET_OPEN"}, "staffInPost": [], "unpaidStaff": [], "vacancies": [], "flows": []}\
            """)
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    Census.submit("aire-editor", collection, unit)
        .then()
        .statusCode(200)
        .body("nil", equalTo(true));
  }

  @Test
  void afterTheWindowTheClockRefuses() {
    String closing = Census.plannedCollection(2026, Duration.ofDays(-1), Duration.ofDays(1));
    Census.move(closing, "START_FAMILIARISATION");
    Census.move(closing, "OPEN");
    Census.saved(closing, unit, ReturnJson.provider());
    String tag = as("collection-manager").get("/census/v1/collections/" + closing).header("ETag");
    as(
            "collection-manager",
            Census.collection(closing, 2026, Duration.ofDays(-2), Duration.ofSeconds(-1)))
        .header("If-Match", tag)
        .put("/census/v1/collections/" + closing)
        .then()
        .statusCode(200);
    as("aire-editor", NO_EXPLANATIONS)
        .post(returnOf(closing, unit) + "/submissions")
        .then()
        .statusCode(409)
        .body("code", equalTo("COLLECTION_CLOSED"));
  }

  @Test
  void theSameKeyGetsTheSameAnswerAndAnotherBodyIsRefused() {
    Census.saved(collection, unit, ReturnJson.provider());
    String key = UUID.randomUUID().toString();
    Response first = withKey(key, NO_EXPLANATIONS);
    Response repeat = withKey(key, NO_EXPLANATIONS);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(repeat.asString()).isEqualTo(first.asString());
    assertThat(repeat.header("ETag")).isEqualTo(first.header("ETag"));
    withKey(key, "{\"explanations\": [{\"ruleId\": \"C204\", \"code\": \"CONFIRMED_CORRECT\"}]}")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    Census.submit("aire-editor", collection, unit)
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void manyAtOnceSubmitOnce() throws Exception {
    Census.saved(collection, unit, ReturnJson.provider());
    String key = UUID.randomUUID().toString();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(() -> withKey(key, NO_EXPLANATIONS).statusCode());
      calls.add(() -> Census.submit("aire-editor", collection, unit).statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
      for (var answer : pool.invokeAll(calls)) {
        statuses.add(answer.get());
      }
    }
    assertThat(statuses).containsOnly(200, 409).contains(200);
    as("aire-editor")
        .get(returnOf(collection, unit))
        .then()
        .body("state", equalTo("VALIDATED"))
        .body("versionNo", equalTo(1));
  }

  @Test
  void whoWaitedForAnotherWriterIsJudgedByWhatThatOneSaved() throws Exception {
    Census.saved(collection, unit, ReturnJson.provider());
    try (Connection other = database.getConnection();
        ExecutorService pool = Executors.newSingleThreadExecutor()) {
      other.setAutoCommit(false);
      holdAndMakeImpossible(other);
      Future<Response> answer = pool.submit(() -> Census.submit("aire-editor", collection, unit));
      int writer = number(other, "select pg_backend_pid()");
      await("the submission waits for the writer")
          .atMost(Duration.ofSeconds(20))
          .until(() -> isWaitedFor(writer));
      other.commit();

      answer.get().then().statusCode(422).body("findings.ruleId", hasItem("C203"));
    }
    as("aire-editor").get(returnOf(collection, unit)).then().body("state", equalTo("DRAFT"));
  }

  /** Holds the return as a save does, and leaves more WTE than people in its draft. */
  private void holdAndMakeImpossible(Connection connection) throws SQLException {
    try (PreparedStatement hold =
            connection.prepareStatement(
                "select return_id from census_return where collection_id = ? and unit_id = ? for update");
        PreparedStatement save =
            connection.prepareStatement(
                "update return_version set content = jsonb_set(content, '{staffInPost,0,wte}', '50') where return_id = ?")) {
      hold.setString(1, collection);
      hold.setObject(2, UUID.fromString(unit));
      try (ResultSet row = hold.executeQuery()) {
        assertThat(row.next()).isTrue();
        save.setObject(1, row.getObject(1, UUID.class));
        assertThat(save.executeUpdate()).isEqualTo(1);
      }
    }
  }

  private boolean isWaitedFor(int writer) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return number(
              connection,
              "select count(*) from pg_stat_activity where "
                  + writer
                  + " = any (pg_blocking_pids(pid))")
          > 0;
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getInt(1);
    }
  }

  private Response withKey(String key, String body) {
    return as("aire-editor", body).header("Idempotency-Key", key).post(submissions());
  }
}
