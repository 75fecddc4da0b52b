package uk.datr.workforce.referencedata;

/** The groups in which census results by role are shown, in the order of reports. */
public enum RoleGroup {
  DAW("drug and alcohol workers"),
  PEER("peer support and service-user development"),
  NUR("nursing"),
  MED("medical"),
  PSY("psychological professions"),
  SWK("social work"),
  PHA("pharmacy"),
  OTC("other clinical"),
  MGA("management and administration"),
  COM("commissioning");

  private final String label;

  RoleGroup(String label) {
    this.label = label;
  }

  /** What a reader of results sees. */
  public String label() {
    return label;
  }
}
