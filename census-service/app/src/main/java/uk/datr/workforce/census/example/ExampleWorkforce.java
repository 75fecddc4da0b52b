package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everybody who works in the units of a collection, whether the unit answered or not: next year's returns start from it.
 *
 * @param day reference date
 * @param answered the services that answer, in the order of the register
 * @param staff lines by service, of all services
 * @param established paid people without bank and agency by unit and role, of all units
 */
record ExampleWorkforce(
    LocalDate day,
    List<ExampleService> answered,
    Map<ExampleService, List<ExampleStaffLine>> staff,
    Map<UUID, Map<String, Long>> established) {

  /** Puts together those who answered and those who did not. */
  static ExampleWorkforce of(
      LocalDate day,
      List<ExampleService> answered,
      Map<ExampleService, List<ExampleStaffLine>> staffOfAnswered,
      Map<ExampleService, List<ExampleStaffLine>> staffOfSilent) {
    Map<ExampleService, List<ExampleStaffLine>> staff = new LinkedHashMap<>(staffOfAnswered);
    staff.putAll(staffOfSilent);
    Map<UUID, Map<String, Long>> established = new HashMap<>();
    staff.forEach((service, lines) ->
        established.put(
            service.unit().unitId(),
            ExampleReturnBody.establishedPeople(service, day.getYear(), lines)));
    return new ExampleWorkforce(day, List.copyOf(answered), staff, established);
  }

  /** The lines of a service. */
  List<ExampleStaffLine> lines(ExampleService service) {
    return staff.getOrDefault(service, List.of());
  }

  /** The established people of a unit by role; none of a unit that was not there. */
  Map<String, Long> people(UUID unitId) {
    return established.getOrDefault(unitId, Map.of());
  }

  /** The units that answered. */
  Set<UUID> answeredUnits() {
    Set<UUID> units = new HashSet<>();
    answered.forEach(service -> units.add(service.unit().unitId()));
    return units;
  }
}
