package uk.datr.workforce.census.lifecycle;

import uk.datr.workforce.census.access.CensusPermission;

/** Whether an event may happen now. */
public sealed interface Decision<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D> {

  /** It may; the row says what follows. */
  record Allowed<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D>(Step<S, E, G, D> step)
      implements Decision<S, E, G, D> {}

  /** The table has no such event in this state. */
  record WrongState<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D>()
      implements Decision<S, E, G, D> {}

  /** The state is right, the doer is not. */
  record NotPermitted<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D>(
      CensusPermission missing) implements Decision<S, E, G, D> {}

  /** State and doer are right, a guard holds it back. */
  record HeldBack<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D>(G guard)
      implements Decision<S, E, G, D> {}
}
