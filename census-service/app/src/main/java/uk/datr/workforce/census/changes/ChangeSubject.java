package uk.datr.workforce.census.changes;

import java.util.Arrays;

/** The things whose changes are told. */
public enum ChangeSubject {
  ORGANISATION("organisation"),
  UNIT("unit"),
  COLLECTION("collection"),
  EXPECTED_RETURN("expected-return"),
  RETURN("return");

  private final String audited;

  ChangeSubject(String audited) {
    this.audited = audited;
  }

  /** The thing that the audit log calls so. */
  static ChangeSubject ofAudit(String subjectType) {
    return Arrays.stream(values())
        .filter(subject -> subject.audited.equals(subjectType))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(subjectType + " is not told in the change feed"));
  }
}
