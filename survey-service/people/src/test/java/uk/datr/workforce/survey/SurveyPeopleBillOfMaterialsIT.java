package uk.datr.workforce.survey;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.BillOfMaterials;

class SurveyPeopleBillOfMaterialsIT {

  @TestFactory
  Stream<DynamicTest> theBillOfMaterialsIsWhatIsShipped() {
    return BillOfMaterials.tests();
  }
}
