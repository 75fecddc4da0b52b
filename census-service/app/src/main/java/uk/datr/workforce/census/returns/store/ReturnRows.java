package uk.datr.workforce.census.returns.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.returns.model.CollectionFacts;
import uk.datr.workforce.census.returns.model.QueryCounts;
import uk.datr.workforce.census.returns.model.ReportingUnit;
import uk.datr.workforce.census.returns.model.ReturnWindow;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;

/** How rows of returns are selected, read and stored. */
final class ReturnRows {

  static final String COLUMNS =
      """
      r.return_id, r.state, r.version_no, r.counted_version, r.nil, r.marks, r.submitted_by, r.submitted_at,
      r.changed_at, r.revision, r.extended_until, r.reopened, r.withdrawn_reason,
      asked.raised, asked.open, asked.unresolved,
      c.collection_id, c.year, c.reference_date, c.spec_version, c.list_version, c.state as collection_state,
      c.opens_at, c.closes_at,
      u.unit_id, u.organisation_code, u.name, u.kind, u.sector, u.single_person, e.la_code, e.nhs_region_code
      """;

  /** The queries about the present version of a return. */
  static final String ASKED =
      """
      left join lateral (
        select count(*)::int as raised, (count(*) filter (where q.state = 'OPEN'))::int as open,
               (count(*) filter (where q.state in ('OPEN', 'ANSWERED')))::int as unresolved
        from return_query q where q.return_id = r.return_id and q.version_no = r.version_no
      ) asked on true
      """;

  static final String TABLES =
      """
      from census_return r
      join collection c on c.collection_id = r.collection_id
      join expected_return e on e.collection_id = r.collection_id and e.unit_id = r.unit_id
      join reporting_unit u on u.unit_id = r.unit_id
      """
          + ASKED;

  /** The signature in force under a version. */
  static final String SIGNED =
      """
      left join sign_off s
        on s.return_id = r.return_id and s.version_no = %s and s.voided_at is null
      """;

  /** Stores a return as it stands after a step; takes {@link #values}. */
  static final String STORE =
      """
      update census_return
      set state = ?, version_no = ?, counted_version = ?, nil = ?, marks = ?, submitted_by = ?, submitted_at = ?,
          changed_at = ?, revision = ?, extended_until = ?, reopened = ?, withdrawn_reason = ?
      where return_id = ?
      """;

  private ReturnRows() {}

  /** The values of {@link #STORE} in its order. */
  static @Nullable Object[] values(StoredReturn after) {
    return new @Nullable Object[] {
      after.state(),
      after.versionNo(),
      after.countedVersion(),
      after.nil(),
      after.marks(),
      after.work().submittedBy(),
      after.work().submittedAt(),
      after.changedAt(),
      after.revision(),
      after.window().extendedUntil(),
      after.window().reopened(),
      after.withdrawnReason(),
      after.returnId()
    };
  }

  static StoredReturn read(Row row) throws SQLException {
    return new StoredReturn(
        row.uuid("return_id"),
        row.constant(ReturnState.class, "state"),
        new StoredReturn.Work(
            row.numberOrNull("version_no"),
            row.truth("nil"),
            row.textOrNull("submitted_by"),
            row.instantOrNull("submitted_at")),
        row.numberOrNull("counted_version"),
        row.texts("marks"),
        row.instant("changed_at"),
        row.number("revision"),
        new ReturnWindow(row.instantOrNull("extended_until"), row.truth("reopened")),
        row.textOrNull("withdrawn_reason"),
        new QueryCounts(row.number("raised"), row.number("open"), row.number("unresolved")),
        collection(row),
        unit(row));
  }

  static CollectionFacts collection(Row row) throws SQLException {
    return new CollectionFacts(
        row.text("collection_id"),
        row.number("year"),
        row.date("reference_date"),
        row.text("spec_version"),
        row.text("list_version"),
        row.constant(CollectionState.class, "collection_state"),
        row.instant("opens_at"),
        row.instant("closes_at"));
  }

  static ReportingUnit unit(Row row) throws SQLException {
    return new ReportingUnit(
        row.uuid("unit_id"),
        row.text("organisation_code"),
        row.text("name"),
        row.constant(ReturnKind.class, "kind"),
        row.text("la_code"),
        row.text("nhs_region_code"),
        row.textOrNull("sector"),
        row.truth("single_person"));
  }
}
