package uk.datr.workforce.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.ServiceArchitecture;

class SurveyPeopleArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theServiceHasTheShapeOfAllServices() {
    return ServiceArchitecture.of("uk.datr.workforce.survey").tests();
  }
}
