package uk.datr.workforce.census.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** Returns of all sections A to O: kept as they were sent, and checked by every rule. */
@QuarkusTest
class AllSectionsIT {

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aUnitOfAireIsAsked() {
    unit = Census.aireUnit();
    collection = Census.openCollectionOfAllSections();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROVIDER", "COMMISSIONER", "LERO"})
  void aValidReturnStaysValidThroughSaveReadAndSave(String kind) {
    String editor = editor(kind);
    String its = unit(kind);
    String asked = Census.openCollectionOfAllSections();
    Response saved = save(editor, asked, its, full(kind).toString());
    assertThat(saved.<List<String>>path("findings.ruleId")).containsExactly("C413");

    Response read = as(editor).get(returnOf(asked, its));
    JsonNode content = ReturnJson.tree(read.asString()).get("content");
    assertThat(content).isEqualTo(ReturnJson.tree(saved.asString()).get("content"));
    assertThat(content.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(full(kind).root()::fieldNames);
    Response again =
        as(editor, content).header("If-Match", read.header("ETag")).put(returnOf(asked, its));
    assertThat(ReturnJson.tree(again.asString()).get("content")).isEqualTo(content);

    Census.submit(editor, asked, its)
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"))
        .body("findings.ruleId", contains("C413"));
    JsonNode handedIn = ReturnJson.tree(as(editor).get(returnOf(asked, its)).asString());
    assertThat(handedIn.get("content")).isEqualTo(content);
  }

  @Test
  void theOrderOfLinesChangesNeitherFindingsNorHash() {
    ReturnJson body = ReturnJson.full();
    body.at("/staffInPost/2").put("wte", 3.4);
    body.at("/caseload/0").put("openCases", 900);
    ReturnJson other = ReturnJson.full();
    other.root().setAll(body.root().deepCopy());
    shuffle(other.root(), new Random(4));
    String second = Census.aireUnit();
    collection = Census.openCollectionOfAllSections();
    Response one = save("aire-editor", collection, unit, body.toString());
    Response two = save("aire-editor", collection, second, other.toString());

    assertThat(two.<List<Object>>path("findings")).isEqualTo(one.<List<Object>>path("findings"));
    assertThat(one.<List<String>>path("findings.ruleId")).contains("C204", "C208", "C225");
    assertThat(hash(second)).isEqualTo(hash(unit));
  }

  @Test
  void findingsOfADraftPointToItsLinesAsTheyAreKept() {
    ReturnJson body = ReturnJson.full();
    ArrayNode staff = body.listAt("/staffInPost");
    staff.insert(0, staff.remove(2));
    body.at("/staffInPost/0").put("wte", 3.2);
    body.at("/funding/0").put("wte", 9.7);
    Response saved = save("aire-editor", collection, unit, body.toString());

    assertThat(saved.<String>path("findings.find { it.ruleId == 'C204' }.pointer"))
        .isEqualTo("/staffInPost/2/wte");
    as(
            "aire-editor",
            """
            {"explanations": [{"ruleId": "C204", "pointer": "/staffInPost/2/wte", "code": "CONFIRMED_CORRECT"}]}\
            """)
        .post(returnOf(collection, unit) + "/submissions")
        .then()
        .statusCode(200);
  }

  @Test
  void aReturnWithTwentyDifferentFaultsListsExactlyThose() {
    ReturnJson body = ReturnJson.full();
    body.root().put("surprise", 1);
    body.at("/header").put("specVersion", "2023.1").put("sector", "?");
    body.at("/header").put("standardWeeklyHours", 375).put("comments", "\u0007");
    body.at("/header").remove("contactEmail");
    body.at("/unpaidStaff/0").put("role", "NUR01");
    body.at("/vacancies/0").put("coveredByTemporaryWte", 9);
    body.at("/flows/0/leaversByReason/0").put("count", 9);
    body.at("/flows/1").put("headcountAtStart", 1.5);
    body.at("/pattern/2").put("headcount", 1);
    body.at("/demographics/gender/0").put("paid", 7);
    body.listAt("/demographics/ethnicCategory")
        .addObject()
        .put("code", "A")
        .put("paid", 0)
        .put("unpaid", 0);
    body.at("/timeInPost/0").put("headcount", 9);
    body.at("/sickness").put("wteDaysLost", 9000);
    body.at("/caseload/0").put("caseHolders", 99);
    body.at("/registration").put("nonMedicalPrescribers", 50);
    body.at("/registration/qualification/0").put("code", "?");
    body.at("/pay/0").put("payBand", "?");
    body.at("/funding/0").put("wte", 11);
    as("aire-editor", body.toValidate(collection, unit))
        .post("/census/v1/validations")
        .then()
        .statusCode(200)
        .body("counts.errors", equalTo(19))
        .body("counts.warnings", equalTo(1))
        .body(
            "findings.findAll { it.severity != 'INFORMATION' }.collect { it.ruleId + ' ' + it.pointer }",
            containsInAnyOrder(
                "UNKNOWN_FIELD /return/surprise",
                "C004 /return/header/specVersion",
                "C009 /return/header/sector",
                "C109 /return/header/standardWeeklyHours",
                "C014 /return/header/comments",
                "C106 /return/header/contactEmail",
                "C309 /return/unpaidStaff/0/role",
                "C212 /return/vacancies/0/coveredByTemporaryWte",
                "C220 /return/flows/0/leaversByReason",
                "C012 /return/flows/1/headcountAtStart",
                "C206 /return/pattern",
                "C207 /return/demographics/gender",
                "C013 /return/demographics/ethnicCategory/4",
                "C207 /return/timeInPost",
                "C227 /return/sickness/wteDaysLost",
                "C224 /return/caseload/0/caseHolders",
                "C223 /return/registration/nonMedicalPrescribers",
                "C009 /return/registration/qualification/0/code",
                "C009 /return/pay/0/payBand",
                "C208 /return/funding"));
  }

  @Test
  void notAnsweredNoneZeroUnknownAndNotHeldStayApart() {
    ReturnJson body = ReturnJson.full();
    body.at("/header").putArray("notHeld").add("J");
    body.root().remove("caseload");
    body.root().putNull("sickness");
    body.root().putArray("pay");
    body.at("/registration").putNull("nonMedicalPrescribers");
    body.at("/vacancies/0").put("openOver90DaysPosts", 0).putNull("coveredByTemporaryWte");
    body.at("/unpaidStaff/0").remove("wte");
    save("aire-editor", collection, unit, body.toString());
    as("aire-editor")
        .get(returnOf(collection, unit))
        .then()
        .body("content.header.notHeld", contains("J"))
        .body("content", not(hasKey("caseload")))
        .body("content", not(hasKey("sickness")))
        .body("content.pay.size()", equalTo(0))
        .body("content.registration", not(hasKey("nonMedicalPrescribers")))
        .body("content.vacancies[0].openOver90DaysPosts", equalTo(0))
        .body("content.vacancies[0]", not(hasKey("coveredByTemporaryWte")))
        .body("content.unpaidStaff[0]", not(hasKey("wte")))
        .body("content.timeInPost.band", hasItem("NK"))
        .body("findings.ruleId", contains("C413"));
  }

  @Test
  void aReplacedAuthorityIsKeptUnderTheCodeInForce() {
    ReturnJson body = ReturnJson.full();
    body.at("/header").putArray("laCodes").add("E08000035").add("E08000016");
    ArrayNode split = body.root().putArray("laSplit");
    split.addObject().put("laCode", "E08000035").put("wte", 10);
    split.addObject().put("laCode", "E08000016").put("wte", 3);
    split.addObject().put("laCode", "E08000038").put("wte", 1.1);
    Response saved = save("aire-editor", collection, unit, body.toString());

    assertThat(saved.<List<String>>path("findings.ruleId")).containsExactly("C010", "C010", "C413");
    as("aire-editor")
        .get(returnOf(collection, unit))
        .then()
        .body("findings.ruleId", contains("C413"))
        .body("content.header.laCodes", contains("E08000035", "E08000038"))
        .body("content.laSplit.laCode", contains("E08000035", "E08000038"))
        .body("content.laSplit.wte", contains(10.0f, 4.1f));
    Census.submit("aire-editor", collection, unit).then().statusCode(200);
  }

  @Test
  void moreThanTheDocumentAllowsIsRefused() {
    ReturnJson body = ReturnJson.full();
    ArrayNode notHeld = body.at("/header").putArray("notHeld");
    "BCDEFGHIJKLMNOB".chars().forEach(letter -> notHeld.add(Character.toString(letter)));
    ArrayNode pay = body.root().putArray("pay");
    for (int i = 0; i <= 200; i++) {
      pay.addObject().put("payBand", "P2").put("headcount", 1);
    }
    body.at("/timeInPost/0").put("years", 3).remove("band");
    as("aire-editor", body)
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            hasItems(
                "OUT_OF_RANGE /header/notHeld",
                "OUT_OF_RANGE /pay",
                "UNKNOWN_FIELD /timeInPost/0/years",
                "MISSING /timeInPost/0/band"));
  }

  private static Response save(String editor, String collection, String unit, String body) {
    Response saved = as(editor, body).header("If-None-Match", "*").put(returnOf(collection, unit));
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
    return saved;
  }

  private String hash(String its) {
    return as("aire-editor")
        .get(returnOf(collection, its) + "/versions")
        .path("versions[0].contentHash");
  }

  private static String editor(String kind) {
    return switch (kind) {
      case "COMMISSIONER" -> "leeds-system";
      case "LERO" -> "roundhay-editor";
      default -> "aire-editor";
    };
  }

  private static String unit(String kind) {
    return switch (kind) {
      case "COMMISSIONER" -> Census.unit(Census.LEEDS, kind, Census.LEEDS_LA);
      case "LERO" -> Census.unit(Census.ROUNDHAY, kind, Census.LEEDS_LA);
      default -> Census.aireUnit();
    };
  }

  private static ReturnJson full(String kind) {
    return switch (kind) {
      case "COMMISSIONER" -> ReturnJson.fullCommissioner();
      case "LERO" -> ReturnJson.fullLero();
      default -> ReturnJson.full();
    };
  }

  private static void shuffle(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      List<JsonNode> elements = new ArrayList<>();
      array.forEach(elements::add);
      Collections.shuffle(elements, random);
      array.removeAll().addAll(elements);
    }
    node.forEach(child -> shuffle(child, random));
  }
}
