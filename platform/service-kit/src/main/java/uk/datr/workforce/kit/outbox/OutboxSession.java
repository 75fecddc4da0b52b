package uk.datr.workforce.kit.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * One connection of the publisher: it holds the advisory lock, marks the rows and is woken on it. When it dies, lock and
 * marks die together, so no second publisher can work beside a first one that still believes in its lock.
 */
final class OutboxSession implements AutoCloseable {

  private static final String LOCK =
      "select pg_try_advisory_lock(hashtextextended('workforce_outbox_publisher', 0))";

  private static final String UNSENT =
      """
      select id, topic, key, envelope, attempts from outbox_event
      where sent_at is null and parked_at is null and topic <> all (?)
      order by id limit ?
      """;

  private static final String TOPICS_OF_UNSENT =
      "select distinct topic from outbox_event where sent_at is null and parked_at is null";

  private static final String MARK_SENT =
      "update outbox_event set sent_at = now() where id = any (?)";

  private static final String COUNT_ATTEMPT =
      "update outbox_event set attempts = attempts + 1 where id = ?";

  private static final String PARK =
      "update outbox_event set parked_at = now(), park_reason = ? where id = ?";

  /** Events behind a parked one of the same key would overtake it: they are parked too, and say behind which. */
  private static final String PARK_BEHIND =
      """
      update outbox_event waiting
      set parked_at = now(), park_reason = 'behind event ' || parked.event_id
      from outbox_event parked
      where waiting.sent_at is null and waiting.parked_at is null
        and parked.sent_at is null and parked.parked_at is not null
        and parked.topic = waiting.topic and parked.key = waiting.key and parked.id < waiting.id
      """;

  private final Connection connection;

  OutboxSession(Connection connection) {
    this.connection = connection;
  }

  /** Whether this connection is now the one that publishes. */
  boolean tryLock() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOCK)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  void listen() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + Outbox.WAKE_CHANNEL);
    }
  }

  /** Waits until events are appended, at most so long. */
  void awaitWake(Duration atMost) throws SQLException {
    connection.unwrap(PGConnection.class).getNotifications(Math.max(1, (int) atMost.toMillis()));
  }

  /**
   * The next rows to send, in their order. Rows behind a parked one of their key are parked first.
   *
   * @param without topics whose rows wait
   */
  List<OutboxRow> unsent(int atMost, Set<String> without) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PARK_BEHIND)) {
      statement.executeUpdate();
    }
    List<OutboxRow> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(UNSENT)) {
      statement.setArray(1, connection.createArrayOf("text", without.toArray()));
      statement.setInt(2, atMost);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getInt(5)));
        }
      }
    }
    return rows;
  }

  /** The topics of all rows that wait to be sent. */
  Set<String> topicsOfUnsent() throws SQLException {
    Set<String> topics = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TOPICS_OF_UNSENT)) {
      while (row.next()) {
        topics.add(row.getString(1));
      }
    }
    return topics;
  }

  void markSent(List<Long> ids) throws SQLException {
    Array array = connection.createArrayOf("bigint", ids.toArray());
    try (PreparedStatement statement = connection.prepareStatement(MARK_SENT)) {
      statement.setArray(1, array);
      statement.executeUpdate();
    }
  }

  void countAttempt(OutboxRow row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT_ATTEMPT)) {
      statement.setLong(1, row.id());
      statement.executeUpdate();
    }
  }

  void park(OutboxRow row, String reason) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PARK)) {
      statement.setString(1, reason);
      statement.setLong(2, row.id());
      statement.executeUpdate();
    }
  }

  /** Ends the session even while another thread waits in it. */
  void abort() throws SQLException {
    connection.abort(Runnable::run);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
