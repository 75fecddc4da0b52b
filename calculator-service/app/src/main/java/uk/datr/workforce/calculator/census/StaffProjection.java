package uk.datr.workforce.calculator.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnFacts.ReportedUnit;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;
import uk.datr.workforce.kit.sql.Sql;

/**
 * Staff in post by role of each return, and what they add up to in its authority: the newest fact replaces everything
 * known of its return, and the totals of the authority are made anew.
 */
@ApplicationScoped
class StaffProjection implements Projection {

  /** Two returns of one authority may come at the same time; each has to see what the other wrote. */
  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended('census_area_role ' || ?, 0))";

  /** Roles go with it. A unit may have moved, so the authority it was counted in is remembered. */
  private static final String FORGET =
      "delete from census_return where return_id = ? returning la_code";

  private static final String RETURN =
      """
      insert into census_return
             (return_id, collection_id, year, reference_date, unit_id, kind, la_code, nhs_region_code, state,
              counted_version, list_version, staff)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ROLES =
      """
      insert into census_return_role (return_id, role, paid_wte, paid_headcount, unpaid_wte, unpaid_headcount)
      select ?, staff.*
        from unnest(?::text[], ?::numeric[], ?::bigint[], ?::numeric[], ?::bigint[]) as staff
      """;

  private static final String FORGET_AREAS =
      "delete from census_area_role where collection_id = ? and la_code = any(?)";

  /** The states are those of the index, without which every change would read all returns. */
  private static final String SUM_AREAS =
      """
      insert into census_area_role
             (collection_id, la_code, nhs_region_code, scope, role, paid_wte, paid_headcount, unpaid_wte,
              unpaid_headcount)
      select r.collection_id, r.la_code, r.nhs_region_code, s.scope, s.role, sum(m.paid_wte), sum(m.paid_headcount),
             sum(m.unpaid_wte), sum(m.unpaid_headcount)
        from census_return r
        join census_return_role m on m.return_id = r.return_id
       cross join lateral (
             values ('AREA',
                     case when r.kind <> 'COMMISSIONER' and r.staff < ? then ? else m.role end,
                     r.state in ('SIGNED_OFF', 'FINAL')),
                    ('PUBLISHED', m.role, r.state = 'FINAL')) as s (scope, role, counted)
       where r.collection_id = ? and r.la_code = any(?) and r.counted_version is not null
         and r.state in ('SIGNED_OFF', 'FINAL') and s.counted
       group by r.collection_id, r.la_code, r.nhs_region_code, s.scope, s.role
      """;

  private final Sql sql;
  private final CensusChanges changes;
  private final EventHandler handler;

  StaffProjection(Sql sql, CensusChanges changes) {
    this.sql = sql;
    this.changes = changes;
    this.handler =
        EventHandler.builder()
            .on(EventTypes.RETURN_FACTS_CHANGED, (event, data, act) -> replace(data))
            .build();
  }

  @Override
  public String consumer() {
    return "calculator-facts";
  }

  @Override
  public Topic topic() {
    return Topic.CENSUS_FACTS;
  }

  @Override
  public EventHandler handler() {
    return handler;
  }

  @Override
  public List<ProjectedTable> tables() {
    return List.of(
        ProjectedTable.of(
            "census_area_role", "collection_id, la_code, nhs_region_code, scope, role"),
        ProjectedTable.of("census_return_role", "return_id, role"),
        ProjectedTable.of("census_return", "return_id"));
  }

  private void replace(ReturnFacts facts) {
    sql.number(ONE_AT_A_TIME, facts.collectionId());
    ReportedUnit unit = facts.unit();
    Optional<String> before = sql.first(FORGET, row -> row.getString("la_code"), facts.returnId());
    Map<String, RoleStaff> roles = roles(facts);
    sql.update(
        RETURN,
        facts.returnId(),
        facts.collectionId(),
        facts.year(),
        facts.referenceDate(),
        unit.unitId(),
        unit.kind(),
        unit.laCode(),
        unit.nhsRegionCode(),
        facts.state(),
        facts.countedVersion(),
        facts.listVersion(),
        roles.values().stream().mapToLong(RoleStaff::people).sum());
    if (!roles.isEmpty()) {
      sql.update(
          ROLES,
          facts.returnId(),
          roles.keySet().toArray(String[]::new),
          column(roles, RoleStaff::paidWte),
          column(roles, RoleStaff::paidHeadcount),
          column(roles, RoleStaff::unpaidWte),
          column(roles, RoleStaff::unpaidHeadcount));
    }
    String[] areas = {before.orElse(unit.laCode()), unit.laCode()};
    sql.update(FORGET_AREAS, facts.collectionId(), areas);
    sql.update(
        SUM_AREAS,
        PartnerPolicy.FEWEST_SPLIT,
        PartnerPolicy.SMALL_SERVICES,
        facts.collectionId(),
        areas);
    for (String area : areas) {
      changes.mark(area);
    }
  }

  private static Map<String, RoleStaff> roles(ReturnFacts facts) {
    Map<String, RoleStaff> roles = new TreeMap<>();
    if (!facts.counts()) {
      return roles;
    }
    for (ReturnFacts.StaffInPost line : facts.staffInPost()) {
      roles.merge(
          line.role(),
          new RoleStaff(line.wte(), line.headcount(), BigDecimal.ZERO, 0),
          RoleStaff::plus);
    }
    for (ReturnFacts.UnpaidStaff line : facts.unpaidStaff()) {
      BigDecimal wte = line.wte();
      roles.merge(
          line.role(),
          new RoleStaff(BigDecimal.ZERO, 0, wte == null ? BigDecimal.ZERO : wte, line.headcount()),
          RoleStaff::plus);
    }
    return roles;
  }

  /** One figure of every role, as text that the statement casts. */
  private static String[] column(
      Map<String, RoleStaff> roles, Function<RoleStaff, ? extends Number> figure) {
    Collection<RoleStaff> staff = roles.values();
    return staff.stream().map(figure).map(Number::toString).toArray(String[]::new);
  }

  /**
   * Staff of a role in a return.
   *
   * @param unpaidWte of those whose WTE was given
   */
  private record RoleStaff(
      BigDecimal paidWte, long paidHeadcount, BigDecimal unpaidWte, long unpaidHeadcount) {

    RoleStaff plus(RoleStaff other) {
      return new RoleStaff(
          paidWte.add(other.paidWte),
          paidHeadcount + other.paidHeadcount,
          unpaidWte.add(other.unpaidWte),
          unpaidHeadcount + other.unpaidHeadcount);
    }

    long people() {
      return paidHeadcount + unpaidHeadcount;
    }
  }
}
