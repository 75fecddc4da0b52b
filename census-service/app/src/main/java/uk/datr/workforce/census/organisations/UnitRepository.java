package uk.datr.workforce.census.organisations;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;

/** Reporting units in the database. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

  private static final String IN_SCOPE =
      """
      (:national = true or organisationCode in :organisations
        or laCode in :laCodes or nhsRegionCode in :regionCodes)
      """;

  private static final String HOLD_LINEAGE =
      "select 1 from pg_advisory_xact_lock(hashtextextended('workforce_unit_lineage', 0))";

  private static final String DESCENDS =
      """
      with recursive earlier (unit_id) as (
        select unnest(predecessor_unit_ids) from reporting_unit where unit_id = :unit
        union
        select unnest(unit.predecessor_unit_ids) from reporting_unit unit join earlier using (unit_id))
      select exists (select from earlier where unit_id = :ancestor)
      """;

  /** The entries in a scope, a page of them. */
  Page<UnitEntry> within(Scope scope, PageRequest request) {
    PanacheQuery<Unit> query =
        find(
            IN_SCOPE + " order by organisationCode, unitId",
            OrganisationRepository.parameters(scope));
    List<UnitEntry> items =
        query.page(request.page() - 1, request.pageSize()).stream().map(Unit::toEntry).toList();
    return Page.of(request, items, query.count());
  }

  /** One entry, if it lies in the scope. */
  Optional<Unit> within(Scope scope, UUID unitId) {
    return find(
            "unitId = :unitId and " + IN_SCOPE,
            OrganisationRepository.parameters(scope, "unitId", unitId))
        .firstResultOptional();
  }

  /** Waits until nobody else gives a unit predecessors, and keeps others waiting until the transaction ends. */
  void holdLineage() {
    getEntityManager().createNativeQuery(HOLD_LINEAGE).getSingleResult();
  }

  /** Whether a unit took over the work of another, over any number of steps. */
  boolean descends(UUID unit, UUID ancestor) {
    return (boolean)
        getEntityManager()
            .createNativeQuery(DESCENDS, Boolean.class)
            .setParameter("unit", unit)
            .setParameter("ancestor", ancestor)
            .getSingleResult();
  }
}
