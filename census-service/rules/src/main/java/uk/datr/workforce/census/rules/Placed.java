package uk.datr.workforce.census.rules;

/**
 * A line with its place in the body as it was sent.
 *
 * @param index position in the section, from 0
 */
record Placed<L extends ReturnContent.Line>(Section section, int index, L line) {

  String pointer() {
    return section.pointer() + "/" + index;
  }

  String pointer(String field) {
    return pointer() + "/" + field;
  }
}
