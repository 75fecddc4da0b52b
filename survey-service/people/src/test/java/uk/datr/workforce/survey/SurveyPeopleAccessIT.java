package uk.datr.workforce.survey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.AccessMatrix;
import uk.datr.workforce.testkit.contract.OperationsExamples;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "survey-service"))
class SurveyPeopleAccessIT {

  @TestHTTPResource URI service = URI.create("/");

  @TestFactory
  Stream<DynamicTest> everyJobMayDoWhatTheMatrixSaysAndNothingElse() {
    return OperationsExamples.addedTo(AccessMatrix.of("survey-people"), "/survey/v1")
        .tests(service);
  }
}
