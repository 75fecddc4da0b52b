package uk.datr.workforce.census.returns.queries;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.about;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** Analysts ask, submitters answer, analysts settle. */
@QuarkusTest
class QueryIT {

  private static final String ANSWER = "{\"text\": \"They moved to another provider.\"}";
  private static final String ENOUGH = "{\"outcome\": \"RESOLVED\", \"text\": \"Thank you.\"}";

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aReturnOfAireIsSubmitted() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
  }

  @Test
  void onlyAnalystsAskAndOnlyTheUnitsEditorAnswers() {
    String question = "{\"text\": \"Are there no nurses any more?\"}";
    about("aire-editor", collection, unit, "queries", question).then().statusCode(403);
    about("collection-manager", collection, unit, "queries", question).then().statusCode(403);
    String query = Census.asked(collection, unit);
    String answers = "queries/" + query + "/answers";
    about("quality-analyst", collection, unit, answers, ANSWER).then().statusCode(403);
    about("avon-editor", collection, unit, answers, ANSWER).then().statusCode(404);
    about("aire-editor", collection, unit, "queries/" + query + "/settlements", ENOUGH)
        .then()
        .statusCode(403);
  }

  @Test
  void aThreadIsReadByTheUnitsOrganisationAndAnalystsAlone() {
    Census.asked(collection, unit);
    String queries = returnOf(collection, unit) + "/queries";

    as("aire-reader")
        .get(queries)
        .then()
        .statusCode(200)
        .body("queries", hasSize(1))
        .body("queries[0].state", equalTo("OPEN"))
        .body("queries[0].ruleId", equalTo("C402"))
        .body("queries[0].messages.side", contains("ANALYST"));
    as("analyst").get(queries).then().statusCode(200).body("queries", hasSize(1));
    as("avon-reader").get(queries).then().statusCode(404);
    as("leeds-commissioner").get(queries).then().statusCode(403);
    as("leeds-commissioner")
        .get("/census/v1/collections/" + collection + "/returns?state=QUERIED")
        .then()
        .body("items.unitId", hasItem(unit))
        .body("items.find { it.unitId == '" + unit + "' }.openQueries", equalTo(1));
  }

  @Test
  void anAnsweredReturnIsSubmittedAgainAndASettledOneValidated() {
    String first = Census.asked(collection, unit);
    String second = Census.asked(collection, unit);

    about("aire-editor", collection, unit, "queries/" + first + "/answers", ANSWER)
        .then()
        .statusCode(200)
        .body("state", equalTo("QUERIED"));
    about("aire-editor", collection, unit, "queries/" + first + "/answers", ANSWER)
        .then()
        .statusCode(409);
    about("aire-editor", collection, unit, "queries/" + second + "/answers", ANSWER)
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"));
    about("quality-analyst", collection, unit, "queries/" + first + "/settlements", ENOUGH)
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"));
    about("quality-analyst", collection, unit, "queries/" + second + "/settlements", ENOUGH)
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"))
        .body("marks", empty());
    as("aire-reader")
        .get(returnOf(collection, unit) + "/queries")
        .then()
        .body("queries.state", contains("RESOLVED", "RESOLVED"))
        .body("queries[0].messages.kind", contains("QUESTION", "ANSWER", "RESOLUTION"));
    Census.signOff("aire-signatory", collection, unit).then().statusCode(200);
  }

  @Test
  void twoAnswersAtOnceAreBothCounted() {
    List<String> queries =
        List.of(
            Census.asked(collection, unit),
            Census.asked(collection, unit),
            Census.asked(collection, unit));

    queries.parallelStream()
        .forEach(query ->
            about("aire-editor", collection, unit, "queries/" + query + "/answers", ANSWER)
                .then()
                .statusCode(200));

    as("aire-reader")
        .get(returnOf(collection, unit))
        .then()
        .body("state", equalTo("SUBMITTED"))
        .body("openQueries", equalTo(0));
  }

  @Test
  void aQueryThatIsTakenBackNeedsNoAnswer() {
    String query = Census.asked(collection, unit);

    about(
            "quality-analyst",
            collection,
            unit,
            "queries/" + query + "/settlements",
            "{\"outcome\": \"WITHDRAWN\", \"text\": \"Asked by mistake.\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"))
        .body("allowedActions", hasItem("RAISE_QUERY"))
        .body("allowedActions", not(hasItem("SETTLE_QUERY")));
  }

  @Test
  void anAnalystValidatesWithAFlagWhatIsNotAnswered() {
    Census.asked(collection, unit);
    Census.finalised(collection).then().statusCode(409);

    about("quality-analyst", collection, unit, "reviews", "{\"decision\": \"ACCEPT\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"))
        .body("marks", contains("UNRESOLVED_QUERY"));
    Census.move(collection, "FINALISE").then().statusCode(200);
    as("aire-reader")
        .get(returnOf(collection, unit))
        .then()
        .body("state", equalTo("FINAL"))
        .body("marks", contains("UNRESOLVED_QUERY", "UNSIGNED"));
  }

  @Test
  void aQueryOfAnotherReturnIsNotThere() {
    Census.asked(collection, unit);
    String other = Census.aireUnit();
    String another = Census.openCollection();
    Census.submitted(another, other, ReturnJson.provider());
    String elsewhere = Census.asked(another, other);

    about("aire-editor", collection, unit, "queries/" + elsewhere + "/answers", ANSWER)
        .then()
        .statusCode(404);
  }

  @Test
  void hostileTextIsRefused() {
    for (String text : new String[] {"", "   ", "a\\u0000b", "x".repeat(2001)}) {
      about("quality-analyst", collection, unit, "queries", "{\"text\": \"" + text + "\"}")
          .then()
          .statusCode(422)
          .body("findings.pointer", hasItem("/text"));
    }
  }
}
