package uk.datr.workforce.census.lifecycle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CensusPermission;

/** A state machine as a table: what is not in it cannot happen. */
public final class LifeCycle<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D> {

  private final List<Step<S, E, G, D>> steps;
  private final Class<E> events;
  private final Map<E, List<Step<S, E, G, D>>> byEvent;
  private final Map<E, List<CensusPermission>> needed;

  /**
   * @param events all events that the table speaks of
   * @param steps the rows, at most one for a state and an event
   */
  public LifeCycle(Class<E> events, List<Step<S, E, G, D>> steps) {
    this.steps = List.copyOf(steps);
    this.events = events;
    this.byEvent = new EnumMap<>(events);
    this.needed = new EnumMap<>(events);
    for (E event : EnumSet.allOf(events)) {
      List<Step<S, E, G, D>> rows = steps.stream().filter(s -> s.event() == event).toList();
      byEvent.put(event, rows);
      needed.put(
          event,
          rows.stream().flatMap(row -> Stream.ofNullable(row.permission())).distinct().toList());
    }
    Set<String> keys = new HashSet<>();
    for (Step<S, E, G, D> step : steps) {
      if (!keys.add(step.from() + " " + step.event())) {
        throw new IllegalArgumentException(step.from() + " has two rows for " + step.event());
      }
    }
  }

  /** The rows in the order in which they were written. */
  public List<Step<S, E, G, D>> steps() {
    return steps;
  }

  /** The row for an event in a state; null as state means that the thing does not exist yet. */
  public Optional<Step<S, E, G, D>> step(@Nullable S from, E event) {
    for (Step<S, E, G, D> row : byEvent.getOrDefault(event, List.of())) {
      if (row.from() == from) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The states in which an event can happen. */
  public Set<S> statesBefore(E event) {
    return byEvent.getOrDefault(event, List.of()).stream()
        .flatMap(row -> Stream.ofNullable(row.from()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Decides by the table alone. Who may never take the step hears that first, whatever the state.
   *
   * @param holds whether the doer has a permission for this thing
   * @param passes whether a guard is satisfied
   */
  public Decision<S, E, G, D> decide(
      @Nullable S from, E event, Predicate<CensusPermission> holds, Predicate<G> passes) {
    Optional<CensusPermission> missing = missing(event, holds);
    if (missing.isPresent()) {
      return new Decision.NotPermitted<>(missing.get());
    }
    Optional<Step<S, E, G, D>> found = step(from, event);
    if (found.isEmpty()) {
      return new Decision.WrongState<>();
    }
    Step<S, E, G, D> step = found.get();
    return step.guards().stream()
        .filter(guard -> !passes.test(guard))
        .findFirst()
        .<Decision<S, E, G, D>>map(Decision.HeldBack::new)
        .orElseGet(() -> new Decision.Allowed<>(step));
  }

  /** The permission without which nobody makes the event happen in any state, if it is not held. */
  private Optional<CensusPermission> missing(E event, Predicate<CensusPermission> holds) {
    List<CensusPermission> permissions = needed.getOrDefault(event, List.of());
    return permissions.stream().anyMatch(holds)
        ? Optional.empty()
        : permissions.stream().findFirst();
  }

  /**
   * The events that somebody may now make happen, in their declared order; what only the platform does is not among
   * them.
   *
   * @param passes guards that cannot be known beforehand are to be answered with true
   */
  public List<E> allowed(S from, Predicate<CensusPermission> holds, Predicate<G> passes) {
    return EnumSet.allOf(events).stream()
        .filter(event -> step(from, event).map(s -> s.permission() != null).orElse(false))
        .filter(event -> decide(from, event, holds, passes) instanceof Decision.Allowed)
        .toList();
  }

  /** The table as Markdown, for the service's page. */
  public String asMarkdown() {
    return steps.stream()
        .map(s ->
            "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                    s.from() == null ? "–" : s.from(),
                    s.event(),
                    s.permission() == null ? "the platform" : "`" + s.permission().id() + "`",
                    s.guards().isEmpty()
                        ? "–"
                        : s.guards().stream().map(Enum::name).collect(Collectors.joining(", ")),
                    s.to(),
                    s.emits() == null ? "–" : "`" + s.emits().type() + "`",
                    s.audit()))
        .collect(
            Collectors.joining(
                "\n",
                "| from | event | permission | guards | to | event emitted | audit text |\n|---|---|---|---|---|---|---|\n",
                "\n"));
  }
}
