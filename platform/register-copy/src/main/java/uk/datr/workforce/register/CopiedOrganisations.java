package uk.datr.workforce.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.OrganisationDirectory;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.sql.DatabaseException;

/**
 * What jobs at organisations mean here: the register as copied. As in the register itself, an organisation that has ended
 * is still found, since its people may read what it did; at one of an unknown kind no job counts.
 */
@ApplicationScoped
class CopiedOrganisations implements OrganisationDirectory {

  private static final String FIND =
      """
      select organisation_code, kind, la_code, nhs_region_code
        from register_organisation
       where organisation_code = any(?)
      """;

  private final DataSource dataSource;

  CopiedOrganisations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Set<RegisteredOrganisation> find(Collection<String> codes) {
    Set<RegisteredOrganisation> found = new HashSet<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setArray(1, connection.createArrayOf("text", codes.toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(
              new RegisteredOrganisation(
                  row.getString("organisation_code"),
                  kind(row.getString("kind")),
                  row.getString("la_code"),
                  row.getString("nhs_region_code")));
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("The register's copy could not be read.", e);
    }
    return found;
  }

  private static OrganisationKind kind(String name) {
    return Arrays.stream(OrganisationKind.values())
        .filter(kind -> kind.name().equals(name))
        .findAny()
        .orElse(OrganisationKind.UNKNOWN);
  }
}
