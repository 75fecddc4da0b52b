package uk.datr.workforce.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;
import javax.sql.DataSource;
import uk.datr.workforce.kit.sql.DatabaseException;

/** How far the publisher is behind: for metrics, which remember the last look, and for health, which looks anew. */
@ApplicationScoped
public class OutboxBacklog {

  private static final String LOOK =
      """
      select count(*) filter (where parked_at is null),
             count(*) filter (where parked_at is not null),
             coalesce(extract(epoch from now() - min(created_at) filter (where parked_at is null)), 0)
      from outbox_event where sent_at is null
      """;

  private static final Size UNKNOWN = new Size(Double.NaN, Double.NaN, Double.NaN);

  private final DataSource database;
  private final OutboxTopics topics;
  private final MeterRegistry metrics;
  private volatile Size last = UNKNOWN;

  OutboxBacklog(DataSource database, OutboxTopics topics, MeterRegistry metrics) {
    this.database = database;
    this.topics = topics;
    this.metrics = metrics;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("workforce.outbox.unsent", () -> last.unsent()).register(metrics);
    Gauge.builder("workforce.outbox.parked", () -> last.parked()).register(metrics);
    Gauge.builder("workforce.outbox.oldest.unsent", () -> last.oldestUnsentSeconds())
        .baseUnit("seconds")
        .register(metrics);
    Gauge.builder("workforce.outbox.missing.topics", () -> missingTopics().size())
        .register(metrics);
  }

  @Scheduled(every = "10s", identity = "outbox-backlog")
  void refresh() {
    try {
      last = look();
    } catch (DatabaseException e) {
      // Readiness says that the database is away; a metric without a value says it here.
      last = UNKNOWN;
    }
  }

  /** The topics, in order, that the broker does not have and that events wait for; told by the instance that publishes. */
  public SortedSet<String> missingTopics() {
    return topics.missing();
  }

  /** Looks now. */
  public Size look() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Size(row.getDouble(1), row.getDouble(2), row.getDouble(3));
    } catch (SQLException e) {
      throw new DatabaseException("The backlog of the outbox could not be read.", e);
    }
  }

  /**
   * What waits.
   *
   * @param unsent rows that wait to be sent
   * @param parked rows that somebody has to look at
   * @param oldestUnsentSeconds age of the oldest row that waits to be sent; 0 when none does
   */
  public record Size(double unsent, double parked, double oldestUnsentSeconds) {}
}
