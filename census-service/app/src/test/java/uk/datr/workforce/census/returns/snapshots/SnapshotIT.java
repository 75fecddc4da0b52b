package uk.datr.workforce.census.returns.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.returns.seals.CanonicalJson;
import uk.datr.workforce.census.returns.seals.Sha256;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** What is finalised is frozen, what is corrected makes the next edition, and every entry is proved. */
@QuarkusTest
class SnapshotIT {

  private String signed = "";
  private String unsigned = "";
  private String collection = "";

  @BeforeEach
  void twoReturnsAreHandedInAndOneIsSigned() {
    signed = Census.aireUnit();
    unsigned = Census.aireUnit();
    collection = Census.openCollection();
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("comments", "Ring Jane Example");
    Census.submitted(collection, signed, body);
    Census.signOff("aire-signatory", collection, signed).then().statusCode(200);
    Census.submitted(collection, unsigned, ReturnJson.provider());
    as("analyst").get(snapshots()).then().statusCode(200).body("editions", empty());
    Census.finalised(collection).then().statusCode(200);
  }

  @Test
  void finalisingFreezesTheFirstEdition() {
    as("analyst")
        .get(snapshots() + "/1")
        .then()
        .statusCode(200)
        .body("edition.returns", equalTo(2))
        .body("entries", hasSize(2))
        .body("entries.versionNo", contains(1, 1))
        .body("entries.findAll { it.unsigned }", hasSize(1));
    as("analyst").get(snapshots() + "/2").then().statusCode(404);
    as("aire-reader").get(snapshots()).then().statusCode(403);
  }

  @Test
  void theProofIsFollowedWithoutTheService() {
    for (String unit : new String[] {signed, unsigned}) {
      Response answer = as("aire-reader").get(snapshots() + "/1/proofs/" + unit);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      JsonPath proof = answer.jsonPath();

      assertThat(proof.getBoolean("holds")).isTrue();
      String sealed = proof.getString("sealed");
      assertThat(Sha256.of(sealed)).isEqualTo(proof.getString("entry.seal"));
      assertThat(CanonicalJson.of(ReturnJson.tree(sealed))).isEqualTo(sealed);
      assertThat(sealed).doesNotContain("Jane").doesNotContain("@").doesNotContain("Sam Example");
      Manifest.Entry entry =
          new Manifest.Entry(
              proof.getString("entry.returnId"),
              proof.getInt("entry.versionNo"),
              proof.getString("entry.seal"),
              proof.getBoolean("entry.unsigned"));
      assertThat(
              MerkleTree.holds(
                  entry.leaf(),
                  proof.getInt("index"),
                  proof.getInt("edition.returns"),
                  proof.getList("path"),
                  proof.getString("edition.root")))
          .isTrue();
    }
    as("avon-reader").get(snapshots() + "/1/proofs/" + signed).then().statusCode(404);
    as("collection-manager").get(snapshots() + "/1/proofs/" + signed).then().statusCode(403);
  }

  @Test
  void aCorrectionWaitsForThePublicationAndMakesTheNextEdition() {
    correct("*").then().statusCode(409).body("code", equalTo("WRONG_STATE"));
    Census.move(collection, "PUBLISH", "collection-manager-two").then().statusCode(200);
    String tag = as("quality-analyst").get(returnOf(collection, signed)).header("ETag");
    Census.about("quality-analyst", collection, signed, "corrections", correction())
        .then()
        .statusCode(428);

    correct(tag)
        .then()
        .statusCode(200)
        .body("state", equalTo("FINAL"))
        .body("versionNo", equalTo(2))
        .body("marks", contains("UNSIGNED", "CORRECTED"))
        .body(
            "difference.fields.path",
            contains("/header/comments", "/staffInPost/NUR02/PERMANENT/headcount"));
    correct(tag).then().statusCode(412);

    as("analyst")
        .get(snapshots())
        .then()
        .body("editions.edition", contains(2, 1))
        .body("editions[0].note", equalTo("A nurse was left out."));
    for (int edition : new int[] {1, 2}) {
      as("aire-reader")
          .get(snapshots() + "/" + edition + "/proofs/" + signed)
          .then()
          .statusCode(200)
          .body("holds", equalTo(true))
          .body("entry.versionNo", equalTo(edition));
    }
  }

  @Test
  void aCorrectionThatBreaksRulesChangesNothing() {
    Census.move(collection, "PUBLISH", "collection-manager-two").then().statusCode(200);
    ReturnJson body = ReturnJson.provider();
    body.at("/staffInPost/0").put("headcount", 2);
    as("quality-analyst", request(body))
        .header("If-Match", "*")
        .post(returnOf(collection, signed) + "/corrections")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/content/staffInPost/0/wte"));
    as("analyst").get(snapshots()).then().body("editions", hasSize(1));
  }

  private Response correct(String tag) {
    return as("quality-analyst", correction())
        .header("If-Match", tag)
        .post(returnOf(collection, signed) + "/corrections");
  }

  private static String correction() {
    ReturnJson body = ReturnJson.provider();
    body.at("/staffInPost/1").put("headcount", 4);
    return request(body);
  }

  private static String request(ReturnJson body) {
    return "{\"explanations\": [], \"note\": \"A nurse was left out.\", \"content\": " + body + "}";
  }

  private String snapshots() {
    return "/census/v1/collections/" + collection + "/snapshots";
  }
}
