package uk.datr.workforce.kit.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import uk.datr.workforce.kit.outbox.OutboxBacklog;
import uk.datr.workforce.kit.sql.DatabaseException;

/** Down when events wait too long, when a topic of theirs is missing or when somebody has to look at parked ones. */
@ApplicationScoped
@HealthGroup(Dependencies.GROUP)
class OutboxHealth implements HealthCheck {

  private static final int LATE_SECONDS = 60;

  private final OutboxBacklog backlog;

  OutboxHealth(OutboxBacklog backlog) {
    this.backlog = backlog;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      OutboxBacklog.Size size = backlog.look();
      Set<String> missing = backlog.missingTopics();
      return HealthCheckResponse.named("outbox")
          .status(
              size.parked() == 0 && missing.isEmpty() && size.oldestUnsentSeconds() < LATE_SECONDS)
          .withData("unsent", (long) size.unsent())
          .withData("parked", (long) size.parked())
          .withData("oldestUnsentSeconds", (long) size.oldestUnsentSeconds())
          .withData("missingTopics", String.join(" ", missing))
          .build();
    } catch (DatabaseException e) {
      return HealthCheckResponse.down("outbox");
    }
  }
}
