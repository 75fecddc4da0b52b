package uk.datr.workforce.reporting;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.ServiceArchitecture;

/** The shape that every service has. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> aServiceKeepsItsShape() {
    return ServiceArchitecture.of("uk.datr.workforce.reporting").tests();
  }
}
