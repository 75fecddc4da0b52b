package uk.datr.workforce.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The clock of the service. A test replaces it by a bean of its own. */
@Dependent
public class Clocks {

  /** Days, windows and deadlines of the platform are meant in this zone; instants are UTC. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** As fine as the database keeps an instant, so that what is told at once and what is told from a row are the same. */
  private static final Duration TICK = Duration.ofNanos(1000);

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), TICK);
  }
}
