package uk.datr.workforce.reporting;

import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.contract.OpenApiDrift;

/** The checked-in contract is what the service says about itself. */
class OpenApiIT {

  @Test
  void theContractHasNotDrifted() {
    OpenApiDrift.check("reporting");
  }
}
