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
  RULES_READ("rules-read");

  private final String id;

  CensusPermission(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
