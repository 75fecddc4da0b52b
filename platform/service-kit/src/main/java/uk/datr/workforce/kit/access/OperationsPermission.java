package uk.datr.workforce.kit.access;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is permitted alike in every service, whatever else its own table says. */
public enum OperationsPermission implements Permission {
  /** Read and check the audit log. */
  AUDIT_READ("audit-read", Job.AUDITOR),
  /** See and settle events that could not be sent or applied, start and cancel long work. */
  PLATFORM_ADMINISTER("platform-administer", Job.PLATFORM_ADMINISTRATOR);

  private final String id;
  private final Job job;

  OperationsPermission(String id, Job job) {
    this.id = id;
    this.job = job;
  }

  @Override
  public String id() {
    return id;
  }

  /** A service's table with these permissions added. */
  static Map<Job, Set<Permission>> addedTo(Map<Job, Set<Permission>> table) {
    Map<Job, Set<Permission>> all = new EnumMap<>(Job.class);
    all.putAll(table);
    for (OperationsPermission permission : values()) {
      Set<Permission> permitted = new HashSet<>(all.getOrDefault(permission.job, Set.of()));
      permitted.add(permission);
      all.put(permission.job, permitted);
    }
    return all;
  }
}
