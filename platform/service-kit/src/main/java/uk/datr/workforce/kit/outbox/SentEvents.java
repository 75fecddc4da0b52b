package uk.datr.workforce.kit.outbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.datr.workforce.kit.sql.Sql;

/**
 * Forgets events that were sent long ago, but of every aggregate the newest: it says what the other services were told last,
 * which a republication says again when a topic is lost.
 */
@ApplicationScoped
public class SentEvents {

  private static final String FORGET =
      """
      delete from outbox_event told
      using outbox_sequence newest
      where told.sent_at < now() - make_interval(secs => ?)
        and newest.topic = told.topic and newest.subject = told.key and newest.last > told.sequence
      """;

  private final Sql sql;
  private final OutboxConfig config;

  SentEvents(Sql sql, OutboxConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Forgets what is older than it is to be kept. */
  @Scheduled(every = "1h", delayed = "7m", identity = "outbox-housekeeping")
  @Transactional
  public void forget() {
    sql.update(FORGET, (double) config.keepSent().toSeconds());
  }
}
