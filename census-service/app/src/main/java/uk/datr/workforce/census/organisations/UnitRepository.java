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
}
