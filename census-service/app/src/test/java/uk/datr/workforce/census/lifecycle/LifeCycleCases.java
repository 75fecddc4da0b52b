package uk.datr.workforce.census.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.CensusPermissions;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.Permission;

/** Every state × event × job of a life-cycle table, and every guard of each of its rows, as tests. */
public final class LifeCycleCases<S extends Enum<S>, E extends Enum<E>, G extends Enum<G>, D> {

  private final LifeCycle<S, E, G, D> table;
  private final List<S> states;
  private final Class<E> events;

  public LifeCycleCases(LifeCycle<S, E, G, D> table, Class<S> states, Class<E> events) {
    this.table = table;
    this.states =
        Arrays.stream(states.getEnumConstants())
            .filter(state -> !state.name().equals("UNKNOWN"))
            .toList();
    this.events = events;
  }

  /** The tests; how many there are is printed. */
  public Stream<DynamicTest> tests() {
    List<DynamicTest> tests = new ArrayList<>();
    for (S state : states) {
      for (E event : events.getEnumConstants()) {
        for (Job job : Job.values()) {
          tests.add(
              DynamicTest.dynamicTest(
                  event + " in " + state + " by " + job.id(), () -> check(state, event, job)));
        }
      }
    }
    for (Step<S, E, G, D> step : table.steps()) {
      for (G guard : step.guards()) {
        tests.add(
            DynamicTest.dynamicTest(
                guard + " holds " + step.event() + " in " + step.from() + " back",
                () -> checkGuard(step, guard)));
      }
    }
    System.out.printf("%s: %d cases%n", events.getSimpleName(), tests.size());
    return tests.stream();
  }

  private void check(S state, E event, Job job) {
    Set<Permission> held = new CensusPermissions().grants().getOrDefault(job, Set.of());
    var decision = table.decide(state, event, held::contains, guard -> true);
    Optional<Step<S, E, G, D>> row = row(state, event);
    boolean onlyThePlatform =
        table.steps().stream()
            .filter(step -> step.event() == event)
            .allMatch(step -> step.permission() == null);
    boolean mayEver =
        table.steps().stream()
            .filter(step -> step.event() == event)
            .map(Step::permission)
            .anyMatch(permission -> permission != null && held.contains(permission));
    if (!onlyThePlatform && !mayEver) {
      assertThat(decision).isInstanceOf(Decision.NotPermitted.class);
    } else if (row.isEmpty()) {
      assertThat(decision).isEqualTo(new Decision.WrongState<>());
    } else {
      assertThat(decision).isEqualTo(new Decision.Allowed<>(row.get()));
    }
    assertThat(table.allowed(state, held::contains, guard -> true).contains(event))
        .as("among the allowed actions")
        .isEqualTo(!onlyThePlatform && mayEver && row.isPresent());
  }

  private void checkGuard(Step<S, E, G, D> step, G guard) {
    var decision =
        table.decide(step.from(), step.event(), LifeCycleCases::anybody, other -> other != guard);
    assertThat(decision).isEqualTo(new Decision.HeldBack<>(guard));
  }

  private static boolean anybody(@Nullable CensusPermission permission) {
    return true;
  }

  private Optional<Step<S, E, G, D>> row(S state, E event) {
    return table.steps().stream()
        .filter(step -> step.from() == state && step.event() == event)
        .findFirst();
  }
}
