package uk.datr.workforce.calculator.batches;

import uk.datr.workforce.calculator.calculations.CalculationExamples;

/** Examples in the OpenAPI document. */
final class BatchExamples {

  static final String REQUEST =
      """
      {
        "label": "Ten per cent more in treatment", "period": "2025-26", "parameterSet": "illustrative@1.0.0",
        "areas": ["E08000035", "E06000023"], "growthPct": 10, "samples": 1000, "seed": 42,
        "variables": {
          "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM": {"type": "PERT", "min": 30, "mode": 40, "max": 50}
        }
      }\
      """;

  static final String JOB =
      """
      {
        "jobId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "kind": "batch", "state": "WAITING", "done": 0,
        "cancelling": false, "createdAt": "2026-07-14T09:30:00.123456Z"
      }\
      """;

  static final String LINES =
      """
      level,code,name,regionCode,areas,persons,averageCaseload,requiredWte,annualCost,impliedCaseload,costPerPerson,regulatedShare,requiredWteP10,requiredWteP50,requiredWteP90,annualCostP10,annualCostP50,annualCostP90,DRUG_ALCOHOL_WORKER
      Area,E08000035,Leeds,E40000012,1,5841.0,3404.2,168.1,8300123.4,38.2,1421.0,0.2,165.2,168.3,171.9,8150000.1,8301000.2,8470000.3,89.1
      """;

  static final String POSITION = "{\"calculation\": " + CalculationExamples.CALCULATION + "}";

  private static final String FIGURES =
      """
      "persons": 1477.5, "averageCaseload": 1028.0, "requiredWte": 51.9, "annualCost": 2539305.0, "impliedCaseload": 39.3,
      "costPerPerson": 1718.6, "regulatedShare": 0.2, "requiredByRole": {"NURSE": 1.5}, "skillMix": {"NURSE": 0.03}\
      """;

  static final String POSITIONS =
      "{\"status\": \"INDICATIVE\", \"area\": {\"code\": \"X99000001\", \"name\": \"Fictional area\", \"areas\": 1, "
          + FIGURES
          + "}, \"england\": {\"code\": \"E92000001\", \"name\": \"England\", \"areas\": 153, "
          + FIGURES
          + "}}";

  private BatchExamples() {}
}
