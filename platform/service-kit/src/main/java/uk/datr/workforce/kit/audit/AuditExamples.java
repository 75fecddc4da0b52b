package uk.datr.workforce.kit.audit;

/** Examples in the OpenAPI document. */
final class AuditExamples {

  static final String ENTRY =
      """
      {
        "entry": 4711, "sequence": 4702, "at": "2026-07-14T09:30:00Z", "actor": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c",
        "actorKind": "PERSON", "action": "return-submitted", "subjectType": "return",
        "subjectId": "0193506a-0b1c-7d2e-8f30-415263748596", "organisationCode": "ORG-1001",
        "correlationId": "0193506b-1d2c-7a40-9c1d-5e6f7a8b9c0d", "detail": {}, "sealed": true
      }\
      """;

  static final String ENTRIES =
      "{\"items\": [" + ENTRY + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}";

  static final String VERIFICATION =
      """
      {
        "intact": true, "sealedEntries": 4702, "unsealedEntries": 3, "lastSealedAt": "2026-07-14T09:30:05Z",
        "headHash": "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9"
      }\
      """;

  private AuditExamples() {}
}
