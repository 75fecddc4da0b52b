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
  public static Platform local(LocalRun run) {
    return new Platform(
        service(run, "census"),
        service(run, "survey"),
        service(run, "calculator"),
        service(run, "reporting"),
        "http://127.0.0.1:" + run.port("keycloak") + "/realms/workforce",
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

  /** The addresses and the secret that the documentation names, each with that of this platform. */
  public Map<String, String> replacements() {
    return Map.of(
        "http://127.0.0.1:8081",
        census.toString(),
        "http://127.0.0.1:8083",
        calculator.toString(),
        "http://127.0.0.1:8084",
        reporting.toString(),
        "http://127.0.0.1:18080/realms/workforce",
        realm,
        "local-only-secret",
        clientSecret);
  }

  private static URI service(LocalRun run, String name) {
    return URI.create("http://127.0.0.1:" + run.port(name));
  }
}
