package uk.datr.workforce.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stops what runs in the right order: services first, so that they leave their consumer groups, then Keycloak, Kafka, PostgreSQL. */
final class StackStop {

  private static final Set<String> SERVICES =
      Stream.of(PlatformService.values()).map(PlatformService::id).collect(Collectors.toSet());

  private static final Set<String> PARTS = Set.of("keycloak", "kafka", "postgresql");
  private static final Duration PREPARING_GOODBYE = Duration.ofSeconds(5);

  private StackStop() {}

  static void stop(Collection<RunningProcess> processes, Progress progress) {
    processes.stream()
        .filter(process -> !SERVICES.contains(process.name()) && !PARTS.contains(process.name()))
        .forEach(preparing -> preparing.stop(PREPARING_GOODBYE));
    List<RunningProcess> services =
        processes.stream().filter(process -> SERVICES.contains(process.name())).toList();
    services.parallelStream().forEach(ServicePart::stop);
    if (!services.isEmpty()) {
      progress.say("The services are stopped");
    }
    named("keycloak", processes).forEach(KeycloakPart::stop);
    named("kafka", processes).forEach(KafkaPart::stop);
    named("postgresql", processes).forEach(PostgresPart::stop);
    if (!processes.isEmpty()) {
      progress.say("Keycloak, Kafka and PostgreSQL are stopped");
    }
  }

  private static List<RunningProcess> named(String name, Collection<RunningProcess> processes) {
    return processes.stream().filter(process -> process.name().equals(name)).toList();
  }
}
