package uk.datr.workforce.reporting.profile;

/** Examples in the OpenAPI document. */
final class ProfileExamples {

  static final String LEEDS =
      """
      {
        "area": {"code": "E08000035", "name": "Leeds", "level": "LOCAL_AUTHORITY"},
        "figures": [
          {
            "area": {"code": "E08000035", "name": "Leeds", "level": "LOCAL_AUTHORITY"},
            "collection": {"id": "DATRWC-2026", "year": 2026, "state": "OPEN"},
            "basis": "OWN", "status": "ok", "organisationsAsked": 6, "organisationsAnswered": 4,
            "roleGroups": [
              {"roleGroup": "DAW", "label": "drug and alcohol workers", "headcount": 58, "wte": 49.30,
               "paidHeadcount": 52, "paidWte": 46.80, "unpaidHeadcount": 6, "unpaidWte": 2.50, "status": "ok",
               "mark": null}
            ],
            "totals": {"headcount": 58, "wte": 49.30, "paidHeadcount": 52, "paidWte": 46.80, "unpaidHeadcount": 6,
                       "unpaidWte": 2.50, "status": "ok", "mark": null},
            "indicators": [
              {"id": "vacancy_rate", "numerator": 4.50, "denominator": 50.25, "value": 0.0896, "status": "ok",
               "mark": null, "notes": []}
            ],
            "notes": []
          }
        ]
      }\
      """;

  private ProfileExamples() {}
}
