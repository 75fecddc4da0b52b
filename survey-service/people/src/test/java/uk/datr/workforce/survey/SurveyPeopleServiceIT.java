package uk.datr.workforce.survey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.ServiceBasics;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "survey-service"))
class SurveyPeopleServiceIT {

  private final DataSource database;

  @Inject
  SurveyPeopleServiceIT(DataSource database) {
    this.database = database;
  }

  @TestFactory
  Stream<DynamicTest> itIsAServiceLikeTheOthers() {
    return ServiceBasics.of("survey-service", "/survey/v1", database).tests();
  }
}
