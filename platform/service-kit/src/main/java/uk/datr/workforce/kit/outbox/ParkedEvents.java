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
