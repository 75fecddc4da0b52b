package uk.datr.workforce.calculator.scenarios;

import uk.datr.workforce.calculator.calculations.CalculationExamples;

/** Examples in the OpenAPI document. */
final class ScenarioExamples {

  static final String ENTRY =
      "{\"name\": \"Smaller caseloads\", \"description\": \"What if each worker had 35 people?\", \"calculation\": "
          + CalculationExamples.CALCULATION
          + "}";

  static final String SCENARIO =
      "{\"scenarioId\": \"0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c\", \"name\": \"Smaller caseloads\","
          + " \"description\": \"What if each worker had 35 people?\", \"state\": \"DRAFT\", \"sharedWith\": [],"
          + " \"calculation\": "
          + CalculationExamples.CALCULATION
          + ", \"result\": "
          + CalculationExamples.RESULT
          + ", \"reproducibility\": \"REPRODUCIBLE\", \"createdAt\": \"2026-07-14T09:30:00Z\","
          + " \"changedAt\": \"2026-07-14T09:30:00Z\", \"allowedActions\": [\"CHANGE\", \"SHARE\", \"PUBLISH\", \"WITHDRAW\"]}";

  static final String PAGE =
      """
      {
        "items": [
          {
            "scenarioId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "name": "Smaller caseloads", "area": "X99000001",
            "period": "2025-26", "state": "DRAFT", "organisationCode": "ORG-0097", "requiredWte": 51.967407,
            "annualCost": 2539305.01753, "changedAt": "2026-07-14T09:30:00Z"
          }
        ],
        "page": 1, "pageSize": 50, "totalItems": 1
      }\
      """;

  static final String SHARE = "{\"with\": \"LOCAL_AUTHORITY\", \"laCode\": \"E06000023\"}";

  static final String SHARE_NATIONALLY = "{\"with\": \"NHS_ENGLAND\"}";

  private ScenarioExamples() {}
}
