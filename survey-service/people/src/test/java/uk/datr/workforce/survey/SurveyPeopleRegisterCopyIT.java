package uk.datr.workforce.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.testkit.contract.RegisterCopyContract;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "survey-service"))
class SurveyPeopleRegisterCopyIT {

  private final DataSource database;

  @Inject
  SurveyPeopleRegisterCopyIT(DataSource database) {
    this.database = database;
  }

  @TestFactory
  Stream<DynamicTest> theRegisterIsCopiedFromItsEvents() {
    return RegisterCopyContract.of(database, "survey-service-register").tests();
  }

  @Test
  void aJobAtAnOrganisationCountsAsSoonAsTheRegisterNamesIt() {
    probe("leeds-editor").statusCode(403);

    try (EventPlayer player = new EventPlayer(database)) {
      player.send(
          EventTypes.ORGANISATION_CHANGED,
          "ORG-0097",
          new OrganisationChanged(
              "ORG-0097",
              "Leeds",
              OrganisationKind.LOCAL_AUTHORITY,
              null,
              "E08000035",
              "E40000012",
              null,
              null));
      player.settle("survey-service-register");
    }

    probe("leeds-editor").statusCode(200).body("", contains("ORG-0097 E08000035 E40000012"));
    probe("bristol-editor").statusCode(403);
  }

  private static ValidatableResponse probe(String person) {
    return given().auth().oauth2(Tokens.person(person)).when().get("/proof/v1/scope").then();
  }
}
