package uk.datr.workforce.calculator.parametersets;

/** Examples in the OpenAPI document. */
final class ParameterSetExamples {

  private static final String PARAMETERS =
      """
      "parameters": {
        "version": "north-east",
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
            "method": "CASELOAD", "salary": 30162, "caseloadShare": {"OPIATE": 1, "ALCOHOL_ONLY": 1},
            "caseloadPerWte": {"LOW": 60, "MEDIUM": 40, "HIGH": 25}
          }
        },
        "interventions": {}
      },
      "sources": {
        "": {"provenance": "EXPERT", "note": "Agreed by the commissioners of the region.", "date": "2026-05-01"},
        "/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM":
          {"provenance": "PUBLISHED_GUIDANCE", "citation": "Black review, part 2"}
      }\
      """;

  static final String DRAFT = "{\"id\": \"north-east\", " + PARAMETERS + "}";

  static final String DERIVATION =
      """
      {
        "id": "example-derived",
        "changes": [
          {
            "pointer": "/roles/NURSE/salary", "value": 38000, "reason": "The pay award of 2026.",
            "source": {"provenance": "OFFICIAL_STATISTIC", "citation": "Pay scales 2026", "date": "2026-04-01"}
          }
        ]
      }\
      """;

  static final String SET =
      """
      {
        "reference": "north-east@1.0.0", "id": "north-east", "version": "1.0.0", "state": "DRAFT",
        "hash": "5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456",\
      """
          + PARAMETERS
          + """
          , "changes": [], "author": "5a3c1f6e-7f0e-4c1c-9f1f-0c8f6d2f1a10", "createdAt": "2026-07-14T09:30:00Z",
            "allowedActions": ["DISCARD"]
          }\
          """;

  static final String PAGE =
      """
      {
        "items": [
          {
            "reference": "illustrative@1.0.0", "id": "illustrative", "version": "1.0.0", "state": "PUBLISHED",
            "hash": "5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456",
            "createdAt": "2026-07-14T09:30:00Z", "publishedAt": "2026-07-14T09:30:00Z", "allowedActions": ["DERIVE"]
          }
        ],
        "page": 1, "pageSize": 50, "totalItems": 1
      }\
      """;

  static final String DIFFERENCES =
      """
      {
        "before": "illustrative@1.0.0", "after": "example-derived@1.0.0",
        "differences": [{"pointer": "/roles/NURSE/salary", "before": 37796.0, "after": 38000.0, "weight": "MINOR"}]
      }\
      """;

  private ParameterSetExamples() {}
}
