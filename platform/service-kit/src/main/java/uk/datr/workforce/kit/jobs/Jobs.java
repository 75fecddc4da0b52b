package uk.datr.workforce.kit.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;

/** Starts, finds and cancels long work. */
@ApplicationScoped
public class Jobs {

  private final JobStore store;
  private final AuditLog audit;
  private final JobConfig config;

  Jobs(JobStore store, AuditLog audit, JobConfig config) {
    this.store = store;
    this.audit = audit;
    this.config = config;
  }

  /**
   * Leaves a job in the caller's transaction; it begins soon after that commits.
   *
   * @param kind of the {@link JobKind} that does it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public JobStatus start(Act act, String kind, JsonNode parameters) {
    UUID id = UUID.fromString(UuidV7.next(act.at()));
    store.insert(id, act, kind, parameters);
    audit.append(act, "job-started", "job", id.toString(), null, Map.of("kind", kind));
    return store.find(id).orElseThrow();
  }

  /** The job of that id. */
  public Optional<JobStatus> find(UUID id) {
    return store.find(id);
  }

  /** The job of that id, when that person or machine started it. */
  public Optional<JobStatus> find(UUID id, String starter) {
    return store.find(id, starter);
  }

  /** What is said where there is no job: never whether there was one, or whose it is. */
  public String absence() {
    return "There is no such job for you. A job and its result are kept for %d days after it ended."
        .formatted(config.keepDays());
  }

  /** Asks a job to end; one that nobody works on has ended then. Says whether there was anything to end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean cancel(Act act, UUID id) {
    boolean open = store.cancel(id, act.at());
    if (open) {
      audit.append(act, "job-cancelled", "job", id.toString(), null, Map.of());
    }
    return open;
  }
}
