package uk.datr.workforce.census.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** Returns are compared with what the unit, and those that it took over from, said the year before. */
@QuarkusTest
class YearBeforeIT {

  private static final String EXPLAINED =
      """
      {"explanations": [{"ruleId": "C204", "pointer": "/staffInPost/0/wte", "code": "OTHER",
        "text": "Everybody works overtime by contract."}]}\
      """;

  @Test
  void aUnitIsComparedWithItselfAndItsExplanationIsOfferedAgain() {
    String unit = Census.aireUnit();
    answeredBefore("aire-editor", unit, overtime());
    String collection = Census.openCollectionOfAllSections();
    ReturnJson body = overtime();
    body.at("/staffInPost/0").put("headcount", 24).put("wte", 25);
    body.listAt("/staffInPost").insert(0, body.root().path("staffInPost").get(2).deepCopy());
    body.listAt("/staffInPost").remove(3);

    as("aire-editor", body)
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200)
        .body("findings.ruleId", hasItem("C401"))
        .body("findings.ruleId", hasItem("C415"))
        .body("findings.ruleId", not(hasItem("C413")))
        .body("findings.find { it.ruleId == 'C204' }.pointer", equalTo("/staffInPost/0/wte"))
        .body("suggestedExplanations.ruleId", contains("C204"))
        .body("suggestedExplanations[0].pointer", equalTo("/staffInPost/0/wte"))
        .body("suggestedExplanations[0].text", equalTo("Everybody works overtime by contract."))
        .body("suggestedExplanations[0].unitId", equalTo(unit));
    as("aire-editor", body.toValidate(collection, unit))
        .post("/census/v1/validations")
        .then()
        .statusCode(200)
        .body("suggestedExplanations[0].pointer", equalTo("/return/staffInPost/1/wte"));
  }

  @Test
  void aUnitThatTookOverAContractIsComparedWithTheOneBeforeAndNotToldItsWords() {
    String before = Census.unit(Census.AVON, "PROVIDER", Census.LEEDS_LA);
    answeredBefore("avon-editor", before, overtime());
    String unit = successor(before);
    String collection = Census.openCollectionOfAllSections();

    as("aire-editor", overtime())
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200)
        .body("findings.ruleId", not(hasItem("C413")))
        .body("suggestedExplanations.code", contains("OTHER"))
        .body("suggestedExplanations[0].unitId", equalTo(before))
        .body("suggestedExplanations[0]", not(hasKey("text")));
  }

  @Test
  void aPredecessorThatDidNotAnswerMakesTheYearsIncomparable() {
    String own = Census.aireUnit();
    String silent = Census.unit(Census.AVON, "PROVIDER", Census.LEEDS_LA);
    answeredBefore("aire-editor", own, overtime());
    merged(own, silent);
    String collection = Census.openCollectionOfAllSections();

    as("aire-editor", ReturnJson.full())
        .header("If-None-Match", "*")
        .put(returnOf(collection, own))
        .then()
        .statusCode(200)
        .body("findings.ruleId", contains("C413"))
        .body("suggestedExplanations", empty());
  }

  /** A provider whose drug and alcohol workers have more WTE than they are people. */
  private static ReturnJson overtime() {
    ReturnJson body = ReturnJson.full();
    body.at("/staffInPost/0").put("wte", 12.5);
    body.at("/funding/0").put("wte", 11.1);
    return body;
  }

  /** A final return of the year before, with an explained warning. */
  private static void answeredBefore(String editor, String unit, ReturnJson body) {
    String collection = Census.openCollectionOfAllSections(2025);
    as(editor, body)
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    as(editor, EXPLAINED).post(returnOf(collection, unit) + "/submissions").then().statusCode(200);
    Census.finalised(collection).then().statusCode(200);
  }

  /** A unit of Aire that took over from another one after the reference date of the year before. */
  private static String successor(String predecessor) {
    String unit =
        as(
                "collection-manager",
                """
                {"organisationCode": "%s", "kind": "PROVIDER", "name": "Example successor", "laCode": "%s", "sector": "VOL",
                 "validFrom": "2025-09-01", "predecessorUnitIds": ["%s"], "lineageReason": "CONTRACT_WON"}\
                """
                    .formatted(Census.AIRE, Census.LEEDS_LA, predecessor))
            .post("/census/v1/units")
            .then()
            .statusCode(201)
            .extract()
            .path("unitId");
    assertThat(UUID.fromString(unit)).isNotNull();
    return unit;
  }

  /** Another unit ended in the autumn before the reference date, and this one took it in. */
  private static void merged(String into, String other) {
    change(
        other,
        "\"validFrom\": \"2019-04-01\"",
        "\"validFrom\": \"2019-04-01\", \"validTo\": \"2025-10-31\"");
    change(
        into,
        "\"validFrom\": \"2019-04-01\"",
        "\"validFrom\": \"2019-04-01\", \"predecessorUnitIds\": [\""
            + other
            + "\"], \"lineageReason\": \"MERGED\"");
  }

  private static void change(String unit, String was, String is) {
    String path = "/census/v1/units/" + unit;
    String entry = as("collection-manager").get(path).asString().replace("\": \"", "\":\"");
    String changed = entry.replace(was.replace(" ", ""), is);
    assertThat(List.of(changed)).doesNotContain(entry);
    as("collection-manager", changed).header("If-Match", "*").put(path).then().statusCode(200);
  }
}
