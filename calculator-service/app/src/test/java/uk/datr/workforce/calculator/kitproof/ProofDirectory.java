package uk.datr.workforce.calculator.kitproof;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.OrganisationDirectory;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.sql.DatabaseException;

/**
 * A small register in place of the service's copy: Leeds and Bristol are known, Roundhay is not, and Avon cannot be looked
 * up.
 */
@Alternative
@Priority(1)
@Singleton
class ProofDirectory implements OrganisationDirectory {

  private static final Set<RegisteredOrganisation> REGISTER =
      Set.of(
          new RegisteredOrganisation(
              "ORG-0097", OrganisationKind.LOCAL_AUTHORITY, "E08000035", "E40000012"),
          new RegisteredOrganisation(
              "ORG-0023", OrganisationKind.LOCAL_AUTHORITY, "E06000023", "E40000006"),
          new RegisteredOrganisation(
              "ORG-1001", OrganisationKind.PROVIDER, "E08000035", "E40000012"),
          // The region leads' group sits at an organisation of a kind where the job does not count.
          new RegisteredOrganisation("ORG-0203", OrganisationKind.SUPPLIER, null, "E40000006"));

  @Override
  public Set<RegisteredOrganisation> find(Collection<String> codes) {
    if (codes.contains("ORG-1002")) {
      throw new DatabaseException("away", new SQLException("secret", "57P01"));
    }
    return REGISTER.stream()
        .filter(organisation -> codes.contains(organisation.code()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
