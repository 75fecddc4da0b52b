package uk.datr.workforce.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.sql.Sql;

/** The events that the broker would not take. Works in the caller's transaction. */
@ApplicationScoped
public class ParkedEvents {

  private static final String PARKED =
      " from outbox_event where sent_at is null and parked_at is not null ";

  private static final String RELEASE =
      """
      update outbox_event waiting set parked_at = null, park_reason = null, attempts = 0
      from outbox_event chosen
      where chosen.id = ? and chosen.sent_at is null and chosen.parked_at is not null
        and waiting.topic = chosen.topic and waiting.key = chosen.key
        and waiting.sent_at is null and waiting.parked_at is not null
      """;

  private static final String CHOSEN =
      """
      select topic, key, sequence, event_id, park_reason,
             (select count(*) from outbox_event later
              where later.topic = chosen.topic and later.key = chosen.key and later.id > chosen.id
                and later.sent_at is null) as later
      from outbox_event chosen
      where id = ? and sent_at is null and parked_at is not null
      for update
      """;

  private static final String REMOVE = "delete from outbox_event where id = ?";

  private final Sql sql;
  private final AuditLog audit;

  ParkedEvents(Sql sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** A page of parked events in the order in which they would be sent. */
  public Page<ParkedEvent> page(PageRequest page) {
    return Page.of(
        page,
        sql.list(
            "select id, event_id, topic, key, sequence, created_at, parked_at, park_reason, attempts"
                + PARKED
                + "order by id offset ? limit ?",
            ParkedEvents::read,
            page.offset(),
            page.pageSize()),
        sql.number("select count(*)" + PARKED));
  }

  /**
   * Lets an event be sent again, and with it all parked events of its key: each of them stands in the way of the next.
   *
   * @return how many were released; nothing when the event is not parked
   */
  public OptionalInt release(Act act, long id) {
    int released = sql.update(RELEASE, id);
    if (released == 0) {
      return OptionalInt.empty();
    }
    sql.first("select 1 from pg_notify(?, '')", row -> 1, Outbox.WAKE_CHANNEL);
    audit.append(
        act,
        "parked-event-released",
        "outbox-event",
        Long.toString(id),
        null,
        Map.of("released", released));
    return OptionalInt.of(released);
  }

  /**
   * Takes away an event that can never be sent, so that the later ones of its key can be. Only an event that a later one
   * stands behind: each carries the whole state of its aggregate, so that readers then miss a step and no state.
   *
   * @param why for whoever reads the audit log; no personal data
   */
  public Discard discard(Act act, long id, String why) {
    return sql.first(CHOSEN, Chosen::read, id)
        .map(chosen -> discard(act, id, why, chosen))
        .orElseGet(Discard.NotThere::new);
  }

  private Discard discard(Act act, long id, String why, Chosen chosen) {
    if (chosen.later() == 0) {
      return new Discard.Newest();
    }
    sql.update(REMOVE, id);
    audit.append(
        act,
        "parked-event-discarded",
        "outbox-event",
        Long.toString(id),
        null,
        Map.of(
            "eventId",
            chosen.eventId(),
            "topic",
            chosen.topic(),
            "key",
            chosen.key(),
            "sequence",
            chosen.sequence(),
            "parked",
            chosen.reason(),
            "why",
            why));
    return new Discard.Done(chosen.later());
  }

  private record Chosen(
      String topic, String key, long sequence, String eventId, String reason, long later) {

    static Chosen read(ResultSet row) throws SQLException {
      return new Chosen(
          row.getString("topic"),
          row.getString("key"),
          row.getLong("sequence"),
          row.getString("event_id"),
          row.getString("park_reason"),
          row.getLong("later"));
    }
  }

  /** What came of discarding. */
  public sealed interface Discard {

    /**
     * It is gone.
     *
     * @param waiting how many later events of its aggregate wait to be released
     */
    record Done(long waiting) implements Discard {}

    /** There is no such parked event. */
    record NotThere() implements Discard {}

    /** No later event carries the state on: readers would stay behind for good. */
    record Newest() implements Discard {}
  }

  private static ParkedEvent read(ResultSet row) throws SQLException {
    return new ParkedEvent(
        row.getLong("id"),
        row.getString("event_id"),
        row.getString("topic"),
        row.getString("key"),
        row.getLong("sequence"),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        Objects.requireNonNull(Sql.instant(row, "parked_at")),
        row.getString("park_reason"),
        row.getInt("attempts"));
  }
}
