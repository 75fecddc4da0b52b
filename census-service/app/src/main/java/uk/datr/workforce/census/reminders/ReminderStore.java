package uk.datr.workforce.census.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.reminders.ReminderRequest.Outstanding;
import uk.datr.workforce.events.CollectionState;

/** Whom to remind, in one statement. */
@ApplicationScoped
class ReminderStore {

  private final Database database;

  ReminderStore(Database database) {
    this.database = database;
  }

  /** A collection's window, which stays until the transaction ends. */
  Optional<Window> hold(String collectionId) {
    return database.first(
        "select state, opens_at, closes_at from collection where collection_id = ? for share",
        row ->
            new Window(
                row.constant(CollectionState.class, "state"),
                row.instant("opens_at"),
                row.instant("closes_at")),
        collectionId);
  }

  boolean collectionExists(String collectionId) {
    return database
        .first(
            "select true as there from collection where collection_id = ?",
            row -> true,
            collectionId)
        .isPresent();
  }

  /** Units that are asked and have handed nothing in, with the contact that they named last. */
  List<OutstandingUnit> outstanding(String collectionId, @Nullable Outstanding state) {
    return database.list(
        """
        select u.unit_id, u.name, u.organisation_code,
               coalesce(draft.content #>> '{header,contactEmail}', earlier.contact) as contact
        from expected_return e
        join reporting_unit u on u.unit_id = e.unit_id
        left join census_return r on r.collection_id = e.collection_id and r.unit_id = e.unit_id
        left join return_version draft on draft.return_id = r.return_id and draft.version_no = r.version_no
        left join lateral (
          select v.content #>> '{header,contactEmail}' as contact
          from census_return p
          join collection c on c.collection_id = p.collection_id
          join return_version v on v.return_id = p.return_id and v.version_no = p.counted_version
          where p.unit_id = e.unit_id and p.collection_id <> e.collection_id and c.state <> 'FAMILIARISATION'
          order by c.reference_date desc limit 1
        ) earlier on true
        where e.collection_id = ? and e.status <> 'NOT_REQUIRED' and r.counted_version is null
          and coalesce(r.state, 'NOT_STARTED') in ('NOT_STARTED', 'DRAFT')
          and (?::text is null or coalesce(r.state, 'NOT_STARTED') = ?)
        order by u.organisation_code, u.name, u.unit_id
        """,
        row ->
            new OutstandingUnit(
                row.uuid("unit_id"),
                row.text("name"),
                row.text("organisation_code"),
                row.textOrNull("contact")),
        collectionId,
        state,
        state);
  }

  /** When a collection takes returns. */
  record Window(CollectionState state, Instant opensAt, Instant closesAt) {

    boolean openAt(Instant at) {
      return state == CollectionState.OPEN && !at.isBefore(opensAt) && at.isBefore(closesAt);
    }
  }
}
