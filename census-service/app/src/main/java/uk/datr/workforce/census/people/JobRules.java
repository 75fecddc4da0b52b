package uk.datr.workforce.census.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.problem.Finding;

/** Which jobs an organisation's administrator may give: those that are held at organisations of its kind, and no national one. */
final class JobRules {

  private JobRules() {}

  /** The jobs of a kind of organisation. */
  static Set<Job> of(OrganisationKind kind) {
    Set<Job> jobs = EnumSet.noneOf(Job.class);
    Arrays.stream(Job.values())
        .filter(job -> !job.national() && job.kinds().contains(kind))
        .forEach(jobs::add);
    return jobs;
  }

  /** Jobs by their ids, or what is wrong with them. */
  static Wanted read(List<String> ids, OrganisationKind kind) {
    Set<Job> possible = of(kind);
    Set<Job> jobs = EnumSet.noneOf(Job.class);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Optional<Job> job = Job.find(ids.get(i)).filter(possible::contains);
      job.ifPresent(jobs::add);
      if (job.isEmpty()) {
        findings.add(
            Finding.error(
                "NOT_ALLOWED",
                "/jobs/" + i,
                "At this organisation: one of " + possible.stream().map(Job::id).toList() + "."));
      }
    }
    if (ids.isEmpty()) {
      findings.add(Finding.error("MISSING", "/jobs", "Name at least one job."));
    }
    return new Wanted(jobs, findings);
  }

  /** What was wanted; good only without findings. */
  record Wanted(Set<Job> jobs, List<Finding> findings) {}
}
