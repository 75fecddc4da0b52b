package uk.datr.workforce.census.returns.model;

/** What can happen to a return; {@link ReturnLifeCycle} says when and by whom. */
public enum ReturnEvent {
  /** Its collection opens, or the unit is added to an open one. */
  START,
  /** Content is saved. */
  SAVE_DRAFT,
  /** The draft is handed in. */
  SUBMIT,
  /** No rule that looks at what was handed in holds it up. */
  VALIDATE,
  /** A second person signs the declaration. */
  SIGN_OFF,
  /** Its collection is finalised. */
  FINALISE,
  /** The unit need not answer after all. */
  EXCUSE,
  /** An excused unit has to answer after all. */
  ASK_AGAIN
}
