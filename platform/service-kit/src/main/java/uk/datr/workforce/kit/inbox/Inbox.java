package uk.datr.workforce.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.kit.sql.DatabaseException;

/** What each consumer has seen: the ids of its events and the newest sequence of every aggregate. */
@ApplicationScoped
class Inbox {

  /** Waits while the consumer's projection is being rebuilt: the rebuild holds the same lock alone. */
  private static final String REMEMBER =
      """
      insert into inbox_event (consumer, event_id, received_at)
      select ?::text, ?::uuid, ?::timestamptz from pg_advisory_xact_lock_shared(hashtextextended(?, 0))
      on conflict do nothing
      """;

  private static final String KEEP_OTHERS_OUT =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String SUBJECTS = "select count(*) from inbox_position where consumer = ?";

  /** Moves forward only; answers nothing when the aggregate is already there or further. */
  private static final String MOVE_ON =
      """
      insert into inbox_position (consumer, topic, subject, sequence) values (?, ?, ?, ?)
      on conflict (consumer, topic, subject) do update set sequence = excluded.sequence
        where inbox_position.sequence < excluded.sequence
      returning coalesce(old.sequence, 0)
      """;

  private static final String FORGET_BEFORE = "delete from inbox_event where received_at < ?";

  private static final String FORGET_EVENTS = "delete from inbox_event where consumer = ?";

  private static final String FORGET_POSITIONS = "delete from inbox_position where consumer = ?";

  private final DataSource database;

  Inbox(DataSource database) {
    this.database = database;
  }

  /** Notes an event in the present transaction and says what it is to this consumer. */
  Arrival arrive(String consumer, String topic, Envelope event, Instant at) {
    try (Connection connection = database.getConnection()) {
      if (!remember(connection, consumer, event, at)) {
        return Arrival.REPEATED;
      }
      try (PreparedStatement statement = connection.prepareStatement(MOVE_ON)) {
        statement.setString(1, consumer);
        statement.setString(2, topic);
        statement.setString(3, event.subject());
        statement.setLong(4, event.sequence());
        try (ResultSet row = statement.executeQuery()) {
          if (!row.next()) {
            return Arrival.STALE;
          }
          return row.getLong(1) + 1 == event.sequence() ? Arrival.NEXT : Arrival.AFTER_A_GAP;
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("The event could not be noted in the inbox.", e);
    }
  }

  /** Lets no event of a consumer be applied by anybody else until the present transaction ends. */
  void keepOthersOut(String consumer) {
    query(KEEP_OTHERS_OUT, lock(consumer));
  }

  /** Of how many aggregates a consumer knows a state. */
  long subjects(String consumer) {
    return query(SUBJECTS, consumer);
  }

  /** Forgets everything that a consumer has seen, so that its projection can be built anew from the topic. */
  void forget(String consumer) {
    try (Connection connection = database.getConnection()) {
      for (String sql : new String[] {FORGET_EVENTS, FORGET_POSITIONS}) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, consumer);
          statement.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("The inbox could not be emptied.", e);
    }
  }

  /** Forgets the ids of events received before an instant; positions stay and keep old events out. */
  void forgetBefore(Instant instant) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FORGET_BEFORE)) {
      statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("Old rows of the inbox could not be removed.", e);
    }
  }

  private long query(String sql, String argument) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, argument);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The inbox could not be read.", e);
    }
  }

  private static boolean remember(
      Connection connection, String consumer, Envelope event, Instant at) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
      statement.setString(1, consumer);
      statement.setObject(2, UUID.fromString(event.id()));
      statement.setObject(3, at.atOffset(ZoneOffset.UTC));
      statement.setString(4, lock(consumer));
      return statement.executeUpdate() == 1;
    }
  }

  private static String lock(String consumer) {
    return "workforce_consumer:" + consumer;
  }
}
