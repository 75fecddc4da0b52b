package uk.datr.workforce.census.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.datr.workforce.kit.access.Job;

/**
 * What an account gains and loses at an organisation.
 *
 * @param accountId subject of its tokens
 * @param gained jobs that it holds afterwards
 * @param lost jobs that it does not hold afterwards
 * @param correlationId the request that began it
 */
record MembershipChange(
    UUID id,
    String organisationCode,
    String accountId,
    Set<Job> gained,
    Set<Job> lost,
    String correlationId) {

  MembershipChange {
    gained = Set.copyOf(gained);
    lost = Set.copyOf(lost);
  }

  Map<String, Object> detail() {
    return Map.of("gained", ids(gained), "lost", ids(lost));
  }

  static List<String> ids(Collection<Job> jobs) {
    return jobs.stream().sorted().map(Job::id).toList();
  }

  static Set<Job> jobs(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Job.find(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
