package uk.datr.workforce.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** Every change leaves a row that says who did what, when and for which request. */
@QuarkusTest
class AuditIT {

  private static final String REQUEST = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c";

  private final Database database;

  @Inject
  AuditIT(Database database) {
    this.database = database;
  }

  @Test
  void theStepsOfAReturnAreWrittenDown() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    String returnId = as("aire-reader").get(Census.returnOf(collection, unit)).path("returnId");
    assertThat(actions("return", returnId))
        .containsExactly(
            "return-expected PERSON",
            "return-draft-begun PERSON",
            "return-submitted PERSON",
            "return-validated PLATFORM");
    assertThat(actions("unit", unit)).containsExactly("unit-entered PERSON");
    assertThat(actions("collection", collection))
        .containsExactly(
            "expected-returns-generated PERSON",
            "collection-planned PERSON",
            "collection-familiarisation-started PERSON",
            "expected-returns-generated PERSON",
            "collection-opened PERSON");
  }

  @Test
  void aRowNamesTheRequestAndTheOrganisation() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    as("aire-system", ReturnJson.provider())
        .header("If-None-Match", "*")
        .header("Correlation-Id", REQUEST)
        .put(Census.returnOf(collection, unit))
        .then()
        .statusCode(200)
        .header("Correlation-Id", REQUEST);
    assertThat(
            database.list(
                """
                select actor_kind, organisation_code from audit_entry
                where correlation_id = ? and action = 'return-draft-begun'
                """,
                row -> row.text("actor_kind") + " " + row.text("organisation_code"),
                REQUEST))
        .containsExactly("MACHINE " + Census.AIRE);
  }

  @Test
  void aSubmittedVersionCannotBeChangedEvenInTheDatabase() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    assertThatThrownBy(() ->
            database.update(
                """
                update return_version v set content = '{}' from census_return r
                where r.return_id = v.return_id and r.collection_id = ?
                """,
                collection))
        .cause()
        .hasMessageContaining("was submitted and cannot change");
  }

  private List<String> actions(String type, String id) {
    return database.list(
        "select action, actor_kind from audit_entry where subject_type = ? and subject_id = ? order by id",
        row -> row.text("action") + " " + row.text("actor_kind"),
        type,
        id);
  }
}
