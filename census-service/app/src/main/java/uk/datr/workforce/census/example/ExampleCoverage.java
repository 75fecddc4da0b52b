package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.events.ReturnKind;

/** Section O: the providers and recovery organisations that a commissioning team knows in its area. */
final class ExampleCoverage {
  private static final double PRIVATE_CLINIC = 0.2;

  private final Map<String, List<ExampleService>> byAuthority = new HashMap<>();

  /**
   * @param services every unit that is asked, those that do not answer and those that ended included
   */
  ExampleCoverage(List<ExampleService> services, ExampleReach reach, LocalDate day) {
    services.stream()
        .filter(service -> service.unit().kind() != ReturnKind.COMMISSIONER)
        .forEach(service ->
            reach
                .authorities(service, day)
                .forEach(code ->
                    byAuthority.computeIfAbsent(code, _ -> new ArrayList<>()).add(service)));
  }

  /** The lines of a team; where there are two, both name all. */
  List<Coverage> of(ExampleService team) {
    String code = team.unit().laCode();
    List<Coverage> lines = new ArrayList<>();
    for (ExampleService service : byAuthority.getOrDefault(code, List.of())) {
      lines.add(
          new Coverage(service.unit().unitId().toString(), null, serviceType(service), true, null));
    }
    if (!team.nil() && ExampleChance.fraction("private clinic", code) < PRIVATE_CLINIC) {
      lines.add(new Coverage(null, "Example Private Clinic", "RES_REHAB", false, "NOT_LA_FUNDED"));
    }
    return lines;
  }

  private static String serviceType(ExampleService service) {
    return service.kind().settings().isEmpty()
        ? "RECOVERY_SUPPORT"
        : service.kind().settings().getFirst();
  }
}
