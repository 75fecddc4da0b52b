package uk.datr.workforce.kit.idempotency;

/** Within what a key is one key: another caller, method or path may use the same text. */
record IdempotencyScope(String caller, String method, String path, String key) {

  /** One text for the lock; line feeds occur in none of the parts. */
  String text() {
    return String.join("\n", caller, method, path, key);
  }
}
