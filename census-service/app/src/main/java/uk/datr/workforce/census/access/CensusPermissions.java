package uk.datr.workforce.census.access;

import static uk.datr.workforce.census.access.CensusPermission.COLLECTION_READ;
import static uk.datr.workforce.census.access.CensusPermission.COLLECTION_WRITE;
import static uk.datr.workforce.census.access.CensusPermission.COVERAGE_READ;
import static uk.datr.workforce.census.access.CensusPermission.EXPECTED_RETURN_READ;
import static uk.datr.workforce.census.access.CensusPermission.EXPECTED_RETURN_WRITE;
import static uk.datr.workforce.census.access.CensusPermission.EXTRACT_READ;
import static uk.datr.workforce.census.access.CensusPermission.PEOPLE_ADMINISTER;
import static uk.datr.workforce.census.access.CensusPermission.REGISTER_READ;
import static uk.datr.workforce.census.access.CensusPermission.REGISTER_WRITE;
import static uk.datr.workforce.census.access.CensusPermission.REMINDER_WRITE;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_EXTEND;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_READ;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_REVIEW;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_SIGNING;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_SIGN_OFF;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_SIGN_OFF_FOR_UNIT;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_STATUS_READ;
import static uk.datr.workforce.census.access.CensusPermission.RETURN_WRITE;
import static uk.datr.workforce.census.access.CensusPermission.RULES_ADJUST;
import static uk.datr.workforce.census.access.CensusPermission.RULES_READ;
import static uk.datr.workforce.census.access.CensusPermission.RULES_TRY;
import static uk.datr.workforce.census.access.CensusPermission.SNAPSHOT_READ;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.Permission;
import uk.datr.workforce.kit.access.PermissionTable;

/** Which job permits what in census-service. */
@ApplicationScoped
public class CensusPermissions implements PermissionTable {

  private static final Map<Job, Set<Permission>> GRANTS =
      Map.ofEntries(
          Map.entry(
              Job.RETURN_EDITOR,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  EXPECTED_RETURN_READ,
                  RETURN_STATUS_READ,
                  RETURN_READ,
                  RETURN_WRITE,
                  RETURN_SIGNING,
                  RULES_READ)),
          Map.entry(
              Job.RETURN_SIGNATORY,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  EXPECTED_RETURN_READ,
                  RETURN_STATUS_READ,
                  RETURN_READ,
                  RETURN_SIGNING,
                  RETURN_SIGN_OFF,
                  RULES_READ)),
          Map.entry(
              Job.ORGANISATION_READER,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  EXPECTED_RETURN_READ,
                  RETURN_STATUS_READ,
                  RETURN_READ,
                  RULES_READ)),
          Map.entry(
              Job.ORGANISATION_ADMINISTRATOR,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  EXPECTED_RETURN_READ,
                  PEOPLE_ADMINISTER,
                  RULES_READ)),
          Map.entry(
              Job.LA_COMMISSIONER,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  COVERAGE_READ,
                  EXPECTED_RETURN_READ,
                  RETURN_STATUS_READ,
                  RULES_READ,
                  RETURN_SIGNING,
                  RETURN_SIGN_OFF_FOR_UNIT)),
          Map.entry(
              Job.REGION_LEAD,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  COVERAGE_READ,
                  EXPECTED_RETURN_READ,
                  RETURN_STATUS_READ,
                  RULES_READ)),
          Map.entry(
              Job.COLLECTION_MANAGER,
              Set.of(
                  REGISTER_READ,
                  REGISTER_WRITE,
                  COLLECTION_READ,
                  COLLECTION_WRITE,
                  COVERAGE_READ,
                  EXPECTED_RETURN_READ,
                  EXPECTED_RETURN_WRITE,
                  REMINDER_WRITE,
                  RETURN_STATUS_READ,
                  RULES_READ,
                  RULES_TRY,
                  RULES_ADJUST,
                  RETURN_EXTEND,
                  SNAPSHOT_READ)),
          Map.entry(
              Job.QUALITY_ANALYST,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  COVERAGE_READ,
                  EXPECTED_RETURN_READ,
                  RETURN_STATUS_READ,
                  RETURN_READ,
                  RULES_READ,
                  RULES_TRY,
                  RETURN_REVIEW,
                  RETURN_SIGNING,
                  RETURN_SIGN_OFF_FOR_UNIT,
                  SNAPSHOT_READ)),
          Map.entry(
              Job.ANALYST,
              Set.of(
                  REGISTER_READ,
                  COLLECTION_READ,
                  COVERAGE_READ,
                  EXPECTED_RETURN_READ,
                  EXTRACT_READ,
                  RETURN_STATUS_READ,
                  RETURN_READ,
                  RULES_READ,
                  SNAPSHOT_READ)),
          Map.entry(Job.STATISTICS_LEAD, Set.of(COLLECTION_READ, RULES_READ, SNAPSHOT_READ)));

  @Override
  public Map<Job, Set<Permission>> grants() {
    return GRANTS;
  }
}
