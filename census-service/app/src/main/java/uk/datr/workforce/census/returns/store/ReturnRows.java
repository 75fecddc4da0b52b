package uk.datr.workforce.census.returns.store;

import java.sql.SQLException;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.returns.model.CollectionFacts;
import uk.datr.workforce.census.returns.model.ReportingUnit;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;

/** How a row of a query becomes a return. */
final class ReturnRows {

  /** A return with its collection and unit: aliases r, c, e, u. */
  static final String COLUMNS =
      """
      r.return_id, r.state, r.version_no, r.counted_version, r.nil, r.marks, r.submitted_by, r.submitted_at,
      r.changed_at, r.revision,
      c.collection_id, c.year, c.reference_date, c.spec_version, c.list_version, c.state as collection_state,
      c.opens_at, c.closes_at,
      u.unit_id, u.organisation_code, u.name, u.kind, e.la_code, e.nhs_region_code
      """;

  static final String TABLES =
      """
      from census_return r
      join collection c on c.collection_id = r.collection_id
      join expected_return e on e.collection_id = r.collection_id and e.unit_id = r.unit_id
      join reporting_unit u on u.unit_id = r.unit_id
      """;

  private ReturnRows() {}

  static StoredReturn read(Row row) throws SQLException {
    return new StoredReturn(
        row.uuid("return_id"),
        row.constant(ReturnState.class, "state"),
        row.numberOrNull("version_no"),
        row.numberOrNull("counted_version"),
        row.truth("nil"),
        row.texts("marks"),
        row.textOrNull("submitted_by"),
        row.instantOrNull("submitted_at"),
        row.instant("changed_at"),
        row.number("revision"),
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
        row.text("nhs_region_code"));
  }
}
