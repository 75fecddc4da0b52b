package uk.datr.workforce.calculator;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.ServiceArchitecture;

class CalculatorArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theServiceHasTheShapeOfAllServices() {
    return ServiceArchitecture.of("uk.datr.workforce.calculator").tests();
  }
}
