package uk.datr.workforce.stack;

import java.util.Arrays;
import java.util.List;

/** A part of the platform that can be taken away and given back while the others go on. */
public enum StackPart {
  /** PostgreSQL with the databases of all services and of Keycloak. */
  DATABASE("database"),
  /** Kafka. */
  BROKER("broker"),
  /** Keycloak. */
  KEYCLOAK("keycloak"),
  /** census-service. */
  CENSUS("census-service"),
  /** reporting-service. */
  REPORTING("reporting-service");

  private final String id;

  StackPart(String id) {
    this.id = id;
  }

  /** What people call it. */
  public String id() {
    return id;
  }

  /** The services among the parts. */
  public static List<StackPart> services() {
    return List.of(CENSUS, REPORTING);
  }

  /** The part of that id. */
  public static StackPart named(String id) {
    return Arrays.stream(values())
        .filter(part -> part.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new StackException("There is no part '" + id + "'."));
  }

  PlatformService service() {
    return switch (this) {
      case CENSUS -> PlatformService.CENSUS;
      case REPORTING -> PlatformService.REPORTING;
      case DATABASE, BROKER, KEYCLOAK -> throw new IllegalStateException(id + " is no service");
    };
  }
}
