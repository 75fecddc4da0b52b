package uk.datr.workforce.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A service of the platform as the local stack runs it. */
enum PlatformService {
  CENSUS("census-service/app", 8081, "census"),
  SURVEY("survey-service/people", 8082, "survey_people"),
  CALCULATOR("calculator-service/app", 8083, "calculator"),
  REPORTING("reporting-service/app", 8084, "reporting");

  private final String module;
  private final int usualPort;
  private final String database;

  PlatformService(String module, int usualPort, String database) {
    this.module = module;
    this.usualPort = usualPort;
    this.database = database;
  }

  /** What people call it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  int usualPort() {
    return usualPort;
  }

  /** Its database and the login that owns it. */
  String database() {
    return database;
  }

  static PlatformService named(String id) {
    return Arrays.stream(values())
        .filter(service -> service.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new StackException(
                "There is no service '"
                    + id
                    + "'; there are census, survey, calculator, reporting."));
  }

  /** The program as Quarkus packaged it. */
  Path program(Repository repository) {
    return repository.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** Its settings on this machine, as environment variables. */
  Map<String, String> settings(StackPorts ports) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(this)));
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", PostgresPart.jdbcUrl(ports.postgresql(), database));
    settings.put("QUARKUS_DATASOURCE_USERNAME", database);
    settings.put("QUARKUS_DATASOURCE_PASSWORD", PostgresPart.PASSWORD);
    settings.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.realmUrl());
    if (this == CENSUS) {
      settings.put("WORKFORCE_CENSUS_EXAMPLE_DATA_ENABLED", "true");
      settings.put("WORKFORCE_PEOPLE_SECRET", KeycloakPart.CLIENT_SECRET);
    }
    return settings;
  }
}
