package uk.datr.workforce.kit.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a caller may do: the jobs of the token that count, by the register and by the service's table. */
final class Grants {

  static final String ATTRIBUTE = Grants.class.getName();

  static final Grants NONE = new Grants(Caller.ANONYMOUS, Set.of(), Map.of());

  private final Caller caller;
  private final Map<Job, Set<Permission>> table;
  private final Map<RegisteredOrganisation, Set<Job>> jobsAt = new HashMap<>();

  /** A job at an organisation counts only when the register knows the organisation as one of the job's kinds. */
  Grants(Caller caller, Set<RegisteredOrganisation> registered, Map<Job, Set<Permission>> table) {
    this.caller = caller;
    this.table = table;
    for (RegisteredOrganisation organisation : registered) {
      Set<Job> counting = EnumSet.noneOf(Job.class);
      caller.jobsByOrganisation().getOrDefault(organisation.code(), Set.of()).stream()
          .filter(job -> job.kinds().contains(organisation.kind()))
          .forEach(counting::add);
      if (!counting.isEmpty()) {
        jobsAt.put(organisation, counting);
      }
    }
  }

  Caller caller() {
    return caller;
  }

  Set<Permission> permissions() {
    return Stream.concat(
            caller.nationalJobs().stream(), jobsAt.values().stream().flatMap(Set::stream))
        .flatMap(job -> table.getOrDefault(job, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean nationally(Permission permission) {
    return caller.nationalJobs().stream().anyMatch(job -> permits(job, permission));
  }

  Set<RegisteredOrganisation> organisationsWith(Permission permission) {
    return organisations(permission, EnumSet.allOf(Job.class));
  }

  Set<RegisteredOrganisation> organisationsWith(Permission permission, Job job) {
    return organisations(permission, EnumSet.of(job));
  }

  private Set<RegisteredOrganisation> organisations(Permission permission, Set<Job> wanted) {
    Set<RegisteredOrganisation> organisations = new LinkedHashSet<>();
    jobsAt.forEach((organisation, jobs) -> {
      if (jobs.stream().anyMatch(job -> wanted.contains(job) && permits(job, permission))) {
        organisations.add(organisation);
      }
    });
    return organisations;
  }

  private boolean permits(Job job, Permission permission) {
    return table.getOrDefault(job, Set.of()).contains(permission);
  }
}
