package uk.datr.workforce.census.access;

import uk.datr.workforce.kit.access.Permission;

/** What can be permitted in census-service; {@link CensusPermissions} says to whom. */
public enum CensusPermission implements Permission {
  REGISTER_READ("register-read"),
  REGISTER_WRITE("register-write"),
  COLLECTION_READ("collection-read"),
  COLLECTION_WRITE("collection-write"),
  EXPECTED_RETURN_READ("expected-return-read"),
  EXPECTED_RETURN_WRITE("expected-return-write"),
  /** What commissioners say about the providers of their areas. */
  COVERAGE_READ("coverage-read"),
  /** The state of a return, never what it says. */
  RETURN_STATUS_READ("return-status-read"),
  /** What a return says. */
  RETURN_READ("return-read"),
  RETURN_WRITE("return-write"),
  /**
   * To be party to signing a return: an editor is let in so far that the answer says what is missing, a person or the
   * signatory's job.
   */
  RETURN_SIGNING("return-signing"),
  RETURN_SIGN_OFF("return-sign-off"),
  /** To sign for a unit that is one person. */
  RETURN_SIGN_OFF_FOR_UNIT("return-sign-off-for-unit"),
  /** To ask about returns, validate, reopen, withdraw and correct them. */
  RETURN_REVIEW("return-review"),
  /** To give one return a longer window. */
  RETURN_EXTEND("return-extend"),
  /** Which sealed versions an edition is made of, never what they say. */
  SNAPSHOT_READ("snapshot-read"),
  /** To remind of outstanding returns, and see what became of that. */
  REMINDER_WRITE("reminder-write"),
  /** All that all returns of a collection say, at once. */
  EXTRACT_READ("extract-read"),
  /** To invite, change, remove and confirm the people and machine clients of an organisation. */
  PEOPLE_ADMINISTER("people-administer"),
  RULES_READ("rules-read"),
  /** To say how many returns a threshold would hit, without setting it. */
  RULES_TRY("rules-try"),
  /** To set thresholds and levels of a collection. */
  RULES_ADJUST("rules-adjust");

  private final String id;

  CensusPermission(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
