package uk.datr.workforce.census.areas;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import uk.datr.workforce.census.access.AreaDirectory;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;

/** Commissioning areas in the database. */
@ApplicationScoped
class AreaStore implements AreaDirectory {

  private static final String SELECT =
      "select area_code, name, organisation_code, la_codes, valid_from, valid_to, revision from commissioning_area";

  private static final String HOLD =
      "select true as held from pg_advisory_xact_lock(hashtextextended('workforce_commissioning_area', 0))";

  private final Database database;

  AreaStore(Database database) {
    this.database = database;
  }

  List<CommissioningArea> list(long offset, int limit) {
    return database.list(
        SELECT + " order by area_code offset ? limit ?", AreaStore::read, offset, limit);
  }

  /** Every area in the order of its code, in one pass. */
  void visit(Consumer<CommissioningArea> visitor) {
    database.visit(SELECT + " order by area_code", row -> visitor.accept(read(row)));
  }

  /** The next ones in the order of their codes. */
  List<CommissioningArea> after(String areaCode, int atMost) {
    return database.list(
        SELECT + " where area_code > ? order by area_code limit ?",
        AreaStore::read,
        areaCode,
        atMost);
  }

  long count() {
    return database
        .first(
            "select count(*)::int as total from commissioning_area",
            row -> (long) row.number("total"))
        .orElseThrow();
  }

  Optional<CommissioningArea> find(String areaCode) {
    return database.first(SELECT + " where area_code = ?", AreaStore::read, areaCode);
  }

  /** Waits until nobody else changes an area, and keeps others waiting until the transaction ends. */
  void hold() {
    database.list(HOLD, row -> row.truth("held"));
  }

  /** Whether the register knows that organisation as a local authority. */
  boolean authority(String organisationCode) {
    return database
        .first(
            "select true as there from organisation where code = ? and kind = 'LOCAL_AUTHORITY'",
            row -> true,
            organisationCode)
        .isPresent();
  }

  /** Other areas that have an authority of this one on a day of this one. */
  List<CommissioningArea> overlapping(CommissioningArea area) {
    return database.list(
        SELECT
            + """
             where area_code <> ? and la_codes && ?
               and valid_from <= coalesce(?::date, 'infinity') and coalesce(valid_to, 'infinity') >= ?
             order by area_code
            """,
        AreaStore::read,
        area.areaCode(),
        area.laCodes(),
        area.validTo(),
        area.validFrom());
  }

  void put(CommissioningArea area) {
    database.update(
        """
        insert into commissioning_area (area_code, name, organisation_code, la_codes, valid_from, valid_to, revision)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (area_code) do update
          set name = excluded.name, organisation_code = excluded.organisation_code, la_codes = excluded.la_codes,
              valid_from = excluded.valid_from, valid_to = excluded.valid_to, revision = excluded.revision
        """,
        area.areaCode(),
        area.name(),
        area.organisationCode(),
        area.laCodes(),
        area.validFrom(),
        area.validTo(),
        area.revision());
  }

  @Override
  public Set<String> authoritiesOf(Collection<String> organisationCodes) {
    return new HashSet<>(
        database.list(
            """
            select distinct unnest(la_codes) as la_code from commissioning_area
            where organisation_code = any(?) and valid_from <= current_date
              and (valid_to is null or valid_to >= current_date)
            """,
            row -> row.text("la_code"),
            organisationCodes));
  }

  private static CommissioningArea read(Row row) throws SQLException {
    return new CommissioningArea(
        row.text("area_code"),
        row.text("name"),
        row.text("organisation_code"),
        row.texts("la_codes"),
        row.date("valid_from"),
        row.dateOrNull("valid_to"),
        null,
        row.number("revision"));
  }
}
