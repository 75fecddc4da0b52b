package uk.datr.workforce.census.organisations;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;

/** Organisations in the database. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, String> {

  /** An organisation is in reach by its code, by its authority or by one of its units. */
  private static final String IN_SCOPE =
      """
      (:national = true
        or code in :organisations or laCode in :laCodes or nhsRegionCode in :regionCodes
        or code in (select u.organisationCode from Unit u
                    where u.laCode in :laCodes or u.nhsRegionCode in :regionCodes))
      """;

  /** The entries in a scope, a page of them. */
  Page<OrganisationEntry> within(Scope scope, PageRequest request) {
    PanacheQuery<Organisation> query = find(IN_SCOPE + " order by code", parameters(scope));
    List<OrganisationEntry> items =
        query.page(request.page() - 1, request.pageSize()).stream()
            .map(Organisation::toEntry)
            .toList();
    return Page.of(request, items, query.count());
  }

  /** One entry, if it lies in the scope. */
  Optional<Organisation> within(Scope scope, String code) {
    return find("code = :code and " + IN_SCOPE, parameters(scope, "code", code))
        .firstResultOptional();
  }

  static Map<String, Object> parameters(Scope scope) {
    return Map.of(
        "national", scope.national(),
        "organisations", scope.organisations(),
        "laCodes", scope.laCodes(),
        "regionCodes", scope.regionCodes());
  }

  static Map<String, Object> parameters(Scope scope, String name, Object value) {
    Map<String, Object> parameters = new HashMap<>(parameters(scope));
    parameters.put(name, value);
    return parameters;
  }
}
