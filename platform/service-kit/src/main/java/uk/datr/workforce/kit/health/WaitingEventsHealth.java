package uk.datr.workforce.kit.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import uk.datr.workforce.kit.inbox.DeadLetterDesk;
import uk.datr.workforce.kit.sql.DatabaseException;

/**
 * How many events wait for a decision and how many for a release. They hold nothing up and nothing that is needed is away, so
 * that any number of them is up; the alarms DeadLetter and HeldEvent call somebody.
 */
@ApplicationScoped
@HealthGroup(Dependencies.GROUP)
class WaitingEventsHealth implements HealthCheck {

  private final DeadLetterDesk desk;

  WaitingEventsHealth(DeadLetterDesk desk) {
    this.desk = desk;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      return HealthCheckResponse.named("waiting events")
          .up()
          .withData("deadLetters", desk.waiting())
          .withData("held", desk.heldEvents())
          .build();
    } catch (DatabaseException e) {
      return HealthCheckResponse.down("waiting events");
    }
  }
}
