package uk.datr.workforce.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  private static final int AT_ONCE = 500;

  /** Aggregates in one order, so that two transactions wait for each other and never both. */
  private static final String NEXT_SEQUENCES =
      """
      insert into outbox_sequence (topic, subject, last)
      select topic, subject, count(*) from unnest(?::text[], ?::text[]) as told (topic, subject)
      group by topic, subject order by topic, subject
      on conflict (topic, subject) do update set last = outbox_sequence.last + excluded.last
      returning topic, subject, last
      """;

  /** The database passes notifications on at commit, and the same one of a transaction only once. */
  private static final String APPEND =
      """
      insert into outbox_event (event_id, topic, key, sequence, envelope, created_at)
      select event_id, topic, key, sequence, envelope, created_at
      from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
           with ordinality as told (event_id, topic, key, sequence, envelope, created_at, place)
      order by place
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
   * An event that is to be told.
   *
   * @param subject id of the aggregate, also the key of the record
   * @param data the whole state of the aggregate
   */
  public record News<T>(Act act, EventType<T> type, String subject, T data) {

    private String topic() {
      return type.topic().topicName();
    }

    private Aggregate aggregate() {
      return new Aggregate(topic(), subject);
    }

    private Envelope envelope(String source, long sequence) {
      return Envelope.of(
              type,
              UuidV7.next(act.at()),
              source,
              subject,
              act.at(),
              act.correlationId(),
              act.causationId(),
              sequence,
              data)
          .inTrace(act.traceparent());
    }
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
    return write(List.of(new News<>(act, type, subject, data))).getFirst();
  }

  /** Writes events into the transaction of the caller, in this order and in two round trips for {@value AT_ONCE} of them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(List<? extends News<?>> news) {
    for (int from = 0; from < news.size(); from += AT_ONCE) {
      write(news.subList(from, Math.min(news.size(), from + AT_ONCE)));
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

  private List<Envelope> write(List<? extends News<?>> news) {
    try (Connection connection = database.getConnection()) {
      Map<Aggregate, Long> last = lastSequences(connection, news);
      Map<Aggregate, Long> after =
          news.stream().collect(Collectors.groupingBy(News::aggregate, Collectors.counting()));
      List<Envelope> events = new ArrayList<>();
      for (News<?> one : news) {
        long left = after.merge(one.aggregate(), -1L, Long::sum);
        events.add(one.envelope(source, Objects.requireNonNull(last.get(one.aggregate())) - left));
      }
      insert(connection, news, events);
      return events;
    } catch (SQLException e) {
      throw new DatabaseException("Events could not be appended to the outbox.", e);
    }
  }

  /** What its events are counted by. */
  private record Aggregate(String topic, String subject) {}

  /** The number of the last of these events of each aggregate. */
  private static Map<Aggregate, Long> lastSequences(
      Connection connection, List<? extends News<?>> news) throws SQLException {
    Map<Aggregate, Long> last = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(NEXT_SEQUENCES)) {
      statement.setArray(1, array(connection, "text", news, News::topic));
      statement.setArray(2, array(connection, "text", news, News::subject));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          last.put(new Aggregate(row.getString(1), row.getString(2)), row.getLong(3));
        }
      }
    }
    return last;
  }

  private static void insert(
      Connection connection, List<? extends News<?>> news, List<Envelope> events)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
      statement.setArray(1, array(connection, "uuid", events, Envelope::id));
      statement.setArray(2, array(connection, "text", news, News::topic));
      statement.setArray(3, array(connection, "text", events, Envelope::subject));
      statement.setArray(4, array(connection, "bigint", events, Envelope::sequence));
      statement.setArray(5, array(connection, "text", events, Envelope::toJson));
      statement.setArray(6, array(connection, "text", events, event -> event.time().toString()));
      statement.setString(7, WAKE_CHANNEL);
      statement.execute();
    }
  }

  private static <T> Array array(
      Connection connection, String type, List<T> rows, Function<T, ?> column) throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }
}
