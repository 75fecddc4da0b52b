package uk.datr.workforce.census;

import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.contract.OpenApiDrift;

class OpenApiIT {

  @Test
  void theCheckedInDocumentIsWhatTheServiceSaysAboutItself() {
    OpenApiDrift.check("census");
  }
}
