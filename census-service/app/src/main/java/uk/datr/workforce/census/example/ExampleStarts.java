package uk.datr.workforce.census.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The people with whom the units of a collection began the year: those of the same unit or of its predecessors. */
final class ExampleStarts {
  private final ExampleWorkforce before;
  private final ExampleWorkforce now;
  private final Map<UUID, Map<String, Long>> divided = new HashMap<>();

  /**
   * @param before the collection a year earlier
   * @param now the collection itself
   */
  ExampleStarts(ExampleWorkforce before, ExampleWorkforce now) {
    this.before = before;
    this.now = now;
  }

  /**
   * People by role.
   *
   * @param change what made the unit what it is since the collection before
   */
  Map<String, Long> of(ExampleService service, Optional<ExampleChange> change) {
    UUID unitId = service.unit().unitId();
    if (change.isEmpty()) {
      return before.people(unitId);
    }
    return switch (change.get().kind()) {
      // Who came with a contract was not there at the start, and is counted on its own.
      case CONTRACT, BEGINNING -> Map.of();
      case MERGER -> {
        Map<String, Long> both = new HashMap<>(before.people(unitId));
        change
            .get()
            .predecessors()
            .forEach(joined ->
                before
                    .people(joined)
                    .forEach((role, people) -> both.merge(role, people, Long::sum)));
        yield both;
      }
      case REORGANISATION -> {
        if (!divided.containsKey(unitId)) {
          divide(change.get());
        }
        yield divided.getOrDefault(unitId, Map.of());
      }
    };
  }

  /** Divides a unit's people among its successors as these have them now, everybody exactly once. */
  private void divide(ExampleChange change) {
    List<UUID> units = change.after().stream().map(service -> service.unit().unitId()).toList();
    units.forEach(unit -> divided.put(unit, new TreeMap<>()));
    for (UUID predecessor : change.predecessors()) {
      before
          .people(predecessor)
          .forEach((role, people) -> {
            double[] weights =
                units.stream()
                    .mapToDouble(unit -> now.people(unit).getOrDefault(role, 0L) + 0.01)
                    .toArray();
            long[] parts = ExampleAllocation.allocate(people, weights);
            for (int i = 0; i < parts.length; i++) {
              divided.getOrDefault(units.get(i), new TreeMap<>()).merge(role, parts[i], Long::sum);
            }
          });
    }
  }
}
