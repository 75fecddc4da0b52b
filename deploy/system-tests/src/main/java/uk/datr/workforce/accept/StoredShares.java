package uk.datr.workforce.accept;

import java.math.BigDecimal;
import java.util.List;
import uk.datr.workforce.journey.CensusTables;

/** Figures of the example data, added up by the database from the JSON of the versions that count. */
final class StoredShares {

  /**
   * Staff, flows and tables of people of every return that counts. The start of a role's year is found as census.md 4.7 says: as
   * given, else last year's, else derived.
   */
  private static final String VIEWS =
      """
      with counted as (
        select r.collection_id, r.return_id, r.unit_id, u.kind, c.reference_date, v.content,
               v.content->'header'->>'sector' as sector, v.content->'header'->>'nilReason' is not null as nil
        from census_return r
        join collection c on c.collection_id = r.collection_id
        join reporting_unit u on u.unit_id = r.unit_id
        join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
      ), staff as (
        select f.collection_id, f.return_id, f.unit_id, f.kind, f.sector, line->>'role' as role, line->>'basis' as basis,
               substring(line->>'role' from '^[A-Z]+') as role_group, section = 'staffInPost' as paid,
               section = 'staffInPost' and line->>'basis' not in ('BANK', 'AGENCY') as established,
               (line->>'headcount')::int as people, (line->>'wte')::numeric as wte
        from counted f
        cross join unnest(array['staffInPost', 'unpaidStaff']) as section
        cross join lateral jsonb_array_elements(coalesce(f.content->section, '[]')) as line
      ), vacant as (
        select f.collection_id, f.kind, (line->>'vacantWte')::numeric as wte
        from counted f cross join lateral jsonb_array_elements(f.content->'vacancies') as line
      ), gender as (
        select f.collection_id, line->>'code' as code,
               (line->>'paid')::int + coalesce((line->>'unpaid')::int, 0) as people
        from counted f cross join lateral jsonb_array_elements(f.content->'demographics'->'gender') as line
      ), pattern as (
        select f.collection_id, line->>'pattern' as code, (line->>'headcount')::int as people
        from counted f cross join lateral jsonb_array_elements(f.content->'pattern') as line
      ), time_in_post as (
        select f.collection_id, line->>'band' as code, (line->>'headcount')::int as people
        from counted f cross join lateral jsonb_array_elements(f.content->'timeInPost') as line
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
        select f.collection_id, f.kind, coalesce(l.leavers, 0) as leavers, coalesce(n.people, 0) as ending,
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

  private final CensusTables tables;

  StoredShares(CensusTables tables) {
    this.tables = tables;
  }

  /** Final returns of a kind of unit that are no closing ones. */
  BigDecimal returns(String collectionId, String kind) {
    return number(
        """
        select count(*) from counted f join expected_return e using (collection_id, unit_id)
        where f.collection_id = ? and f.kind = ? and e.status <> 'ADDED'
        """,
        collectionId,
        kind);
  }

  /** Paid and unpaid WTE of kinds of units. */
  BigDecimal wte(String collectionId, List<String> kinds) {
    return number(
        "select sum(wte) from staff where collection_id = ? and kind = any(string_to_array(?, ' '))",
        collectionId,
        String.join(" ", kinds));
  }

  /** Delivery in all WTE, per cent. */
  BigDecimal delivery(String collectionId) {
    return number(
        """
        select 100 * sum(wte) filter (where kind <> 'COMMISSIONER') / sum(wte) from staff where collection_id = ?
        """,
        collectionId);
  }

  /** A sector in the WTE of providers, per cent. */
  BigDecimal sector(String collectionId, String sector) {
    return number(
        """
        select 100 * sum(wte) filter (where sector = ?) / sum(wte) from staff
        where kind = 'PROVIDER' and collection_id = ?
        """,
        sector,
        collectionId);
  }

  /** A group of roles in the WTE of providers, per cent. */
  BigDecimal group(String collectionId, String group) {
    return number(
        """
        select 100 * sum(wte) filter (where role_group = ?) / sum(wte) from staff
        where kind = 'PROVIDER' and collection_id = ?
        """,
        group,
        collectionId);
  }

  /** Unpaid people in all people, per cent. */
  BigDecimal unpaid(String collectionId) {
    return number(
        "select 100.0 * sum(people) filter (where not paid) / sum(people) from staff where collection_id = ?",
        collectionId);
  }

  /** Women in all people, per cent. */
  BigDecimal female(String collectionId) {
    return number(
        "select 100.0 * sum(people) filter (where code = '2') / sum(people) from gender where collection_id = ?",
        collectionId);
  }

  /** Permanent contracts in paid people, per cent. */
  BigDecimal permanent(String collectionId) {
    return number(
        """
        select 100.0 * sum(people) filter (where basis = 'PERMANENT') / sum(people) from staff
        where paid and collection_id = ?
        """,
        collectionId);
  }

  /** Full time in paid people, per cent. */
  BigDecimal fullTime(String collectionId) {
    return number(
        """
        select 100.0 * sum(people) filter (where code = 'FULL_TIME') / sum(people) from pattern where collection_id = ?
        """,
        collectionId);
  }

  /** In post for less than a year in paid people, per cent. */
  BigDecimal underOneYear(String collectionId) {
    return number(
        """
        select 100.0 * sum(people) filter (where code = 'LT1') / sum(people) from time_in_post where collection_id = ?
        """,
        collectionId);
  }

  /** Indicator I3 of delivery, per cent. */
  BigDecimal turnover(String collectionId) {
    return number(
        """
        select 100.0 * sum(leavers) / ((sum(starting) + sum(ending)) / 2.0) from turnover
        where collection_id = ? and kind <> 'COMMISSIONER'
        """,
        collectionId);
  }

  /** Indicator I2 of delivery or of commissioning, per cent. */
  BigDecimal vacancyRate(String collectionId, boolean commissioning) {
    String which = String.valueOf(commissioning);
    return number(
        """
        select 100 * vacant / (in_post + vacant) from
          (select sum(wte) as vacant from vacant where collection_id = ? and (kind = 'COMMISSIONER') = ?::boolean) v,
          (select sum(wte) as in_post from staff
            where collection_id = ? and (kind = 'COMMISSIONER') = ?::boolean and established) s
        """,
        collectionId,
        which,
        collectionId,
        which);
  }

  /** Returns with staff, and those of them in which a section is missing that their kind may answer. */
  BigDecimal incomplete(String collectionId) {
    return number(
        """
        select count(*) from counted f
        cross join lateral (
          select array['staffInPost', 'vacancies', 'flows', 'pattern', 'demographics', 'timeInPost', 'sickness', 'pay', 'funding']
            || case f.kind when 'COMMISSIONER' then array['coverage']
                 when 'PROVIDER' then array['unpaidStaff', 'registration', 'caseload']
                 else array['unpaidStaff', 'registration'] end
            || case when jsonb_array_length(f.content->'header'->'laCodes') > 1 then array['laSplit'] else array[]::text[] end
            as names
        ) wanted
        where f.collection_id = ? and not f.nil and not jsonb_exists_all(jsonb_strip_nulls(f.content), wanted.names)
        """,
        collectionId);
  }

  /** Returns with staff. */
  BigDecimal staffed(String collectionId) {
    return number("select count(*) from counted where collection_id = ? and not nil", collectionId);
  }

  /** Final returns whose last check found errors, or more warnings than were explained. */
  BigDecimal unexplained(String collectionId) {
    return number(
        """
        select count(*) from validation_run v
        join counted f on f.return_id = v.return_id
        join return_version s on s.return_id = v.return_id and s.version_no = v.version_no
        where f.collection_id = ? and (v.errors > 0 or v.warnings > jsonb_array_length(s.explanations))
        """,
        collectionId);
  }

  /** Final returns with warnings in all, per cent. */
  BigDecimal warned(String collectionId) {
    return number(
        """
        select 100.0 * count(distinct v.return_id) filter (where v.warnings > 0) / count(distinct v.return_id)
        from validation_run v join counted f on f.return_id = v.return_id where f.collection_id = ?
        """,
        collectionId);
  }

  private BigDecimal number(String sql, String... arguments) {
    return tables.number(VIEWS + sql, arguments);
  }
}
