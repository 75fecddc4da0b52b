package uk.datr.workforce.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnFacts.Declaration;
import uk.datr.workforce.events.ReturnFacts.ReportedUnit;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;
import uk.datr.workforce.reporting.measures.Measures;

/**
 * What counts of each return, and which versions the newest edition of a collection is made of: the newest fact replaces
 * everything known of its return, the newest manifest everything known of its collection.
 */
@ApplicationScoped
class FactProjection implements Projection {

  /** Measures go with it. A unit may have moved, so the authority it was counted in is remembered. */
  private static final String FORGET =
      "delete from return_fact where return_id = ? returning la_code";

  private static final String FACT =
      """
      insert into return_fact
             (return_id, collection_id, unit_id, organisation_code, kind, sector, la_code, nhs_region_code, state,
              counted_version, marks, vacancies_held, declaration_version, agrees_to_area, list_version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String MEASURES =
      """
      insert into return_measure
             (return_id, role_group, paid_headcount, paid_wte, unpaid_headcount, unpaid_wte,
              unpaid_without_wte, agency_bank_headcount, vacancy_base_wte, vacant_wte, leavers, headcount_at_start,
              headcount_at_end, turnover_base_given, turnover_base_previous, turnover_base_derived)
      select ?, measure.*
        from unnest(?::text[], ?::bigint[], ?::numeric[], ?::bigint[], ?::numeric[], ?::bigint[], ?::bigint[],
                    ?::numeric[], ?::numeric[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[]) as measure
      """;

  private static final String FORGET_AREAS =
      "delete from area_measure where collection_id = ? and la_code = any(?)";

  private static final String SUM_AREAS =
      """
      insert into area_measure
             (collection_id, la_code, nhs_region_code, final, role_group, paid_headcount, paid_wte, unpaid_headcount,
              unpaid_wte, unpaid_without_wte, agency_bank_headcount, vacancy_base_wte, vacant_wte, leavers,
              headcount_at_start, headcount_at_end, turnover_base_given, turnover_base_previous,
              turnover_base_derived)
      select f.collection_id, f.la_code, f.nhs_region_code, f.state = 'FINAL', m.role_group,
             sum(m.paid_headcount), sum(m.paid_wte), sum(m.unpaid_headcount), sum(m.unpaid_wte),
             sum(m.unpaid_without_wte), sum(m.agency_bank_headcount), sum(m.vacancy_base_wte), sum(m.vacant_wte),
             sum(m.leavers), sum(m.headcount_at_start), sum(m.headcount_at_end), sum(m.turnover_base_given),
             sum(m.turnover_base_previous), sum(m.turnover_base_derived)
        from return_fact f
        join return_measure m on m.return_id = f.return_id
       where f.collection_id = ? and f.la_code = any(?) and f.counted_version is not null
       group by f.collection_id, f.la_code, f.nhs_region_code, f.state = 'FINAL', m.role_group
      """;

  private final ProjectionTables tables;
  private final EditionRows editions;
  private final EventHandler handler;

  FactProjection(ProjectionTables tables, EditionRows editions) {
    this.tables = tables;
    this.editions = editions;
    this.handler = build();
  }

  @Override
  public String consumer() {
    return "reporting-facts";
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
    return Stream.concat(
            Stream.of(
                ProjectedTable.of(
                    "area_measure", "collection_id, la_code, nhs_region_code, final, role_group"),
                ProjectedTable.of("return_measure", "return_id, role_group"),
                ProjectedTable.of("return_fact", "return_id")),
            EditionRows.TABLES.stream())
        .toList();
  }

  /** What is done with the facts of a return. */
  private EventHandler build() {
    return EventHandler.builder()
        .on(EventTypes.RETURN_FACTS_CHANGED, (event, data, act) -> replace(data))
        .on(EventTypes.SNAPSHOT_FROZEN, (event, data, act) -> editions.replace(data))
        .build();
  }

  private void replace(ReturnFacts facts) {
    ReportedUnit unit = facts.unit();
    Declaration declaration = facts.declaration();
    tables.figuresChanged(facts.collectionId());
    String counted = tables.writeReturning(FORGET, facts.returnId()).orElse(unit.laCode());
    tables.write(
        FACT,
        facts.returnId(),
        facts.collectionId(),
        unit.unitId(),
        unit.organisationCode(),
        unit.kind(),
        unit.sector(),
        unit.laCode(),
        unit.nhsRegionCode(),
        facts.state(),
        facts.countedVersion(),
        facts.marks(),
        ReturnMeasures.holdsVacancies(facts),
        declaration == null ? null : declaration.version(),
        declaration == null ? null : declaration.agreesToAreaFigures(),
        facts.listVersion());
    Map<String, Measures> groups = ReturnMeasures.of(facts);
    if (!groups.isEmpty()) {
      writeMeasures(facts, groups);
    }
    List<String> areas = List.of(counted, unit.laCode());
    tables.write(FORGET_AREAS, facts.collectionId(), areas);
    tables.write(SUM_AREAS, facts.collectionId(), areas);
  }

  private void writeMeasures(ReturnFacts facts, Map<String, Measures> groups) {
    Collection<Measures> measures = groups.values();
    tables.write(
        MEASURES,
        facts.returnId(),
        groups.keySet().toArray(String[]::new),
        column(measures, group -> group.paid().headcount()),
        column(measures, group -> group.paid().wte()),
        column(measures, group -> group.unpaid().headcount()),
        column(measures, group -> group.unpaid().wte()),
        column(measures, Measures::unpaidWithoutWte),
        column(measures, group -> group.vacancies().leftOut()),
        column(measures, group -> group.vacancies().inPostWte()),
        column(measures, group -> group.vacancies().vacantWte()),
        column(measures, group -> group.flows().leavers()),
        column(measures, group -> group.flows().atStart()),
        column(measures, group -> group.flows().atEnd()),
        column(measures, group -> group.flows().given()),
        column(measures, group -> group.flows().previous()),
        column(measures, group -> group.flows().derived()));
  }

  /** One figure of every group, as text that the statement casts. */
  private static String[] column(
      Collection<Measures> measures, Function<Measures, ? extends Number> figure) {
    return measures.stream().map(figure).map(Number::toString).toArray(String[]::new);
  }
}
