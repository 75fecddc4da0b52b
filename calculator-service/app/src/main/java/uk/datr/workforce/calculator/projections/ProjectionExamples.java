package uk.datr.workforce.calculator.projections;

/** Examples in the OpenAPI document. */
final class ProjectionExamples {

  static final String STOCK =
      """
      {
        "label": "Thirty-two workers in three years", "opening": 24, "annualLeaverRate": 0.19, "newStarterExposure": 0.5,
        "targets": [28, 32, 32.377372, 32.377372], "recruitCap": 8,
        "pipeline": {"intakeByYearIndex": {"0": 0, "1": 2, "2": 3, "3": 3}, "lagYears": 1, "dropoutRate": 0.2,
                     "sectorEntryRate": 0.75}
      }\
      """;

  static final String ROLES =
      """
      {
        "roles": {
          "DRUG_ALCOHOL_WORKER": {"opening": 24, "turnoverRate": 0.19, "years": 3, "targets": [32.4], "recruitCap": 8},
          "NURSE": {"opening": 2.5, "turnoverRate": 0.19, "recruits": [1, 1, 0.5]}
        }
      }\
      """;

  static final String PROJECTION =
      """
      {
        "status": "INDICATIVE", "label": "Thirty-two workers in three years", "annualLeaverRate": 0.19,
        "monthlyLeaverRate": 0.017407,
        "rows": [
          {"year": 0, "opening": 24.0, "recruits": 8.0, "graduates": 0.0, "leavers": 5.32, "closing": 26.68, "target": 28.0,
           "unmet": 1.32}
        ],
        "steadyState": 35.28, "targetMetYear": 3, "unmetWteYears": 5.15, "cumulativeRecruits": 29.6,
        "provenance": {"engineVersion": "1.0.0", "inputHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                       "illustrative": []}
      }\
      """;

  private ProjectionExamples() {}
}
