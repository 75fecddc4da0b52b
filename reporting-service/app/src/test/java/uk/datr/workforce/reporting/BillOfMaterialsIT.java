package uk.datr.workforce.reporting;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.BillOfMaterials;

class BillOfMaterialsIT {

  @TestFactory
  Stream<DynamicTest> theBillOfMaterialsIsWhatIsShipped() {
    return BillOfMaterials.tests();
  }
}
