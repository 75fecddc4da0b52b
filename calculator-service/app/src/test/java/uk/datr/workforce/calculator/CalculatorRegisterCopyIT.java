package uk.datr.workforce.calculator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.RegisterCopyContract;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class CalculatorRegisterCopyIT {

  private final DataSource database;

  @Inject
  CalculatorRegisterCopyIT(DataSource database) {
    this.database = database;
  }

  @TestFactory
  Stream<DynamicTest> theRegisterIsCopiedFromItsEvents() {
    return RegisterCopyContract.of(database, "calculator-service-register").tests();
  }
}
