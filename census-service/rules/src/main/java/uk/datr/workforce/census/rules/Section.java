package uk.datr.workforce.census.rules;

/**
 * A section of the aggregate return (census.md 4.2 and 4.4); the letter is its code in {@code notHeld} and in messages.
 */
public enum Section {
  A("header", "identity, contact and coverage"),
  B("staffInPost", "staff in post by role"),
  C("unpaidStaff", "unpaid staff and volunteers by role"),
  D("vacancies", "vacancies by role"),
  E("flows", "joiners and leavers by role"),
  F("pattern", "full-time and part-time staff by contract type"),
  G("demographics", "age, gender and ethnicity"),
  H("timeInPost", "time in post"),
  I("sickness", "sickness"),
  J("caseload", "caseload"),
  K("registration", "registration and qualifications"),
  L("pay", "pay bands"),
  M("funding", "funding of WTE"),
  N("laSplit", "WTE by authority"),
  O("coverage", "providers and recovery organisations of the area");

  private final String field;
  private final String pointer;
  private final String label;

  Section(String field, String label) {
    this.field = field;
    this.pointer = "/" + field;
    this.label = label;
  }

  /** The field of the return's JSON that holds the section. */
  public String field() {
    return field;
  }

  /** What the section is about, for people. */
  public String label() {
    return label;
  }

  /** The JSON pointer of the section. */
  public String pointer() {
    return pointer;
  }
}
