package uk.datr.workforce.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.OrganisationDirectory;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.sql.DatabaseException;

/** What jobs at organisations mean here: the register as projected. */
@ApplicationScoped
class ProjectedOrganisations implements OrganisationDirectory {

  private static final String FIND =
      """
      select organisation_code, kind, la_code, nhs_region_code
        from organisation
       where organisation_code = any(?)
      """;

  private final DataSource dataSource;

  ProjectedOrganisations(DataSource dataSource) {
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
                  OrganisationKind.valueOf(row.getString("kind")),
                  row.getString("la_code"),
                  row.getString("nhs_region_code")));
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("The register could not be read.", e);
    }
    return found;
  }
}
