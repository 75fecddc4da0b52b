package uk.datr.workforce.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The clock of the service. A test replaces it by a bean of its own. */
@Dependent
public class Clocks {

  /** Days, windows and deadlines of the platform are meant in this zone; instants are UTC. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
