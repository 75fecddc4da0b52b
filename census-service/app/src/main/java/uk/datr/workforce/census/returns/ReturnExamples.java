package uk.datr.workforce.census.returns;

/** Examples in the OpenAPI document. */
public final class ReturnExamples {

  static final String RETURN =
      """
      {
        "header": {
          "specVersion": "2024.1", "returnType": "PROVIDER", "sector": "VOL", "serviceAgeRange": "ADULT",
          "settings": ["COMMUNITY"], "laCodes": ["E08000035"], "changeSinceLast": ["NONE"], "standardWeeklyHours": 37.5,
          "contactName": "A. Example", "contactEmail": "returns@aire.example"
        },
        "staffInPost": [
          {"role": "DAW01", "basis": "PERMANENT", "headcount": 12, "wte": 10.5},
          {"role": "NUR02", "basis": "PERMANENT", "headcount": 3, "wte": 2.6}
        ],
        "unpaidStaff": [{"role": "PEER01", "kind": "VOLUNTEER", "headcount": 3, "wte": 0.6}],
        "vacancies": [{"role": "DAW01", "vacantWte": 1.0, "vacantPosts": 1}],
        "flows": [
          {"role": "DAW01", "headcountAtStart": 11, "joiners": 3, "leavers": 2},
          {"role": "NUR02", "headcountAtStart": 3, "joiners": 0, "leavers": 0}
        ]
      }\
      """;

  static final String VALIDATION =
      """
      {
        "collectionId": "DATRWC-2026",
        "return": {
          "header": {
            "reportingUnitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "specVersion": "2024.1",
            "returnType": "PROVIDER", "sector": "VOL", "serviceAgeRange": "ADULT", "settings": ["COMMUNITY"],
            "laCodes": ["E08000035"], "standardWeeklyHours": 37.5,
            "contactName": "A. Example", "contactEmail": "returns@aire.example"
          },
          "staffInPost": [{"role": "DAW01", "basis": "PERMANENT", "headcount": 12, "wte": 10.5}],
          "unpaidStaff": [],
          "vacancies": [],
          "flows": [{"role": "DAW01", "headcountAtStart": 11, "joiners": 3, "leavers": 2}]
        }
      }\
      """;

  static final String SUBMISSION =
      """
      {"explanations": [
        {"ruleId": "C204", "pointer": "/staffInPost/0", "code": "CONFIRMED_CORRECT"},
        {"ruleId": "C214", "code": "OTHER", "text": "One post is advertised with regular overtime."}
      ]}\
      """;

  static final String NIL =
      """
      {"reason": "NOT_YET_OPEN", "contactName": "A. Example", "contactEmail": "returns@aire.example",
       "serviceAgeRange": "ADULT", "settings": ["COMMUNITY"], "explanations": []}\
      """;

  static final String SIGN_OFF =
      """
      {"declaration": {"version": "1", "agreesToAreaFigures": true},
       "name": "Sam Example", "role": "Director of operations"}\
      """;

  /** A return as it is stored. */
  public static final String STORED =
      """
      {"returnId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "collectionId": "DATRWC-2026",
       "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "unitName": "Aire Example Recovery, Leeds",
       "organisationCode": "ORG-1001", "kind": "PROVIDER", "laCode": "E08000035", "state": "DRAFT", "versionNo": 1,
       "nil": false, "marks": [], "changedAt": "2026-07-20T09:30:00Z", "openQueries": 0, "allowedActions": ["SAVE_DRAFT", "SUBMIT"],
       "content": {"header": {"specVersion": "2024.1", "returnType": "PROVIDER"}, "staffInPost": []},
       "findings": [{"ruleId": "C106", "severity": "ERROR", "pointer": "/header/contactName",
                     "message": "A contact is needed so that queries can be answered."}]}\
      """;

  static final String STATUS =
      """
      {"items": [{"returnId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "collectionId": "DATRWC-2026",
        "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "unitName": "Aire Example Recovery, Leeds",
        "organisationCode": "ORG-1001", "kind": "PROVIDER", "laCode": "E08000035", "state": "VALIDATED", "versionNo": 1,
        "nil": false, "marks": [], "changedAt": "2026-07-20T09:30:00Z", "openQueries": 0, "allowedActions": []}],
       "page": 1, "pageSize": 50, "totalItems": 1}\
      """;

  static final String OUTCOME =
      """
      {"runId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4d", "ruleSetVersion": "2026.1", "dryRun": true, "status": "FAILED",
       "counts": {"read": 2, "errors": 1, "warnings": 0, "information": 0},
       "findings": [{"seq": 1, "ruleId": "C203", "severity": "ERROR", "pointer": "/return/staffInPost/0/wte",
         "message": "Drug & alcohol worker: WTE is too high for 2 people.", "helpRef": "/census/v1/rules/C203",
         "explanationRequired": false}],
       "groupedFindings": [{"ruleId": "C203", "occurrences": 1, "firstPaths": ["/return/staffInPost/0/wte"]}],
       "allowedActions": ["SAVE_DRAFT"]}\
      """;

  private ReturnExamples() {}
}
