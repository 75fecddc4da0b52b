package uk.datr.workforce.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.sql.DatabaseException;

/**
 * Where a use case leaves its events. They commit or vanish with the transaction that causes them; {@link
 * OutboxPublisher} sends them afterwards, in order for each aggregate.
 */
@ApplicationScoped
public class Outbox {

  /** The channel of the database on which the publisher is woken. */
  static final String WAKE_CHANNEL = "workforce_outbox";

  private static final String NEXT_SEQUENCE =
      """
      insert into outbox_sequence (topic, subject, last) values (?, ?, 1)
      on conflict (topic, subject) do update set last = outbox_sequence.last + 1
      returning last
      """;

  /** The database passes notifications on at commit, and the same one of a transaction only once. */
  private static final String APPEND =
      """
      insert into outbox_event (event_id, topic, key, sequence, envelope, created_at)
      values (?, ?, ?, ?, ?, ?)
      returning pg_notify(?, '')
      """;

  private static final String NEWEST =
      "select envelope from outbox_event where topic = ? and key = ? order by sequence desc limit 1";

  private final DataSource database;
  private final String source;

  Outbox(DataSource database, @ConfigProperty(name = "workforce.service") String service) {
    this.database = database;
    this.source = "/" + service;
  }

  /**
   * Writes an event into the transaction of the caller. The event is finished here: what is stored is what is sent.
   *
   * @param subject id of the aggregate, also the key of the record
   * @param data the whole state of the aggregate
   * @return the event as it will be sent
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> Envelope append(Act act, EventType<T> type, String subject, T data) {
    String topic = type.topic().topicName();
    try (Connection connection = database.getConnection()) {
      Envelope event =
          Envelope.of(
                  type,
                  UuidV7.next(act.at()),
                  source,
                  subject,
                  act.at(),
                  act.correlationId(),
                  act.causationId(),
                  nextSequence(connection, topic, subject),
                  data)
              .inTrace(act.traceparent());
      insert(connection, topic, event);
      return event;
    } catch (SQLException e) {
      throw new DatabaseException("The event could not be appended to the outbox.", e);
    }
  }

  /**
   * What was told last of an aggregate, sent or not, for a republication that has to say the same again. The newest event of
   * every aggregate is kept however old it is.
   *
   * @return empty when nothing was told of it on the topic of this type, or something else last
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> Optional<T> lastTold(EventType<T> type, String subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEWEST)) {
      statement.setString(1, type.topic().topicName());
      statement.setString(2, subject);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Envelope told = Envelope.parse(row.getString(1));
        return told.type().equals(type.type()) ? Optional.of(told.data(type)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("What was told last could not be read.", e);
    } catch (MalformedEventException e) {
      throw new IllegalStateException("What was told last is no event.", e);
    }
  }

  private static long nextSequence(Connection connection, String topic, String subject)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEXT_SEQUENCE)) {
      statement.setString(1, topic);
      statement.setString(2, subject);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void insert(Connection connection, String topic, Envelope event)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
      statement.setObject(1, UUID.fromString(event.id()));
      statement.setString(2, topic);
      statement.setString(3, event.subject());
      statement.setLong(4, event.sequence());
      statement.setString(5, event.toJson());
      statement.setObject(6, event.time().atOffset(ZoneOffset.UTC));
      statement.setString(7, WAKE_CHANNEL);
      statement.execute();
    }
  }
}
