package uk.datr.workforce.kit.admin;

/** Examples in the OpenAPI document. */
final class DeliveryExamples {

  private static final String LETTER =
      """
      {
        "id": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c", "consumer": "return-facts", "topic": "workforce.census-facts", "partition": 1,
        "offset": 4711, "eventId": "0193506b-1d2c-7a40-9c1d-5e6f7a8b9c0d", "type": "uk.datr.census.return-facts.changed.v1",
        "subject": "0193506a-0b1c-7d2e-8f30-415263748596", "sequence": 3, "reason": "The event is not as its schema asks.",
        "at": "2026-07-14T09:30:00Z",
      """;

  static final String LETTERS =
      "{\"items\": ["
          + LETTER
          + "\"state\": \"WAITING\", \"attempts\": 1}], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}";

  static final String REPLAYED =
      LETTER
          + """
          "state": "REPLAYED", "attempts": 2, "settledAt": "2026-07-14T10:30:00Z",
          "settledBy": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4f"}\
          """;

  static final String DISCARDED =
      LETTER
          + """
          "state": "DISCARDED", "attempts": 1, "settledAt": "2026-07-14T10:30:00Z",
          "settledBy": "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4f", "settledWhy": "Sent by mistake during a test."}\
          """;

  static final String HELD =
      """
      {
        "consumer": "return-facts", "eventId": "0193506b-1d2c-7a40-9c1d-5e6f7a8b9c0d", "topic": "workforce.census-facts",
        "partition": 1, "offset": 4711, "type": "uk.datr.census.return-facts.changed.v2",
        "subject": "0193506a-0b1c-7d2e-8f30-415263748596", "sequence": 3, "heldAt": "2026-07-14T09:30:00Z"
      }\
      """;

  static final String HELD_PAGE =
      "{\"items\": [" + HELD + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}";

  static final String PARKED =
      """
      {
        "id": 4711, "eventId": "0193506b-1d2c-7a40-9c1d-5e6f7a8b9c0d", "topic": "workforce.census-facts",
        "key": "0193506a-0b1c-7d2e-8f30-415263748596", "sequence": 3, "createdAt": "2026-07-14T09:29:00Z",
        "parkedAt": "2026-07-14T09:30:00Z", "reason": "The broker takes no event of this size.", "attempts": 1
      }\
      """;

  static final String PARKED_PAGE =
      "{\"items\": [" + PARKED + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}";

  static final String WAITING = "{\"waiting\": 1}";

  static final String RELEASED = "{\"events\": 2}";

  private DeliveryExamples() {}
}
