package uk.datr.workforce.census.returns.queries;

/** Examples in the OpenAPI document. */
final class QueryExamples {

  static final String QUERY =
      """
      {"queryId": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4f", "versionNo": 1, "ruleId": "C402", "pointer": "/staffInPost",
       "state": "ANSWERED", "raisedAt": "2026-09-14T10:00:00Z",
       "messages": [
         {"side": "ANALYST", "kind": "QUESTION", "saidAt": "2026-09-14T10:00:00Z",
          "text": "You recorded 12 nurses last year and none now. Is that right?"},
         {"side": "SUBMITTER", "kind": "ANSWER", "saidAt": "2026-09-15T08:30:00Z",
          "text": "The nursing team moved to another provider in April."}]}\
      """;

  static final String QUESTION =
      """
      {"ruleId": "C402", "pointer": "/staffInPost",
       "text": "You recorded 12 nurses last year and none now. Is that right?"}\
      """;

  static final String ANSWER =
      """
      {"text": "The nursing team moved to another provider in April."}\
      """;

  static final String SETTLEMENT =
      """
      {"outcome": "RESOLVED", "text": "Thank you, that explains it."}\
      """;

  private QueryExamples() {}
}
