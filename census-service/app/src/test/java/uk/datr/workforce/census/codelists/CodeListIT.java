package uk.datr.workforce.census.codelists;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;

@QuarkusTest
class CodeListIT {

  private static final String LISTS = "/census/v1/code-lists";

  @BeforeEach
  void registerOrganisations() {
    Census.registerOrganisations();
  }

  @Test
  void everyListIsReadWithWhenItsCodesHold() {
    as("aire-editor")
        .get(LISTS)
        .then()
        .statusCode(200)
        .body("lists.id", hasItems("CL-01", "CL-02", "CL-09", "CL-12", "CL-18", "CL-22"))
        .body("lists.find { it.id == 'CL-09' }.codes.validFrom", everyItem(notNullValue()))
        .body("lists.find { it.id == 'CL-09' }.codes.code", hasItems("FULL_TIME", "NK"));
  }

  @Test
  void aDayLeavesOutWhatDoesNotHoldThen() {
    as("aire-editor")
        .get(LISTS + "/CL-18")
        .then()
        .statusCode(200)
        .body("id", equalTo("CL-18"))
        .body("codes.code", hasItem("DATRIG"));
    as("aire-editor")
        .get(LISTS + "/CL-18?on=2022-06-30")
        .then()
        .statusCode(200)
        .body("codes.code", hasItem("PHG"))
        .body("codes.code", not(hasItem("DATRIG")));
  }

  @Test
  void aListThatIsNotThereIsNotFound() {
    as("aire-editor").get(LISTS + "/CL-99").then().statusCode(404);
  }
}
