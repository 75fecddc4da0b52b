package uk.datr.workforce.census.organisations;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Scope;

/** Reporting units in the database. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

  private static final String IN_SCOPE =
      """
      (:national = true or organisationCode in :organisations
        or laCode in :laCodes or nhsRegionCode in :regionCodes)
      """;

  PanacheQuery<Unit> within(Scope scope) {
    return find(
        IN_SCOPE + " order by organisationCode, unitId", OrganisationRepository.parameters(scope));
  }

  Optional<Unit> within(Scope scope, UUID unitId) {
    return find(
            "unitId = :unitId and " + IN_SCOPE,
            OrganisationRepository.parameters(scope, "unitId", unitId))
        .firstResultOptional();
  }
}
