package uk.datr.workforce.calculator.calculations;

/** Examples in the OpenAPI document. */
public final class CalculationExamples {

  /** A fictional area with the illustrative set and one value of its own. */
  public static final String CALCULATION =
      """
      {
        "label": "Fictional area, smaller caseloads",
        "area": "X99000001", "period": "2025-26",
        "demand": {
          "OPIATE": {
            "basis": "ANNUAL_IN_TREATMENT", "count": 900, "newPresentations": 270, "meanWeeksInTreatment": 44,
            "complexityMix": {"LOW": 0.3, "MEDIUM": 0.45, "HIGH": 0.25}
          },
          "ALCOHOL_ONLY": {
            "basis": "ANNUAL_IN_TREATMENT", "count": 550, "newPresentations": 390, "growthPct": 5,
            "meanWeeksInTreatment": 24, "complexityMix": {"LOW": 0.35, "MEDIUM": 0.45, "HIGH": 0.2}
          }
        },
        "current": {"DRUG_ALCOHOL_WORKER": 24, "NURSE": 2.5},
        "parameterSet": "illustrative@1.0.0",
        "overrides": [
          {"pointer": "/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM", "value": 35,
           "reason": "Many of our clients live far out."}
        ]
      }\
      """;

  /** A calculation with all its parameters, as small as it can be. */
  public static final String IN_FULL =
      """
      {
        "area": "X99000001", "period": "2025-26",
        "demand": {
          "OPIATE": {"basis": "POINT_IN_TIME", "count": 760, "complexityMix": {"LOW": 0.3, "MEDIUM": 0.45, "HIGH": 0.25}}
        },
        "parameters": {
          "version": "our-own",
          "roleDefaults": {
            "workingTime": {
              "weeksPerYear": 52, "daysPerWeek": 5, "hoursPerDay": 7.5, "annualLeaveDays": 29, "publicHolidayDays": 8,
              "sicknessRate": 0.05, "otherAbsenceDays": 5
            },
            "supportActivities": [{"unit": "HOURS_PER_WEEK", "amount": 2}],
            "participation": 0.9, "vacancyRate": 0.08, "onCost": 0.24, "overhead": 0.15
          },
          "roles": {
            "DRUG_ALCOHOL_WORKER": {
              "method": "CASELOAD", "salary": 30162, "caseloadShare": {"OPIATE": 1},
              "caseloadPerWte": {"LOW": 60, "MEDIUM": 40, "HIGH": 25}
            },
            "TEAM_LEADER": {"method": "STRUCTURAL_ONLY", "salary": 46580}
          },
          "interventions": {},
          "structure": [{"type": "SPAN", "provider": "TEAM_LEADER", "of": ["DRUG_ALCOHOL_WORKER"], "span": 8}]
        }
      }\
      """;

  /** What it comes to, with one role of several and one of the values that matter. */
  public static final String RESULT =
      """
      {
        "status": "INDICATIVE", "label": "Fictional area, smaller caseloads", "area": "X99000001", "period": "2025-26",
        "demand": {"OPIATE": {"persons": 900.0, "newPresentations": 270.0, "averageCaseload": 761.5384615384615}},
        "interventions": {
          "KEYWORK": {
            "volume": 17515.384615384613, "minutesPerAttendedContact": 79.41176470588235,
            "hoursByRole": {"DRUG_ALCOHOL_WORKER": 23182.12669683258},
            "standardWorkloadByRole": {"DRUG_ALCOHOL_WORKER": 1172.15}
          }
        },
        "roles": {
          "DRUG_ALCOHOL_WORKER": {
            "availableDays": 206.85, "awtHours": 1551.375, "categoryAllowance": 0.154808, "caf": 1.183163,
            "iafWte": 0.0, "directHours": 41455.193637, "workloadWte": 31.712672, "caseloadWte": 32.377372,
            "directWte": 32.377372, "bindingMethod": "CASELOAD", "structuralWte": 0.0, "requiredWte": 32.377372,
            "headcount": 35.974858, "establishmentWte": 35.192795, "annualCost": 1392583.526798,
            "peoplePerWte": 39.3, "currentWte": 24.0, "gapWte": -8.377372, "wisnRatio": 0.741258,
            "status": "SEVERE_SHORTAGE"
          }
        },
        "M": {"TEAM_LEADER": {"DRUG_ALCOHOL_WORKER": 0.125}},
        "totals": {
          "requiredWte": 51.967407, "annualCost": 2539305.01753, "averageCaseload": 1273.461538, "regulatedShare": 0.21,
          "contactMinutesPerPersonMonth": 97.2
        },
        "notModelled": {}, "unmappedCurrent": {},
        "warnings": [
          {"code": "ILLUSTRATIVE_PARAMETERS", "subject": "TOTAL",
           "message": "Values that it was calculated with are a choice without any official source."}
        ],
        "provenance": {
          "engineVersion": "1.0.0", "parameterSet": "illustrative@1.0.0",
          "parameterSetHash": "5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456",
          "inputHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "illustrative": ["/parameters/interventions/KEYWORK", "/parameters/roleDefaults/participation"]
        }
      }\
      """;

  /** The question why so many drug and alcohol workers are needed. */
  public static final String QUESTION =
      "{\"role\": \"DRUG_ALCOHOL_WORKER\", \"depth\": 1, \"calculation\": " + CALCULATION + "}";

  /** Its answer, shortened. */
  public static final String EXPLANATION =
      """
      {
        "figure": "roles.DRUG_ALCOHOL_WORKER.requiredWte",
        "nodes": [
          {
            "id": "roles.DRUG_ALCOHOL_WORKER.requiredWte", "label": "Required drug and alcohol workers", "formula": "D",
            "substitution": "32.377371794871795", "value": 32.377371794871795, "unit": "WTE",
            "inputs": ["roles.DRUG_ALCOHOL_WORKER.directWte"], "provenance": ["LOCAL", "ILLUSTRATIVE"]
          },
          {
            "id": "/demand/OPIATE/count", "label": "People with opiates", "formula": "", "substitution": "900",
            "value": 900.0, "unit": "people", "inputs": [], "provenance": ["LOCAL"],
            "source": {"provenance": "LOCAL", "note": "Given with the request."}, "pointer": "/demand/OPIATE/count"
          }
        ],
        "working": ["Required drug and alcohol workers: 32.38 WTE = D"],
        "story": ["32.38 WTE of drug and alcohol worker are required, at £1,392,584 a year."],
        "importance": [
          {"pointer": "/demand/OPIATE/meanWeeksInTreatment", "label": "Mean weeks in treatment", "provenance": "LOCAL",
           "percent": 0.6}
        ],
        "illustrativeShare": 0.61
      }\
      """;

  private CalculationExamples() {}
}
