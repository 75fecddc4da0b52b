package uk.datr.workforce.census.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.events.EventType;

/**
 * One row of a life-cycle table.
 *
 * @param <S> states
 * @param <E> events that move a thing from state to state
 * @param <G> guards
 * @param <D> data of the events that are published
 * @param from the state before; null where the thing does not exist yet
 * @param event what happens
 * @param permission who may make it happen; null when only the platform itself does, as part of something else
 * @param guards what must hold besides
 * @param to the state afterwards
 * @param emits the event that is published; null when nobody outside is told
 * @param audit what the audit log says
 */
public record Step<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D>(
    @Nullable S from,
    E event,
    @Nullable CensusPermission permission,
    List<G> guards,
    S to,
    @Nullable EventType<D> emits,
    String audit) {

  /** Keeps its own copy of the guards. */
  public Step {
    guards = List.copyOf(guards);
  }
}
