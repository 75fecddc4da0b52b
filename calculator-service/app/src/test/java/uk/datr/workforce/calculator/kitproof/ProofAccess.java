package uk.datr.workforce.calculator.kitproof;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.OrganisationDirectory;
import uk.datr.workforce.kit.access.Permission;
import uk.datr.workforce.kit.access.PermissionTable;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.sql.DatabaseException;

/** A small table of permissions and a small register: Leeds is known, Bristol is not, and Avon cannot be looked up. */
@Singleton
class ProofAccess implements PermissionTable, OrganisationDirectory {

  private static final Set<RegisteredOrganisation> REGISTER =
      Set.of(
          new RegisteredOrganisation(
              "ORG-0097", OrganisationKind.LOCAL_AUTHORITY, "E08000035", "E40000012"),
          // The region leads' group sits at an organisation of a kind where the job does not count.
          new RegisteredOrganisation("ORG-0203", OrganisationKind.SUPPLIER, null, "E40000006"));

  @Override
  public Map<Job, Set<Permission>> grants() {
    return Map.of(
        Job.ANALYST, Set.of(ProofPermission.values()),
        Job.RETURN_EDITOR, Set.of(ProofPermission.THING_WRITE),
        Job.REGION_LEAD, Set.of(ProofPermission.THING_WRITE));
  }

  @Override
  public Set<RegisteredOrganisation> find(Collection<String> codes) {
    if (codes.contains("ORG-1002")) {
      throw new DatabaseException("away", new SQLException("secret", "57P01"));
    }
    return REGISTER.stream()
        .filter(organisation -> codes.contains(organisation.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the proof's operations ask for. */
  enum ProofPermission implements Permission {
    THING_WRITE,
    THING_BREAK;

    @Override
    public String id() {
      return this == THING_WRITE ? "thing-write" : "thing-break";
    }
  }
}
