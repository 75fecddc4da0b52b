package uk.datr.workforce.census.organisations;

/** Examples in the OpenAPI document. */
final class RegisterExamples {

  static final String ORGANISATION =
      """
      {"code": "ORG-1900", "kind": "PROVIDER", "name": "Nidd Example Recovery", "sector": "VOL",
       "laCode": "E08000035", "validFrom": "2019-04-01"}\
      """;

  static final String UNIT =
      """
      {"organisationCode": "ORG-1001", "kind": "PROVIDER", "name": "Nidd Example Recovery, Leeds",
       "laCode": "E08000035", "sector": "VOL", "ndtmsAgencyCode": "LX001", "validFrom": "2019-04-01"}\
      """;

  private RegisterExamples() {}
}
