package uk.datr.workforce.journey;

import java.net.URI;
import java.util.Map;

/**
 * Where a running platform is reached. Users of it need nothing else.
 *
 * @param census address of census-service
 * @param survey address of survey-service
 * @param calculator address of calculator-service
 * @param reporting address of reporting-service
 * @param realm address of the realm, which is the issuer of the tokens
 * @param password password of every example person
 * @param clientSecret secret of every example machine client
 */
public record Platform(
    URI census,
    URI survey,
    URI calculator,
    URI reporting,
    String realm,
    String password,
    String clientSecret) {

  /** The platform that {@code ./workforce up} runs on this machine. */
  public static Platform local(Map<String, String> environment) {
    return new Platform(
        service(environment, "CENSUS", 8081),
        service(environment, "SURVEY", 8082),
        service(environment, "CALCULATOR", 8083),
        service(environment, "REPORTING", 8084),
        "http://localhost:" + port(environment, "KEYCLOAK", 58080) + "/realms/workforce",
        "local-only",
        "local-only-secret");
  }

  /** The services by name. */
  public Map<String, URI> services() {
    return Map.of(
        "census-service", census,
        "survey-service", survey,
        "calculator-service", calculator,
        "reporting-service", reporting);
  }

  private static URI service(Map<String, String> environment, String name, int usual) {
    return URI.create("http://127.0.0.1:" + port(environment, name, usual));
  }

  static int port(Map<String, String> environment, String name, int usual) {
    return Integer.parseInt(
        environment.getOrDefault("WORKFORCE_PORT_" + name, Integer.toString(usual)));
  }
}
