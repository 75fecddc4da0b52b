package uk.datr.workforce.survey;

import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.contract.OpenApiDrift;

class SurveyPeopleOpenApiIT {

  @Test
  void theCheckedInDocumentIsWhatTheServiceSaysAboutItself() {
    OpenApiDrift.check("survey-people");
  }
}
