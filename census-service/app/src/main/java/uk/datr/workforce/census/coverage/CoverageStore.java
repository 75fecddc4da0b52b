package uk.datr.workforce.census.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.ReturnState;

/** Statements of commissioners (section O of the returns that count) beside what a collection expects, in one statement. */
@ApplicationScoped
class CoverageStore {

  private static final String COMPARED =
      """
      with statement as (
        select u.unit_id as commissioner_unit_id, e.la_code, v.content -> 'coverage' as lines,
               v.content -> 'header' -> 'laCodes' as la_codes
        from census_return r
        join collection c on c.collection_id = r.collection_id and c.state <> 'FAMILIARISATION'
        join reporting_unit u on u.unit_id = r.unit_id
        join expected_return e on e.collection_id = r.collection_id and e.unit_id = r.unit_id
        join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
        where r.collection_id = ? and u.kind = 'COMMISSIONER' and jsonb_typeof(v.content -> 'coverage') = 'array' and
      """
          + Scope.OF_UNIT
          + """
          ),
          named as (
            select s.commissioner_unit_id, s.la_code, lower(line ->> 'providerReportingUnitId') as unit_id,
                   line ->> 'providerName' as provider_name, line ->> 'serviceType' as service_type,
                   (line ->> 'returnExpected')::boolean as return_expected, line ->> 'reasonNotExpected' as reason
            from statement s cross join lateral jsonb_array_elements(s.lines) as line
          ),
          compared as (
            select n.commissioner_unit_id, coalesce(x.la_code, n.la_code) as la_code, p.unit_id,
                   coalesce(p.name, n.provider_name) as provider_name, n.service_type, n.return_expected, n.reason,
                   x.status as asked, a.state,
                   case when p.unit_id is null then 'UNKNOWN_UNIT'
                        when n.return_expected is distinct from false and coalesce(x.status, 'NOT_REQUIRED') = 'NOT_REQUIRED'
                          then 'NOT_ASKED'
                        when n.return_expected is false and x.status in ('EXPECTED', 'ADDED') then 'ASKED_ALL_THE_SAME'
                        else 'AGREED' end as finding
            from named n
            left join reporting_unit p on p.unit_id::text = n.unit_id
            left join expected_return x on x.collection_id = ? and x.unit_id = p.unit_id
            left join census_return a on a.collection_id = x.collection_id and a.unit_id = x.unit_id
            union all
            select s.commissioner_unit_id, x.la_code, p.unit_id, p.name, null, null, null, x.status, a.state, 'NOT_LISTED'
            from statement s
            join expected_return x
              on x.collection_id = ? and x.status <> 'NOT_REQUIRED'
                 and (x.la_code = s.la_code or s.la_codes @> to_jsonb(x.la_code))
            join reporting_unit p on p.unit_id = x.unit_id and p.kind <> 'COMMISSIONER'
            left join census_return a on a.collection_id = x.collection_id and a.unit_id = x.unit_id
            where not exists (
              select from named n
              where n.commissioner_unit_id = s.commissioner_unit_id and n.unit_id = p.unit_id::text)
          )
          """;

  private final Database database;

  CoverageStore(Database database) {
    this.database = database;
  }

  /** A page of lines in the order of authorities and names. */
  List<CoverageLine> list(String collectionId, Scope scope, long offset, int limit) {
    return database.list(
        COMPARED
            + """
            select * from compared
            order by la_code, commissioner_unit_id, provider_name nulls last, unit_id, service_type offset ? limit ?
            """,
        CoverageStore::read,
        collectionId,
        scope.arguments(),
        collectionId,
        collectionId,
        offset,
        limit);
  }

  /** How many lines {@link #list} has in all. */
  long count(String collectionId, Scope scope) {
    return database
        .first(
            COMPARED + "select count(*)::int as total from compared",
            row -> (long) row.number("total"),
            collectionId,
            scope.arguments(),
            collectionId,
            collectionId)
        .orElseThrow();
  }

  boolean collectionExists(String collectionId) {
    return database
        .first(
            "select true as there from collection where collection_id = ?",
            row -> true,
            collectionId)
        .isPresent();
  }

  private static CoverageLine read(Row row) throws SQLException {
    return new CoverageLine(
        row.uuid("commissioner_unit_id"),
        row.text("la_code"),
        row.uuidOrNull("unit_id"),
        row.textOrNull("provider_name"),
        row.textOrNull("service_type"),
        row.truthOrNull("return_expected"),
        row.textOrNull("reason"),
        row.constantOrNull(ExpectedStatus.class, "asked"),
        row.constantOrNull(ReturnState.class, "state"),
        row.constant(CoverageFinding.class, "finding"));
  }
}
