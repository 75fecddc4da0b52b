package uk.datr.workforce.calculator.plans;

/** Examples in the OpenAPI document. */
final class PlanExamples {

  static final String ENTRY =
      """
      {
        "name": "Three years to smaller caseloads", "scenarioId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c",
        "firstYear": "2026-27", "years": 3, "turnoverRate": 0.19,
        "roles": {
          "DRUG_ALCOHOL_WORKER": {
            "recruitCap": 40, "costPerRecruit": 2500,
            "pipeline": {"intakeByYearIndex": {"0": 2, "1": 3}, "lagYears": 1, "dropoutRate": 0.2, "sectorEntryRate": 0.75}
          }
        },
        "grants": [{"grant": "SSMTRG", "from": "2026-04-01", "to": "2027-03-31", "amount": 500000, "status": "INDICATIVE"}]
      }
      """;

  static final String PLAN =
      """
      {
        "status": "INDICATIVE", "planId": "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c", "area": "E08000035",
        "organisationCode": "ORG-0097", "state": "DRAFT",
        "plan": {
          "name": "Three years to smaller caseloads", "scenarioId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c",
          "firstYear": "2026-27", "years": 3, "turnoverRate": 0.19
        },
        "figures": {
          "opening": {"DRUG_ALCOHOL_WORKER": 24.0}, "required": {"DRUG_ALCOHOL_WORKER": 32.4},
          "years": [
            {
              "year": "2026-27",
              "roles": {
                "DRUG_ALCOHOL_WORKER": {
                  "target": 26.8, "opening": 24.0, "recruits": 7.63, "graduates": 0.0, "leavers": 4.83, "closing": 26.8,
                  "unmet": 0.0, "cost": 1092000.0
                }
              },
              "target": 26.8, "closing": 26.8, "recruits": 7.63, "graduates": 0.0, "cost": 1092000.0,
              "additionalCost": 60000.0, "grants": 500000.0, "notFunded": 0.0
            }
          ]
        },
        "createdAt": "2026-07-14T09:30:00Z", "changedAt": "2026-07-14T09:30:00Z",
        "allowedActions": ["CHANGE", "PUBLISH", "WITHDRAW"]
      }
      """;

  static final String PAGE =
      """
      {
        "items": [
          {
            "planId": "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c", "name": "Three years to smaller caseloads",
            "area": "E08000035", "state": "PUBLISHED", "organisationCode": "ORG-0097", "firstYear": "2026-27", "years": 3,
            "opening": 24.0, "target": 32.4, "changedAt": "2026-07-14T09:30:00Z"
          }
        ],
        "page": 1, "pageSize": 50, "totalItems": 1
      }
      """;

  static final String PROGRESS =
      """
      {
        "planId": "01935070-1f4e-7c11-8f0a-3a5b7d1f2e4c", "area": "E08000035",
        "censuses": [
          {
            "collectionId": "2027", "referenceDate": "2027-06-30", "status": "BEHIND", "expectedWte": 27.5,
            "actualWte": 25.0, "shortWte": 2.5, "notSplitWte": 3.2,
            "roles": {
              "DRUG_ALCOHOL_WORKER": {
                "status": "BEHIND", "expectedWte": 27.5, "actualWte": 25.0, "shortWte": 2.5, "recruitsToClose": 10.5,
                "recruitsPlanned": 8.1
              }
            }
          }
        ]
      }
      """;

  static final String NATIONAL =
      """
      {
        "authoritiesWithPlan": 41, "authorities": 153,
        "groups": [
          {
            "group": "REGULATED", "expansionTarget": 800, "reachedBy": "2025-03-31",
            "source": "Written statement HLWS460 of 14 May 2024; programme page of Health Education England",
            "roles": ["NURSE", "PSYCHOLOGIST"], "opening": 610.5, "planned": 733.0, "plannedGrowth": 122.5,
            "years": [{"year": "2026-27", "wte": 650.0, "growth": 39.5}],
            "censuses": [{"collectionId": "2024", "referenceDate": "2024-06-30", "wte": 1684.2, "growth": 0.0}]
          }
        ]
      }
      """;

  private PlanExamples() {}
}
