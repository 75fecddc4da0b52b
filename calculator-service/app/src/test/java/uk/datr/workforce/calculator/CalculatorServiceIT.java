package uk.datr.workforce.calculator;

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
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class CalculatorServiceIT {

  private final DataSource database;

  @Inject
  CalculatorServiceIT(DataSource database) {
    this.database = database;
  }

  @TestFactory
  Stream<DynamicTest> itIsAServiceLikeTheOthers() {
    return ServiceBasics.of("calculator-service", "/calculator/v1", database).tests();
  }
}
