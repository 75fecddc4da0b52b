package uk.datr.workforce.calculator.optimisations;

import uk.datr.workforce.calculator.calculations.CalculationExamples;

/** Examples in the OpenAPI document. */
final class OptimisationExamples {

  static final String MODEL =
      """
      {
        "costPerWte": {"DAW": 45000, "PEER": 33000, "NURSE": 60000, "NMP": 70000, "PSY": 90000},
        "productiveHoursPerWte": {"DAW": 1300, "PEER": 1300, "NURSE": 1300, "NMP": 1300, "PSY": 1250},
        "taskHours": {"KEYWORK": 26000, "RECOVERY": 3900, "CLINICAL": 3900, "PRESCRIBING": 2600, "THERAPY": 1250},
        "eligibility": {"KEYWORK": ["DAW", "NURSE", "PSY"], "RECOVERY": ["PEER", "DAW"], "CLINICAL": ["NURSE", "NMP"],
                        "PRESCRIBING": ["NMP"], "THERAPY": ["PSY"]},
        "regulatedRoles": ["NURSE", "NMP", "PSY"], "minRegulatedShare": 0.2,
        "supervision": [{"of": ["DAW", "PEER"], "by": ["PSY"], "max": 20}],
        "mode": "STRICT"
      }\
      """;

  static final String OF_CALCULATION =
      "{\"label\": \"At least two nurses\", \"bounds\": {\"NURSE\": {\"min\": 2}}, \"calculation\": "
          + CalculationExamples.CALCULATION
          + "}";

  static final String MIX =
      """
      {
        "status": "OPTIMAL", "guidance": "INDICATIVE",
        "wte": {"DAW": 19.862385, "NMP": 2.0, "NURSE": 3.0, "PEER": 3.0, "PSY": 1.143119},
        "hours": {"KEYWORK": {"DAW": 25821.100917, "PSY": 178.899083}, "PRESCRIBING": {"NMP": 2600.0}},
        "shortfallHours": {}, "cost": 1415688.073394, "totalWte": 29.005505, "regulatedShare": 0.211791,
        "findings": [],
        "provenance": {"engineVersion": "1.0.0", "inputHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                       "illustrative": []}
      }\
      """;

  static final String NONE =
      """
      {
        "status": "INFEASIBLE", "guidance": "INDICATIVE",
        "findings": [
          {"ruleId": "INFEASIBLE", "severity": "ERROR", "message": "Without this rule the others can be kept.",
           "pointer": "/budget"}
        ],
        "provenance": {"engineVersion": "1.0.0", "inputHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                       "illustrative": []}
      }\
      """;

  static final String JOB =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "optimisation", "state": "WAITING", "done": 0,
        "cancelling": false, "createdAt": "2026-07-14T09:30:00.123456Z"
      }\
      """;

  private OptimisationExamples() {}
}
