package uk.datr.workforce.calculator.areas;

/** Examples in the OpenAPI document. */
final class AreaExamples {

  static final String DEFAULTS =
      """
      {
        "calculation": {
          "area": "E08000035", "period": "2026-27",
          "demand": {
            "OPIATE": {
              "basis": "ANNUAL_IN_TREATMENT", "count": 2115, "newPresentations": 640, "meanWeeksInTreatment": 44,
              "complexityMix": {"LOW": 0.3, "MEDIUM": 0.45, "HIGH": 0.25}
            }
          },
          "current": {"DRUG_ALCOHOL_WORKER": 88.4, "NURSE": 12.5}, "unmappedCurrent": {"SMALL_SERVICES": 6.2},
          "parameterSet": "illustrative@1.0.0"
        },
        "sources": {
          "/current": {
            "provenance": "OFFICIAL_STATISTIC", "citation": "National workforce census, collection 2026", "date": "2026-06-30",
            "note": "Totals by role of 5 of 7 returns, signed off or final, under LA-PARTNER-1."
          },
          "/demand/OPIATE/count": {
            "provenance": "OFFICIAL_STATISTIC", "citation": "NDTMS ViewIt, adults 2024/25 by local authority",
            "date": "2025-12-04", "note": "Imported by the national analysts."
          }
        }
      }
      """;

  static final String CENSUS =
      """
      {
        "area": "E08000035", "collectionId": "2026", "referenceDate": "2026-06-30", "policy": "LA-PARTNER-1",
        "returnsCounted": 5, "returnsExpected": 7,
        "figures": [{"roles": ["DRUG_ALCOHOL_WORKER"], "wte": 88.4}, {"roles": ["NURSE"], "wte": 12.5}],
        "unmapped": {"SMALL_SERVICES": 6.2}
      }
      """;

  private AreaExamples() {}
}
