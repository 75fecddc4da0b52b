package uk.datr.workforce.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The ports of the local stack, all on 127.0.0.1. Each can be set by an environment variable, {@code WORKFORCE_PORT_CENSUS} for
 * example.
 *
 * @param byName the port of each part and service
 */
record StackPorts(Map<String, Integer> byName) {

  private static final String POSTGRESQL = "postgresql";
  private static final String KAFKA = "kafka";
  private static final String KAFKA_CONTROLLER = "kafka_controller";
  private static final String KEYCLOAK = "keycloak";
  private static final String KEYCLOAK_MANAGEMENT = "keycloak_management";

  static StackPorts from(Map<String, String> environment) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    usual()
        .forEach((name, usual) -> {
          String variable = variable(name);
          String given = environment.getOrDefault(variable, "");
          ports.put(name, given.isBlank() ? usual : number(variable, given));
        });
    return new StackPorts(ports);
  }

  // All below the range from which Linux takes the near end of a connection: any program's call
  // could otherwise take one.
  private static Map<String, Integer> usual() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (PlatformService service : PlatformService.values()) {
      ports.put(service.id(), service.usualPort());
    }
    ports.put(POSTGRESQL, 15432);
    ports.put(KAFKA, 19092);
    ports.put(KAFKA_CONTROLLER, 19093);
    ports.put(KEYCLOAK, 18080);
    ports.put(KEYCLOAK_MANAGEMENT, 19000);
    return ports;
  }

  /** Everything that needs a port. */
  static Set<String> names() {
    return usual().keySet();
  }

  private static String variable(String name) {
    return "WORKFORCE_PORT_" + name.toUpperCase(Locale.ROOT);
  }

  private static int number(String variable, String given) {
    try {
      int port = Integer.parseInt(given.strip());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      throw new StackException(variable + " is no port number: " + given, noNumber);
    }
    throw new StackException(variable + " is no port number: " + given);
  }

  /** Fails with every taken port, its holder where that can be seen, and the variable that chooses another. */
  void requireFree() {
    List<String> taken = new ArrayList<>();
    byName.forEach((name, port) -> {
      if (!Ports.free(port)) {
        String holder =
            Ports.listener(port)
                .map(process ->
                    " by process "
                        + process.pid()
                        + process.info().command().map(command -> " (" + command + ")").orElse(""))
                .orElse("");
        taken.add(
            "Port %d (%s) is taken%s. Free it or choose another: %s=..."
                .formatted(port, name, holder, variable(name)));
      }
    });
    if (!taken.isEmpty()) {
      throw new StackException(String.join("\n", taken));
    }
  }

  int of(PlatformService service) {
    return named(service.id());
  }

  int postgresql() {
    return named(POSTGRESQL);
  }

  int kafka() {
    return named(KAFKA);
  }

  int kafkaController() {
    return named(KAFKA_CONTROLLER);
  }

  int keycloak() {
    return named(KEYCLOAK);
  }

  int keycloakManagement() {
    return named(KEYCLOAK_MANAGEMENT);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + kafka();
  }

  String keycloakUrl() {
    return KeycloakPart.url(keycloak());
  }

  String realmUrl() {
    return KeycloakPart.realmUrl(keycloakUrl(), "workforce");
  }

  String serviceUrl(PlatformService service) {
    return "http://127.0.0.1:" + of(service);
  }

  private int named(String name) {
    return Objects.requireNonNull(byName.get(name));
  }
}
