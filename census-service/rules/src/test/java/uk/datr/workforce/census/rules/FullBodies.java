package uk.datr.workforce.census.rules;

/** Faultless returns of all sections, each with the return of the year before. */
final class FullBodies {

  private static final String HEADER =
      """
      'collectionId': 'DATRWC-2024', 'specVersion': '2026.1',
      'reportingUnitId': '0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e60',
      'contactName': 'Example Person', 'contactEmail': 'person@example.org',
      'standardWeeklyHours': 37.5
      """;

  private static final String PROVIDER =
      "{'header': {"
          + HEADER
          + """
          , 'returnType': 'PROVIDER', 'sector': 'VOL', 'ndtmsAgencyCode': 'LX001',
            'serviceAgeRange': 'ADULT', 'settings': ['COMMUNITY', 'OUTREACH'],
            'laCodes': ['E08000035', 'E08000032'], 'changeSinceLast': ['TUPE_OUT']},
          'staffInPost': [
            {'role': 'DAW01', 'basis': 'PERMANENT', 'headcount': 12, 'wte': 11.4},
            {'role': 'NUR02', 'basis': 'FIXED_TERM', 'headcount': 2, 'wte': 1.6},
            {'role': 'MGA99', 'roleDescription': 'building manager', 'basis': 'BANK', 'headcount': 1, 'wte': 0.2},
            {'role': 'DAW01', 'basis': 'AGENCY', 'headcount': 1, 'wte': 0.8},
            {'role': 'MGA01', 'basis': 'PERMANENT', 'headcount': 1, 'wte': 1},
            {'role': 'PEER01', 'basis': 'PERMANENT', 'headcount': 2, 'wte': 1.5}],
          'unpaidStaff': [
            {'role': 'PEER01', 'kind': 'VOLUNTEER', 'headcount': 5, 'wte': 1.25},
            {'role': 'PEER02', 'kind': 'PEER_MENTOR_UNPAID', 'headcount': 1}],
          'vacancies': [
            {'role': 'DAW01', 'vacantWte': 1.5, 'vacantPosts': 2, 'coveredByTemporaryWte': 0.8},
            {'role': 'NUR02', 'vacantWte': 1.0, 'vacantPosts': 1}],
          'flows': [
            {'role': 'DAW01', 'headcountAtStart': 11, 'joiners': 4, 'leavers': 3, 'internalMovesIn': 1, 'tupeOut': 2,
             'leaversByReason': [{'reason': 'CAREER', 'count': 1}, {'reason': 'NK', 'count': 1}]},
            {'role': 'NUR02', 'joiners': 1, 'leavers': 0}],
          'pattern': [
            {'basis': 'PERMANENT', 'pattern': 'FULL_TIME', 'headcount': 12},
            {'basis': 'PERMANENT', 'pattern': 'PART_TIME', 'headcount': 3},
            {'basis': 'FIXED_TERM', 'pattern': 'PART_TIME', 'headcount': 2},
            {'basis': 'BANK', 'pattern': 'VARIABLE', 'headcount': 1},
            {'basis': 'AGENCY', 'pattern': 'FULL_TIME', 'headcount': 1}],
          'demographics': {
            'ageBand': [{'code': '20_29', 'paid': 3, 'unpaid': 1}, {'code': '30_39', 'paid': 6, 'unpaid': 2},
              {'code': '40_49', 'paid': 5, 'unpaid': 1}, {'code': '50_59', 'paid': 5, 'unpaid': 2}],
            'gender': [{'code': '2', 'paid': 12, 'unpaid': 4}, {'code': '1', 'paid': 7, 'unpaid': 2}],
            'ethnicCategory': [{'code': 'A', 'paid': 13, 'unpaid': 4}, {'code': 'H', 'paid': 2, 'unpaid': 1},
              {'code': 'M', 'paid': 3, 'unpaid': 1}, {'code': '99', 'paid': 1, 'unpaid': 0}]},
          'timeInPost': [
            {'band': 'LT1', 'headcount': 5}, {'band': '1_LT2', 'headcount': 4}, {'band': '2_LT5', 'headcount': 6},
            {'band': '5_LT10', 'headcount': 3}, {'band': 'NK', 'headcount': 1}],
          'sickness': {'wteDaysLost': 180, 'wteDaysAvailable': 3500},
          'caseload': [{'role': 'DAW01', 'caseHolders': 10, 'caseHolderWte': 9, 'openCases': 405}],
          'registration': {
            'registered': [{'role': 'NUR02', 'body': 'NMC', 'headcount': 2}],
            'nonMedicalPrescribers': 1,
            'qualification': [{'code': 'L3', 'headcount': 6}, {'code': 'NK', 'headcount': 10}]},
          'pay': [{'payBand': 'P2', 'headcount': 8}, {'payBand': 'P3', 'headcount': 7}, {'payBand': 'NK', 'headcount': 4}],
          'funding': [{'source': 'PHG', 'wte': 10.5}, {'source': 'SSMTR', 'wte': 5}, {'source': 'OTHER', 'wte': 1}],
          'laSplit': [{'laCode': 'E08000035', 'wte': 12}, {'laCode': 'E08000032', 'wte': 4.5}]}
          """;

  private static final String COMMISSIONER =
      "{'header': {"
          + HEADER
          + """
          , 'returnType': 'COMMISSIONER', 'sector': 'LA', 'laCodes': ['E08000035'], 'changeSinceLast': ['NONE']},
          'staffInPost': [
            {'role': 'COM01', 'basis': 'PERMANENT', 'headcount': 1, 'wte': 1},
            {'role': 'COM02', 'basis': 'PERMANENT', 'headcount': 3, 'wte': 2.6},
            {'role': 'MGA06', 'basis': 'PERMANENT', 'headcount': 1, 'wte': 0.8}],
          'vacancies': [{'role': 'COM02', 'vacantWte': 1, 'vacantPosts': 1}],
          'flows': [{'role': 'COM02', 'headcountAtStart': 3, 'joiners': 1, 'leavers': 1}],
          'pattern': [
            {'basis': 'PERMANENT', 'pattern': 'FULL_TIME', 'headcount': 3},
            {'basis': 'PERMANENT', 'pattern': 'PART_TIME', 'headcount': 2}],
          'demographics': {
            'ageBand': [{'code': '30_39', 'paid': 2}, {'code': '40_49', 'paid': 3}],
            'gender': [{'code': '2', 'paid': 3}, {'code': '1', 'paid': 2}],
            'ethnicCategory': [{'code': 'A', 'paid': 4}, {'code': 'H', 'paid': 1}]},
          'timeInPost': [{'band': 'LT1', 'headcount': 1}, {'band': '2_LT5', 'headcount': 4}],
          'funding': [{'source': 'PHG', 'wte': 3.4}, {'source': 'SSMTR', 'wte': 1}],
          'coverage': [
            {'providerName': 'Example Recovery Service', 'serviceType': 'COMMUNITY', 'returnExpected': true},
            {'providerName': 'Example Private Clinic', 'serviceType': 'RES_REHAB', 'returnExpected': false,
             'reasonNotExpected': 'NOT_LA_FUNDED'}]}
          """;

  private static final String LERO =
      "{'header': {"
          + HEADER
          + """
          , 'returnType': 'LERO', 'sector': 'VOL', 'laCodes': ['E08000035'], 'changeSinceLast': ['NONE']},
          'staffInPost': [{'role': 'PEER02', 'basis': 'PERMANENT', 'headcount': 2, 'wte': 1.6}],
          'unpaidStaff': [{'role': 'PEER01', 'kind': 'VOLUNTEER', 'headcount': 6}],
          'vacancies': [],
          'flows': [],
          'pattern': [{'basis': 'PERMANENT', 'pattern': 'PART_TIME', 'headcount': 2}],
          'demographics': {
            'ageBand': [{'code': '30_39', 'paid': 2, 'unpaid': 6}],
            'gender': [{'code': '2', 'paid': 1, 'unpaid': 4}, {'code': '1', 'paid': 1, 'unpaid': 2}],
            'ethnicCategory': [{'code': 'A', 'paid': 2, 'unpaid': 6}]},
          'timeInPost': [{'band': '2_LT5', 'headcount': 2}]}
          """;

  private FullBodies() {}

  static Body provider() {
    return body(PROVIDER, UnitKind.PROVIDER)
        .after(
            body(PROVIDER, UnitKind.PROVIDER)
                .set("/staffInPost/0/headcount", "11")
                .set("/staffInPost/0/wte", "10.4")
                .set("/vacancies/0/vacantWte", "1.2")
                .set("/flows/0/joiners", "3")
                .set("/flows/0/leavers", "2")
                .set("/sickness", "{'wteDaysLost': 150, 'wteDaysAvailable': 3400}")
                .set("/caseload/0/openCases", "380"));
  }

  static Body commissioner() {
    return body(COMMISSIONER, UnitKind.COMMISSIONER)
        .after(
            body(COMMISSIONER, UnitKind.COMMISSIONER)
                .set("/staffInPost/1/wte", "2.4")
                .set("/vacancies/0/vacantWte", "0.8"));
  }

  static Body lero() {
    return body(LERO, UnitKind.LERO)
        .after(body(LERO, UnitKind.LERO).set("/staffInPost/0/wte", "1.5"));
  }

  private static Body body(String json, UnitKind kind) {
    return Body.of(json, kind, Specification.V2026_1);
  }
}
