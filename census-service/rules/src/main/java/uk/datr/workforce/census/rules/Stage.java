package uk.datr.workforce.census.rules;

/** When a rule runs. */
public enum Stage {
  /** A file or a body arrives. */
  FILE("F"),
  /** A draft is saved. */
  DRAFT("D"),
  /** A return is submitted, or validated as if it were. */
  SUBMIT("S"),
  /** Returns are compared with each other after submission. */
  POST_SUBMISSION("Q");

  private final String letter;

  Stage(String letter) {
    this.letter = letter;
  }

  /** The letter in the specification. */
  public String letter() {
    return letter;
  }
}
