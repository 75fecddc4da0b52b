package uk.datr.workforce.calculator.engine.check;

/** A JSON pointer (RFC 6901) into the request. */
record Pointer(String text) {

  static final Pointer ROOT = new Pointer("");

  Pointer to(String field) {
    return new Pointer(text + "/" + field.replace("~", "~0").replace("/", "~1"));
  }

  Pointer to(int index) {
    return new Pointer(text + "/" + index);
  }
}
