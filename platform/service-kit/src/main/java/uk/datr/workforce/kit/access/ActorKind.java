package uk.datr.workforce.kit.access;

/** What acts. */
public enum ActorKind {
  /** Somebody who signed in. */
  PERSON,
  /** A system of an organisation, by client credentials. */
  MACHINE,
  /** The platform itself: a deadline, an event of another service, example data. */
  PLATFORM
}
