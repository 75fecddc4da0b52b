package uk.datr.workforce.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import uk.datr.workforce.kit.sql.DatabaseException;

/** How many dead letters wait for a decision and how many events for a release, as metrics. */
@ApplicationScoped
class DeadLetterBacklog {

  private final DeadLetterDesk desk;
  private final MeterRegistry metrics;
  private volatile double waiting = Double.NaN;
  private volatile double held = Double.NaN;

  DeadLetterBacklog(DeadLetterDesk desk, MeterRegistry metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("workforce.inbox.dead.letters", () -> waiting).register(metrics);
    Gauge.builder("workforce.inbox.held.events", () -> held).register(metrics);
  }

  @Scheduled(every = "10s", identity = "dead-letter-backlog")
  void refresh() {
    try {
      waiting = desk.waiting();
      held = desk.heldEvents();
    } catch (DatabaseException e) {
      // Readiness says that the database is away; a metric without a value says it here.
      waiting = Double.NaN;
      held = Double.NaN;
    }
  }
}
