package uk.datr.workforce.fuzz;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who sends requests.
 *
 * @param name of the example account, or what is wrong with the token
 * @param kind how the token came about
 * @param nationalJobs jobs held in the realm
 * @param jobs jobs held at organisations, by register code
 */
record Member(String name, Kind kind, Set<String> nationalJobs, Map<String, Set<String>> jobs) {

  /** How a token came about. */
  enum Kind {
    /** A person or machine that the realm knows. */
    KNOWN,
    /** No token at all. */
    ANONYMOUS,
    /** A token that nobody may accept. */
    REFUSED
  }

  Member {
    nationalJobs = Set.copyOf(nationalJobs);
    jobs = Map.copyOf(jobs);
  }

  /** Whether one of its jobs opens the operation. */
  boolean mayCall(Target target) {
    return !target.operation().secured()
        || nationalJobs.stream().anyMatch(target.jobs()::contains)
        || jobs.values().stream().anyMatch(held -> held.stream().anyMatch(target.jobs()::contains));
  }

  /** Whether one of its national jobs opens the operation. */
  boolean mayCallNationally(Target target) {
    return nationalJobs.stream().anyMatch(target.jobs()::contains);
  }

  /** Whether it holds that job at the organisation. */
  boolean holds(String job, String organisation) {
    return jobs.getOrDefault(organisation, Set.of()).contains(job);
  }

  /** Whether what it may see has no limit. */
  boolean national() {
    return kind == Kind.KNOWN && !nationalJobs.isEmpty();
  }
}
