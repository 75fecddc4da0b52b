package uk.datr.workforce.calculator;

import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.contract.OpenApiDrift;

class CalculatorOpenApiIT {

  @Test
  void theCheckedInDocumentIsWhatTheServiceSaysAboutItself() {
    OpenApiDrift.check("calculator");
  }
}
