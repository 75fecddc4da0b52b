package uk.datr.workforce.census.rules;

/** What a field of a return holds. */
public enum FieldKind {
  /** Words. */
  TEXT("text"),
  /** A code of a list. */
  CODE("code"),
  /** The GSS code of an authority. */
  AUTHORITY("authority code"),
  /** A day, as ISO 8601 writes it. */
  DATE("date"),
  /** A number in one of the formats of C012. */
  NUMBER("number"),
  /** True or false. */
  FLAG("true or false");

  private final String words;

  FieldKind(String words) {
    this.words = words;
  }

  /** The kind in words, for people. */
  public String words() {
    return words;
  }
}
