package uk.datr.workforce.census.example;

import java.math.BigDecimal;
import java.util.List;
import uk.datr.workforce.census.database.Database;

/** Figures of the stored returns, added up by the database from the JSON of the versions that count. */
record StoredFigures(Database database) {

  /** Every condition speaks of the columns of {@code staff}: collection_id, kind, sector, role, role_group, paid. */
  private static final String VIEWS =
      """
      with counted as (
        select r.collection_id, r.return_id, r.unit_id, u.kind, c.reference_date, v.content,
               v.content->'header'->>'sector' as sector
        from census_return r
        join collection c on c.collection_id = r.collection_id
        join reporting_unit u on u.unit_id = r.unit_id
        join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
      ), staff as (
        select f.collection_id, f.return_id, f.unit_id, f.kind, f.sector, line->>'role' as role,
               substring(line->>'role' from '^[A-Z]+') as role_group, section = 'staffInPost' as paid,
               section = 'staffInPost' and line->>'basis' not in ('BANK', 'AGENCY') as established,
               (line->>'headcount')::int as people, (line->>'wte')::numeric as wte
        from counted f
        cross join unnest(array['staffInPost', 'unpaidStaff']) as section
        cross join lateral jsonb_array_elements(coalesce(f.content->section, '[]')) as line
      ), vacant as (
        select f.collection_id, f.kind, (line->>'vacantWte')::numeric as wte
        from counted f cross join lateral jsonb_array_elements(f.content->'vacancies') as line
      ), final as (
        select return_id, role, sum(people) as people from staff where established group by return_id, role
      ), flow as (
        select f.return_id, line->>'role' as role, (line->>'headcountAtStart')::int as given,
               (line->>'joiners')::int as joiners, (line->>'leavers')::int as leavers,
               coalesce((line->>'tupeIn')::int, 0) as tupe_in, coalesce((line->>'tupeOut')::int, 0) as tupe_out
        from counted f cross join lateral jsonb_array_elements(f.content->'flows') as line
      ), previous as (
        select f.return_id, before.return_id as previous_id
        from counted f
        cross join lateral (
          select p.return_id from counted p
          where p.unit_id = f.unit_id and p.reference_date < f.reference_date order by p.reference_date desc limit 1
        ) before
      ), role as (
        select return_id, role from final
        union select return_id, role from flow
        union select p.return_id, f.role from previous p join final f on f.return_id = p.previous_id
      ), turnover as (
        select f.collection_id, f.kind, f.unit_id, r.role, coalesce(l.leavers, 0) as leavers, coalesce(n.people, 0) as ending,
               coalesce(l.given,
                 case when p.previous_id is not null then coalesce(b.people, 0)
                 else coalesce(n.people, 0) - coalesce(l.joiners - l.leavers + l.tupe_in - l.tupe_out, 0) end) as starting
        from role r
        join counted f on f.return_id = r.return_id
        left join flow l on l.return_id = r.return_id and l.role = r.role
        left join final n on n.return_id = r.return_id and n.role = r.role
        left join previous p on p.return_id = r.return_id
        left join final b on b.return_id = p.previous_id and b.role = r.role
      )
      """;

  /** Paid and unpaid WTE. */
  BigDecimal wte(String collectionId, String condition) {
    return number(
        "select sum(wte)::text as n from staff where collection_id = ? and (" + condition + ")",
        collectionId);
  }

  /** A share of paid and unpaid WTE, percent with two decimals. */
  BigDecimal shareOfWte(String collectionId, String part, String whole) {
    return number(
        "select round(100 * sum(wte) filter (where "
            + part
            + ") / sum(wte), 2)::text as n from staff where collection_id = ? and ("
            + whole
            + ")",
        collectionId);
  }

  /** Indicator I6 of people, percent with one decimal. */
  BigDecimal unpaidShare(String collectionId) {
    return number(
        """
        select round(100.0 * sum(people) filter (where not paid) / sum(people), 1)::text as n
        from staff where collection_id = ?
        """,
        collectionId);
  }

  /** Indicator I2, percent with one decimal. */
  BigDecimal vacancyRate(String collectionId, String kinds) {
    return number(
        """
        select round(100 * vacant / (in_post + vacant), 1)::text as n from
          (select sum(wte) as vacant from vacant where collection_id = ? and kind = any(?)) v,
          (select sum(wte) as in_post from staff where collection_id = ? and kind = any(?) and established) s
        """,
        collectionId,
        kinds(kinds),
        collectionId,
        kinds(kinds));
  }

  /** Indicator I3, percent with one decimal; the start as census.md 4.7 finds it. */
  BigDecimal turnover(String collectionId, String kinds) {
    return number(
        """
        select round(100.0 * sum(leavers) / ((sum(starting) + sum(ending)) / 2.0), 1)::text as n
        from turnover where collection_id = ? and kind = any(?)
        """,
        collectionId,
        kinds(kinds));
  }

  /** Units and roles whose year began with other people than the year before ended with, in both collections. */
  BigDecimal broken(String collectionId, String collectionBefore) {
    return number(
        """
        select count(*)::text as n
        from turnover t
        join turnover b on b.unit_id = t.unit_id and b.role = t.role and b.collection_id = ?
        where t.collection_id = ? and t.starting <> b.ending
          and not exists (select 1 from counted c where c.unit_id = t.unit_id and c.collection_id = t.collection_id
                          and c.content->'header'->'changeSinceLast' @> '["MERGED"]')
        """,
        collectionBefore,
        collectionId);
  }

  /** People handed over, or taken over, with a contract. */
  BigDecimal transferred(String collectionId, String direction) {
    return number(
        "select coalesce(sum("
            + direction
            + "), 0)::text as n from flow join counted using (return_id) where collection_id = ?",
        collectionId);
  }

  /** Any number of the database itself. */
  BigDecimal count(String sql, Object... arguments) {
    return database.first(sql, row -> new BigDecimal(row.text("n")), arguments).orElseThrow();
  }

  private BigDecimal number(String sql, Object... arguments) {
    return count(VIEWS + sql, arguments);
  }

  private static List<String> kinds(String kinds) {
    return List.of(kinds.split(" "));
  }
}
