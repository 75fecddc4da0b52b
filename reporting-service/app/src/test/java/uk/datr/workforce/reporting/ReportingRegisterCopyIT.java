package uk.datr.workforce.reporting;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.RegisterCopyContract;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReportingRegisterCopyIT {

  private final DataSource database;

  ReportingRegisterCopyIT(DataSource database) {
    this.database = database;
  }

  @TestFactory
  Stream<DynamicTest> theRegisterIsCopiedFromItsEvents() {
    return RegisterCopyContract.of(database, "reporting-service-register").tests();
  }
}
