package uk.datr.workforce.census.returns;

/** Examples in the OpenAPI document. */
public final class ReturnExamples {

  /** Sections of a provider's return that follow its header. */
  private static final String SECTIONS =
      """
        "staffInPost": [
          {"role": "DAW01", "basis": "PERMANENT", "headcount": 12, "wte": 10.5},
          {"role": "MGA01", "basis": "PERMANENT", "headcount": 1, "wte": 1.0},
          {"role": "NUR02", "basis": "FIXED_TERM", "headcount": 3, "wte": 2.6}
        ],
        "unpaidStaff": [{"role": "PEER01", "kind": "VOLUNTEER", "headcount": 3, "wte": 0.6}],
        "vacancies": [
          {"role": "DAW01", "vacantWte": 1.0, "vacantPosts": 1, "coveredByTemporaryWte": 0.5, "openOver90DaysPosts": 0}
        ],
        "flows": [
          {"role": "DAW01", "headcountAtStart": 11, "joiners": 3, "leavers": 2,
           "leaversByReason": [{"reason": "CAREER", "count": 1}, {"reason": "NK", "count": 1}]},
          {"role": "MGA01", "headcountAtStart": 1, "joiners": 0, "leavers": 0},
          {"role": "NUR02", "headcountAtStart": 3, "joiners": 0, "leavers": 0}
        ],
        "pattern": [
          {"basis": "PERMANENT", "pattern": "FULL_TIME", "headcount": 9},
          {"basis": "PERMANENT", "pattern": "PART_TIME", "headcount": 4},
          {"basis": "FIXED_TERM", "pattern": "PART_TIME", "headcount": 3}
        ],
        "demographics": {
          "ageBand": [
            {"code": "20_29", "paid": 3, "unpaid": 0}, {"code": "30_39", "paid": 6, "unpaid": 1},
            {"code": "40_49", "paid": 4, "unpaid": 2}, {"code": "50_59", "paid": 3, "unpaid": 0}
          ],
          "gender": [{"code": "1", "paid": 5, "unpaid": 1}, {"code": "2", "paid": 11, "unpaid": 2}],
          "ethnicCategory": [
            {"code": "A", "paid": 12, "unpaid": 3}, {"code": "J", "paid": 2, "unpaid": 0},
            {"code": "M", "paid": 1, "unpaid": 0}, {"code": "Z", "paid": 1, "unpaid": 0}
          ]
        },
        "timeInPost": [
          {"band": "LT1", "headcount": 4}, {"band": "1_LT2", "headcount": 3}, {"band": "2_LT5", "headcount": 5},
          {"band": "5_LT10", "headcount": 3}, {"band": "NK", "headcount": 1}
        ],
        "sickness": {"wteDaysLost": 180.5, "wteDaysAvailable": 3172.5},
        "caseload": [{"role": "DAW01", "caseHolders": 10, "caseHolderWte": 9.0, "openCases": 405}],
        "registration": {
          "registered": [{"role": "NUR02", "body": "NMC", "headcount": 3}],
          "nonMedicalPrescribers": 1,
          "qualification": [{"code": "L3", "headcount": 6}, {"code": "NK", "headcount": 4}]
        },
        "pay": [{"payBand": "P2", "headcount": 6}, {"payBand": "P3", "headcount": 7}, {"payBand": "AFC6", "headcount": 3}],
        "funding": [{"source": "PHG", "wte": 9.1}, {"source": "SSMTR", "wte": 5.0}]
      }\
      """;

  private static final String COMMISSIONER_SECTIONS =
      """
        "staffInPost": [
          {"role": "COM01", "basis": "PERMANENT", "headcount": 1, "wte": 1.0},
          {"role": "COM02", "basis": "PERMANENT", "headcount": 3, "wte": 2.6}
        ],
        "vacancies": [{"role": "COM02", "vacantWte": 1.0, "vacantPosts": 1}],
        "flows": [
          {"role": "COM01", "headcountAtStart": 1, "joiners": 0, "leavers": 0},
          {"role": "COM02", "headcountAtStart": 3, "joiners": 1, "leavers": 1}
        ],
        "pattern": [
          {"basis": "PERMANENT", "pattern": "FULL_TIME", "headcount": 2},
          {"basis": "PERMANENT", "pattern": "PART_TIME", "headcount": 2}
        ],
        "demographics": {
          "ageBand": [{"code": "30_39", "paid": 2}, {"code": "40_49", "paid": 2}],
          "gender": [{"code": "1", "paid": 1}, {"code": "2", "paid": 3}],
          "ethnicCategory": [{"code": "A", "paid": 3}, {"code": "H", "paid": 1}]
        },
        "timeInPost": [{"band": "LT1", "headcount": 1}, {"band": "2_LT5", "headcount": 3}],
        "funding": [{"source": "PHG", "wte": 2.6}, {"source": "SSMTR", "wte": 1.0}],
        "coverage": [
          {"providerReportingUnitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "serviceType": "COMMUNITY",
           "returnExpected": true},
          {"providerName": "Example Private Clinic", "serviceType": "RES_REHAB", "returnExpected": false,
           "reasonNotExpected": "NOT_LA_FUNDED"}
        ]
      }\
      """;

  private static final String LERO_SECTIONS =
      """
        "staffInPost": [{"role": "PEER02", "basis": "PERMANENT", "headcount": 2, "wte": 1.6}],
        "unpaidStaff": [{"role": "PEER01", "kind": "VOLUNTEER", "headcount": 6}],
        "vacancies": [],
        "flows": [],
        "pattern": [{"basis": "PERMANENT", "pattern": "PART_TIME", "headcount": 2}],
        "timeInPost": [{"band": "2_LT5", "headcount": 2}]
      }\
      """;

  private static final String CONTACT =
      """
          "changeSinceLast": ["NONE"], "standardWeeklyHours": 37.5,
          "contactName": "A. Example", "contactEmail": "returns@aire.example"\
      """;

  /** A provider: all sections but the split by authority, because it serves one. */
  public static final String RETURN =
      """
      {
        "header": {
          "specVersion": "2026.1", "returnType": "PROVIDER", "sector": "VOL", "serviceAgeRange": "ADULT",
          "settings": ["COMMUNITY"], "laCodes": ["E08000035"],
      """
          + CONTACT
          + "\n  },\n"
          + SECTIONS;

  /** A commissioning team: no unpaid staff, what it covers, and sickness that it does not hold. */
  public static final String COMMISSIONER =
      """
      {
        "header": {
          "specVersion": "2026.1", "returnType": "COMMISSIONER", "sector": "LA", "laCodes": ["E08000035"],
          "notHeld": ["I"],
      """
          + CONTACT
          + "\n  },\n"
          + COMMISSIONER_SECTIONS;

  /** A recovery organisation without vacancies, joiners or leavers, which holds nothing on age, gender and ethnicity. */
  public static final String LERO =
      """
      {
        "header": {
          "specVersion": "2026.1", "returnType": "LERO", "sector": "VOL", "laCodes": ["E08000035"],
          "notHeld": ["G"],
      """
          + CONTACT
          + "\n  },\n"
          + LERO_SECTIONS;

  static final String VALIDATION =
      """
      {
        "collectionId": "DATRWC-2026",
        "return": {
        "header": {
          "reportingUnitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10", "specVersion": "2026.1",
          "returnType": "PROVIDER", "sector": "VOL", "serviceAgeRange": "ADULT", "settings": ["COMMUNITY"],
          "laCodes": ["E08000035"],
      """
          + CONTACT
          + "\n  },\n"
          + SECTIONS
          + "\n}";

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
       "content": {"header": {"specVersion": "2026.1", "returnType": "PROVIDER"}, "staffInPost": []},
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
      {"runId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4d", "ruleSetVersion": "2026.2", "settingsNo": 0, "dryRun": true, "status": "FAILED",
       "counts": {"read": 2, "errors": 1, "warnings": 0, "information": 0},
       "findings": [{"seq": 1, "ruleId": "C203", "severity": "ERROR", "pointer": "/return/staffInPost/0/wte",
         "message": "Drug & alcohol worker: WTE is too high for 2 people.", "helpRef": "/census/v1/rules/C203",
         "explanationRequired": false}],
       "groupedFindings": [{"ruleId": "C203", "occurrences": 1, "firstPaths": ["/return/staffInPost/0/wte"]}],
       "suggestedExplanations": [{"ruleId": "C225", "pointer": "/return/caseload", "code": "GRANT_FUNDED_GROWTH",
         "text": "Posts of the new grant have no cases yet.", "unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10"}],
       "allowedActions": ["SAVE_DRAFT"]}\
      """;

  private ReturnExamples() {}
}
