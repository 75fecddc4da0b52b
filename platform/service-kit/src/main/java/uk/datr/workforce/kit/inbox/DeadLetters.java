package uk.datr.workforce.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.sql.Sql;

/** The records that could not be applied, in the database of the service whose consumer refused them. */
@ApplicationScoped
class DeadLetters {

  /** A record that comes again was refused again; a letter that somebody has settled stays settled. */
  private static final String KEEP =
      """
      insert into dead_letter (consumer, topic, partition, record_offset, record_at, key, value, event_id, type, subject,
                               sequence, reason, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (consumer, topic, partition, record_offset, record_at) do update
        set reason = excluded.reason, at = excluded.at, attempts = dead_letter.attempts + 1
        where dead_letter.state = 'WAITING'
      """;

  private static final String COLUMNS =
      """
      select id, consumer, topic, partition, record_offset, event_id, type, subject, sequence, reason, at, state, attempts,
             settled_at, settled_by, settled_why
      """;

  private static final int LONGEST_SHOWN = 300;

  private final Sql sql;

  DeadLetters(Sql sql) {
    this.sql = sql;
  }

  /** Keeps a record in the present transaction; the same record is kept once for each consumer. */
  int keep(
      ConsumerRecord<String, @Nullable String> record, String consumer, String reason, Instant at) {
    @Nullable Envelope event = eventIn(record);
    return sql.update(
        KEEP,
        consumer,
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(Math.max(0, record.timestamp())),
        bytes(record.key()),
        bytes(record.value()),
        event == null ? null : event.id(),
        event == null ? null : shown(event.type()),
        event == null ? null : shown(event.subject()),
        event == null ? null : event.sequence(),
        reason,
        at);
  }

  /** A page of the letters in one state, or in any, the newest first. */
  List<DeadLetter> list(DeadLetter.@Nullable State state, PageRequest page) {
    return sql.list(
        COLUMNS
            + " from dead_letter where (?::text is null or state = ?) order by at desc, id desc offset ? limit ?",
        DeadLetters::read,
        state,
        state,
        page.offset(),
        page.pageSize());
  }

  /** How many there are in a state, or in any. */
  long count(DeadLetter.@Nullable State state) {
    return sql.number(
        "select count(*) from dead_letter where ?::text is null or state = ?", state, state);
  }

  /** A letter, locked until the transaction ends. */
  Optional<DeadLetter> lock(UUID id) {
    return sql.first(COLUMNS + " from dead_letter where id = ? for update", DeadLetters::read, id);
  }

  /** The record as it was read from the topic. */
  ConsumerRecord<String, @Nullable String> record(UUID id) {
    return sql.first(
            "select topic, partition, record_offset, key, value from dead_letter where id = ?",
            row ->
                new ConsumerRecord<String, @Nullable String>(
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("record_offset"),
                    Objects.requireNonNullElse(text(row.getBytes("key")), ""),
                    text(row.getBytes("value"))),
            id)
        .orElseThrow();
  }

  void settle(UUID id, DeadLetter.State state, String by, @Nullable String why, Instant at) {
    sql.update(
        """
        update dead_letter set state = ?, settled_at = ?, settled_by = ?, settled_why = ?,
               attempts = attempts + case ? when 'REPLAYED' then 1 else 0 end
        where id = ?
        """,
        state,
        at,
        by,
        why,
        state,
        id);
  }

  void refusedAgain(UUID id, String reason, Instant at) {
    sql.update(
        "update dead_letter set reason = ?, at = ?, attempts = attempts + 1 where id = ?",
        reason,
        at,
        id);
  }

  private static DeadLetter read(ResultSet row) throws SQLException {
    return new DeadLetter(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("consumer"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getString("event_id"),
        row.getString("type"),
        row.getString("subject"),
        row.getObject("sequence", Long.class),
        row.getString("reason"),
        Objects.requireNonNull(Sql.instant(row, "at")),
        DeadLetter.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "settled_at"),
        row.getString("settled_by"),
        row.getString("settled_why"));
  }

  private static @Nullable Envelope eventIn(ConsumerRecord<String, @Nullable String> record) {
    String value = record.value();
    if (value == null) {
      return null;
    }
    try {
      return Envelope.parse(value);
    } catch (MalformedEventException e) {
      return null;
    }
  }

  /** What a text column can hold and a person can read. */
  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
    return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN);
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
