package uk.datr.workforce.census.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** A unit reads its own indicators, each with its formula and its parts. */
@QuarkusTest
class IndicatorIT {

  @Test
  void everyIndicatorOfAReturnComesWithItsParts() {
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    Census.saved(collection, unit, ReturnJson.full());
    JsonNode answer =
        ReturnJson.tree(
            as("aire-reader").get(returnOf(collection, unit) + "/indicators").asString());

    assertThat(
            StreamSupport.stream(answer.path("indicators").spliterator(), false)
                .map(one ->
                    "%s %s%s %s/%s=%s"
                        .formatted(
                            one.path("id").asText(),
                            one.path("basis").asText(),
                            one.has("group") ? " " + one.path("group").asText() : "",
                            one.path("numerator")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString(),
                            one.path("denominator")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString(),
                            one.path("value").decimalValue().stripTrailingZeros().toPlainString())))
        .containsExactly(
            "I1 WTE 14.1/16=0.8812",
            "I2 WTE 1/15.1=0.0662",
            "I3 PEOPLE 2/15.5=0.129",
            "I4 PEOPLE 3/15.5=0.1935",
            "I5 PEOPLE 11/15=0.7333",
            "I6 PEOPLE 3/19=0.1579",
            "I6 WTE 0.6/14.7=0.0408",
            "I7 DAYS 180.5/3172.5=0.0569",
            "I8 CASES 405/9=45",
            "I9 WTE 2.6/14.1=0.1844",
            "I10 UNITS 0/1=0",
            "I11 WTE DAW 10.5/14.1=0.7447",
            "I11 WTE NUR 2.6/14.1=0.1844",
            "I11 WTE MGA 1/14.1=0.0709");
    assertThat(answer.at("/indicators/2/startSources/0").asText()).isEqualTo("GIVEN");
    assertThat(answer.at("/indicators/1/formula").asText())
        .isEqualTo("vacant WTE ÷ paid WTE in post without agency and bank, and vacant WTE");
    assertThat(answer.at("/starts/0/role").asText()).isEqualTo("DAW01");
    assertThat(answer.at("/starts/0/source").asText()).isEqualTo("GIVEN");
  }

  @Test
  void whatIsNotKnownHasAFormulaAndNoFigures() {
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    ReturnJson body = ReturnJson.full();
    body.root().remove("sickness");
    Census.saved(collection, unit, body);
    as("aire-reader")
        .get(returnOf(collection, unit) + "/indicators")
        .then()
        .statusCode(200)
        .body(
            "indicators.find { it.id == 'I7' }.formula",
            equalTo("WTE days lost ÷ WTE days available"))
        .body("indicators.find { it.id == 'I7' }", not(hasKey("value")));
  }

  @Test
  void theStartOfTheYearComesFromTheYearBeforeWhenItIsNotGiven() {
    String unit = Census.aireUnit();
    String before = Census.openCollectionOfAllSections(2025);
    Census.submitted(before, unit, ReturnJson.full());
    Census.finalised(before).then().statusCode(200);
    String collection = Census.openCollectionOfAllSections();
    ReturnJson body = ReturnJson.full();
    body.at("/flows/0").remove("headcountAtStart");
    Census.saved(collection, unit, body);
    as("aire-reader")
        .get(returnOf(collection, unit) + "/indicators")
        .then()
        .statusCode(200)
        .body("starts.source", contains("PREVIOUS_RETURN", "GIVEN", "GIVEN"))
        .body("starts[0].headcountAtStart", equalTo(12))
        .body(
            "indicators.find { it.id == 'I3' }.startSources.sort()",
            contains("GIVEN", "PREVIOUS_RETURN"));
  }

  @Test
  void aUnitHasAnsweredOnceItsReturnCounts() {
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    Census.submitted(collection, unit, ReturnJson.full());

    as("aire-reader")
        .get(returnOf(collection, unit) + "/indicators")
        .then()
        .statusCode(200)
        .body("indicators.find { it.id == 'I10' }.numerator", equalTo(1))
        .body("indicators.find { it.id == 'I10' }.denominator", equalTo(1));
  }

  @Test
  void thereIsNothingToReadBeforeTheFirstSaveAndNothingForOthers() {
    String unit = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    as("aire-reader").get(returnOf(collection, unit) + "/indicators").then().statusCode(409);
    as("avon-editor").get(returnOf(collection, unit) + "/indicators").then().statusCode(404);
  }
}
