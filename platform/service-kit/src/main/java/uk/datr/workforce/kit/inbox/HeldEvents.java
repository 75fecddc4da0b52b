package uk.datr.workforce.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.sql.Sql;

/** The events that wait for a release that knows them. */
@ApplicationScoped
class HeldEvents {

  private static final String HOLD =
      """
      insert into held_event (consumer, event_id, topic, partition, record_offset, record_at, key, type, subject, sequence,
                              envelope, held_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private final Sql sql;

  HeldEvents(Sql sql) {
    this.sql = sql;
  }

  /** Keeps an event in the present transaction; the same event is kept once for each consumer. */
  void hold(
      ConsumerRecord<String, @Nullable String> record,
      EventConsumer consumer,
      Envelope event,
      Instant at) {
    sql.update(
        HOLD,
        consumer.consumer(),
        UUID.fromString(event.id()),
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(Math.max(0, record.timestamp())),
        record.key(),
        event.type(),
        event.subject(),
        event.sequence(),
        Objects.requireNonNull(record.value()),
        at);
  }

  /** A page of what is held, the oldest first. */
  List<HeldEvent> list(PageRequest page) {
    return sql.list(
        """
        select consumer, event_id, topic, partition, record_offset, type, subject, sequence, held_at from held_event
        order by held_at, consumer, event_id offset ? limit ?
        """,
        HeldEvents::read,
        page.offset(),
        page.pageSize());
  }

  /** How many are held. */
  long count() {
    return sql.number("select count(*) from held_event");
  }

  /** What is held for a consumer, in the order of the topic, so that a later state is not passed by an earlier one. */
  List<HeldEvent> of(String consumer) {
    return sql.list(
        """
        select consumer, event_id, topic, partition, record_offset, type, subject, sequence, held_at from held_event
        where consumer = ? order by topic, partition, record_at, record_offset
        """,
        HeldEvents::read,
        consumer);
  }

  /** The record as it was read from the topic, locked until the transaction ends; nothing when it is no longer held. */
  Optional<ConsumerRecord<String, @Nullable String>> lock(HeldEvent held) {
    return sql.first(
        """
        select topic, partition, record_offset, key, envelope from held_event
        where consumer = ? and event_id = ? for update
        """,
        row ->
            new ConsumerRecord<String, @Nullable String>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                Objects.requireNonNullElse(row.getString("key"), ""),
                row.getString("envelope")),
        held.consumer(),
        held.eventId());
  }

  void release(HeldEvent held) {
    sql.update(
        "delete from held_event where consumer = ? and event_id = ?",
        held.consumer(),
        held.eventId());
  }

  private static HeldEvent read(ResultSet row) throws SQLException {
    return new HeldEvent(
        row.getString("consumer"),
        Objects.requireNonNull(row.getObject("event_id", UUID.class)),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getString("type"),
        row.getString("subject"),
        row.getLong("sequence"),
        Objects.requireNonNull(Sql.instant(row, "held_at")));
  }
}
