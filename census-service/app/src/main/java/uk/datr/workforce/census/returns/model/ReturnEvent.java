package uk.datr.workforce.census.returns.model;

/** What can happen to a return; {@link ReturnLifeCycle} says when and by whom. */
public enum ReturnEvent {
  /** Its collection opens, or the unit is added to an open one. */
  START,
  /** Content is saved. */
  SAVE_DRAFT,
  /** The draft is handed in. */
  SUBMIT,
  /** The submitter declares that there is nothing to report, which hands it in. */
  DECLARE_NIL,
  /** No rule that looks at what was handed in holds it up, and no query is left. */
  VALIDATE,
  /** The submitter takes back what nobody has asked about or signed, and works on a new version. */
  RECALL,
  /** An analyst asks about the version that was handed in. */
  RAISE_QUERY,
  /** The submitter answers a query and changes nothing. */
  ANSWER_QUERY,
  /** An analyst settles a query or takes it back. */
  SETTLE_QUERY,
  /** No query waits for the submitter any more. */
  ALL_ANSWERED,
  /** The submitter corrects the return after a query, in a new version. */
  REOPEN_TO_CORRECT,
  /** An analyst validates it as it stands; a query that is left is flagged. */
  ACCEPT,
  /** A second person signs the declaration. */
  SIGN_OFF,
  /** Somebody else signs for a unit that is one person. */
  SIGN_OFF_FOR_UNIT,
  /** An analyst asks about a return that was signed; the signature is void. */
  REOPEN,
  /** An analyst takes it out of the collection. */
  WITHDRAW,
  /** Its window is made longer than the collection's. */
  EXTEND,
  /** Its collection is finalised. */
  FINALISE,
  /** An analyst corrects it after publication, in a new version and a new edition. */
  CORRECT,
  /** The unit need not answer after all. */
  EXCUSE,
  /** An excused unit has to answer after all. */
  ASK_AGAIN
}
