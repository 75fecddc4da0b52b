package uk.datr.workforce.calculator.comparisons;

import uk.datr.workforce.calculator.calculations.CalculationExamples;

/** Examples in the OpenAPI document. */
final class ComparisonExamples {

  private static final String FEWER =
      """
      {
        "area": "X99000001", "period": "2025-26",
        "demand": {
          "OPIATE": {
            "basis": "ANNUAL_IN_TREATMENT", "count": 900, "newPresentations": 270, "meanWeeksInTreatment": 42,
            "complexityMix": {"LOW": 0.3, "MEDIUM": 0.45, "HIGH": 0.25}
          },
          "ALCOHOL_ONLY": {
            "basis": "ANNUAL_IN_TREATMENT", "count": 550, "newPresentations": 390, "growthPct": 10,
            "meanWeeksInTreatment": 24, "complexityMix": {"LOW": 0.35, "MEDIUM": 0.45, "HIGH": 0.2}
          }
        },
        "current": {"DRUG_ALCOHOL_WORKER": 24, "NURSE": 2.5},
        "parameterSet": "illustrative@1.0.0"
      }\
      """;

  static final String REQUEST =
      "{\"label\": \"With and without smaller caseloads\", \"base\": "
          + CalculationExamples.CALCULATION
          + ", \"scenarios\": ["
          + FEWER
          + "], \"outputs\": [\"totals.requiredWte\"]}";

  static final String COMPARISON =
      """
      {
        "status": "INDICATIVE", "label": "With and without smaller caseloads",
        "scenarios": [
          {
            "requiredWte": {"base": 51.967407, "scenario": 53.51825, "change": 1.550843, "changePct": 2.98},
            "annualCost": {"base": 2539305.01, "scenario": 2610000.0, "change": 70694.99, "changePct": 2.78},
            "averageCaseload": {"base": 1273.461538, "scenario": 1251.538462, "change": -21.923076, "changePct": -1.72},
            "roles": {
              "NURSE": {
                "requiredWte": {"base": 1.510936, "scenario": 1.55, "change": 0.039064, "changePct": 2.59},
                "annualCost": {"base": 81435.07, "scenario": 83540.0, "change": 2104.93, "changePct": 2.58},
                "baseRatio": 1.654603, "scenarioRatio": 1.612903, "baseGapWte": 0.989064, "scenarioGapWte": 0.95
              }
            },
            "bridges": [
              {
                "output": "totals.requiredWte", "method": "SHAPLEY", "base": 51.967407, "scenario": 53.51825,
                "steps": [
                  {"factor": "/demand/OPIATE", "pointers": ["/demand/OPIATE/meanWeeksInTreatment"], "contribution": -1.44105},
                  {"factor": "/parameters/roles/DRUG_ALCOHOL_WORKER",
                   "pointers": ["/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM"], "contribution": 2.991893}
                ]
              }
            ]
          }
        ]
      }\
      """;

  private ComparisonExamples() {}
}
