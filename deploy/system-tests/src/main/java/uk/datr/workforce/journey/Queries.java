package uk.datr.workforce.journey;

/**
 * Figures straight from census-service's tables. Written from the definitions in the domain document alone, so that they
 * share nothing with the code that they check.
 */
final class Queries {
  private Queries() {}

  /** The counted version of every return of a collection, in one authority or region or (null) everywhere. */
  private static final String COUNTED =
      """
      with asked as (
        select e.collection_id, e.unit_id, u.organisation_code
          from expected_return e
          join reporting_unit u using (unit_id)
         where e.collection_id = ?
           and e.status <> 'NOT_REQUIRED'
           and (cast(? as text) is null or ?2 in (e.la_code, e.nhs_region_code))
      ),
      counted as (
        select a.*, r.return_id, v.content, c.reference_date
          from asked a
          join collection c using (collection_id)
          join census_return r using (collection_id, unit_id)
          join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
      )
      """;

  static final String STAFF =
      counted()
          + """
          , staff as (
            select regexp_replace(line ->> 'role', '[0-9]', '', 'g') role_group, true paid,
                   (line ->> 'headcount')::bigint headcount, (line ->> 'wte')::numeric wte
              from counted, jsonb_array_elements(content -> 'staffInPost') line
            union all
            select regexp_replace(line ->> 'role', '[0-9]', '', 'g'), false,
                   (line ->> 'headcount')::bigint, coalesce((line ->> 'wte')::numeric, 0)
              from counted, jsonb_array_elements(coalesce(nullif(content -> 'unpaidStaff', 'null'), '[]')) line
          )
          select role_group,
                 coalesce(sum(wte) filter (where paid), 0) paid_wte,
                 coalesce(sum(headcount) filter (where paid), 0) paid_headcount,
                 coalesce(sum(wte) filter (where not paid), 0) unpaid_wte,
                 coalesce(sum(headcount) filter (where not paid), 0) unpaid_headcount
            from staff
           group by role_group
          """;

  /**
   * I2 and I3. A role's start is the one given; else that of the unit's last final return before; else its end less
   * joiners and people taken over, plus leavers and people handed over.
   */
  static final String RATES =
      counted()
          + """
          , established as (
            select return_id, line ->> 'role' role, (line ->> 'headcount')::bigint headcount, (line ->> 'wte')::numeric wte
              from counted, jsonb_array_elements(content -> 'staffInPost') line
             where line ->> 'basis' not in ('BANK', 'AGENCY')
          ),
          at_end as (
            select return_id, role, sum(headcount) headcount from established group by return_id, role
          ),
          before as (
            select now.return_id, earlier.content
              from counted now
              cross join lateral (
                select v.content
                  from census_return r
                  join collection c on c.collection_id = r.collection_id and c.reference_date < now.reference_date
                  join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
                 where r.unit_id = now.unit_id and r.state = 'FINAL'
                 order by c.reference_date desc
                 limit 1
              ) earlier
          ),
          at_start as (
            select return_id, line ->> 'role' role, sum((line ->> 'headcount')::bigint) headcount
              from before, jsonb_array_elements(content -> 'staffInPost') line
             where line ->> 'basis' not in ('BANK', 'AGENCY')
             group by return_id, line ->> 'role'
          ),
          flow as (
            select return_id, line ->> 'role' role, (line ->> 'headcountAtStart')::bigint given,
                   (line ->> 'joiners')::bigint joiners, (line ->> 'leavers')::bigint leavers,
                   coalesce((line ->> 'tupeIn')::bigint, 0) tupe_in, coalesce((line ->> 'tupeOut')::bigint, 0) tupe_out
              from counted, jsonb_array_elements(content -> 'flows') line
          ),
          moved as (
            select role, coalesce(f.leavers, 0) leavers, coalesce(e.headcount, 0) at_end,
                   coalesce(
                     f.given,
                     case when return_id in (select return_id from before) then coalesce(s.headcount, 0) end,
                     greatest(0, coalesce(e.headcount, 0) - coalesce(f.joiners, 0) + coalesce(f.leavers, 0)
                                 - coalesce(f.tupe_in, 0) + coalesce(f.tupe_out, 0))) at_start
              from at_end e
              full join flow f using (return_id, role)
              full join at_start s using (return_id, role)
          )
          select (select coalesce(sum((line ->> 'vacantWte')::numeric), 0)
                    from counted, jsonb_array_elements(content -> 'vacancies') line) vacant_wte,
                 (select coalesce(sum(wte), 0) from established) established_wte,
                 (select coalesce(sum(leavers), 0) from moved) leavers,
                 (select coalesce(sum(at_start + at_end), 0) / 2.0 from moved) mean_headcount,
                 (select count(distinct organisation_code) from asked) asked,
                 (select count(distinct organisation_code) from counted) answered
          """;

  static final String AUTHORITIES =
      """
      select distinct la_code from expected_return where collection_id = ? and status <> 'NOT_REQUIRED' order by la_code
      """;

  /** A fingerprint of everything that a submitter's request can change. */
  static final String STORED =
      """
      select (select count(*) || ' versions ' || coalesce(md5(string_agg(content_hash, ',' order by return_id, version_no)), '')
                from return_version)
             || ' ' || (select count(*) || ' returns ' || coalesce(md5(string_agg(state || revision, ',' order by return_id)), '')
                          from census_return)
             || ' ' || (select count(*) from sign_off) || ' signatures '
             || (select count(*) from reporting_unit) || ' units'
      """;

  private static String counted() {
    return COUNTED.replace("?2", "cast(? as text)");
  }
}
