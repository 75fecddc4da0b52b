package uk.datr.workforce.reporting.access;

import static uk.datr.workforce.reporting.access.ReportingPermission.INDICATORS_READ;
import static uk.datr.workforce.reporting.access.ReportingPermission.LIVE_FIGURES_READ;
import static uk.datr.workforce.reporting.access.ReportingPermission.OWN_AREA_READ;
import static uk.datr.workforce.reporting.access.ReportingPermission.PUBLISHED_FIGURES_READ;
import static uk.datr.workforce.reporting.access.ReportingPermission.REGION_LIVE_READ;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.Permission;
import uk.datr.workforce.kit.access.PermissionTable;

/**
 * Which job permits what here (ARCHITECTURE section 4). Definitions of indicators are for whoever holds a job on the
 * platform, but for the auditor, who reads audit logs and nothing else, and the supplier, who has nothing to read before
 * contract quarters are here; figures are for the jobs that read results.
 */
@ApplicationScoped
class ReportingPermissions implements PermissionTable {

  private static final Map<Job, Set<ReportingPermission>> FIGURES =
      Map.of(
          Job.ORGANISATION_READER, Set.of(PUBLISHED_FIGURES_READ, OWN_AREA_READ),
          Job.LA_COMMISSIONER, Set.of(PUBLISHED_FIGURES_READ, OWN_AREA_READ),
          Job.REGION_LEAD, Set.of(PUBLISHED_FIGURES_READ, REGION_LIVE_READ),
          Job.ANALYST, Set.of(PUBLISHED_FIGURES_READ, LIVE_FIGURES_READ),
          Job.QUALITY_ANALYST, Set.of(PUBLISHED_FIGURES_READ, LIVE_FIGURES_READ),
          Job.STATISTICS_LEAD, Set.of(PUBLISHED_FIGURES_READ, LIVE_FIGURES_READ));

  private final Map<Job, Set<Permission>> grants = new EnumMap<>(Job.class);

  ReportingPermissions() {
    for (Job job : EnumSet.complementOf(EnumSet.of(Job.AUDITOR, Job.SUPPLIER))) {
      EnumSet<ReportingPermission> permissions = EnumSet.of(INDICATORS_READ);
      permissions.addAll(FIGURES.getOrDefault(job, Set.of()));
      grants.put(job, Set.copyOf(permissions));
    }
  }

  @Override
  public Map<Job, Set<Permission>> grants() {
    return grants;
  }
}
