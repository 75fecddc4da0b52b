package uk.datr.workforce.kit.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import uk.datr.workforce.kit.correlation.CorrelationId;
import uk.datr.workforce.kit.sql.DatabaseException;
import uk.datr.workforce.kit.sql.TransientFaults;

/**
 * Does the jobs of this service, a few at a time. While an instance lives it renews the lease of what it works on; when it
 * is killed the lease runs out and another instance, or the next start, goes on from the last checkpoint.
 */
@ApplicationScoped
class JobRunner {

  private static final Logger LOG = Logger.getLogger(JobRunner.class);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final JobStore store;
  private final Instance<JobKind> kinds;
  private final JobConfig config;
  private final UUID instance = UUID.randomUUID();
  private final AtomicInteger running = new AtomicInteger();
  private volatile boolean stopping;

  JobRunner(JobStore store, Instance<JobKind> kinds, JobConfig config) {
    this.store = store;
    this.kinds = kinds;
    this.config = config;
  }

  @Scheduled(every = "${workforce.jobs.poll-every:1s}", identity = "jobs")
  void look() {
    try {
      while (!stopping && running.get() < config.atOnce()) {
        Optional<JobStore.Claim> claim = store.claim(instance, config.lease());
        if (claim.isEmpty()) {
          return;
        }
        running.incrementAndGet();
        Thread.ofVirtual().name("job-" + claim.get().run().jobId()).start(() -> work(claim.get()));
      }
    } catch (DatabaseException e) {
      LOG.debug("Jobs wait for their database.", e);
    }
  }

  @Scheduled(every = "${workforce.jobs.renew-every:5s}", identity = "job-leases")
  void renew() {
    if (running.get() == 0) {
      return;
    }
    try {
      store.renew(instance, config.lease());
    } catch (DatabaseException e) {
      LOG.debug("Leases of jobs wait for their database.", e);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    if (running.get() == 0) {
      return;
    }
    try {
      store.release(instance);
    } catch (RuntimeException e) {
      LOG.debug("The leases of this instance run out by themselves.", e);
    }
  }

  private void work(JobStore.Claim claim) {
    MDC.put(CorrelationId.MDC_KEY, claim.run().act().correlationId());
    try {
      settle(claim);
    } catch (RuntimeException e) {
      // The database is away: the lease runs out, and the job is taken up again.
      LOG.warnf("Job %s could not be settled and will be taken up again.", claim.run().jobId());
    } finally {
      MDC.remove(CorrelationId.MDC_KEY);
      running.decrementAndGet();
    }
  }

  private void settle(JobStore.Claim claim) {
    UUID id = claim.run().jobId();
    try {
      JsonNode result = kind(claim.kind()).run(claim.run());
      store.finish(id, instance, result);
      LOG.infof("Job %s (%s) is done.", id, claim.kind());
    } catch (JobStoppedException e) {
      if (store.endCancelled(id, instance)) {
        LOG.infof("Job %s (%s) was cancelled.", id, claim.kind());
      }
    } catch (JobFailedException e) {
      store.fail(id, instance, String.valueOf(e.getMessage()));
      LOG.warnf("Job %s (%s) failed: %s", id, claim.kind(), e.getMessage());
    } catch (RuntimeException e) {
      if (TransientFaults.isTransient(e) && claim.attempts() < config.attempts()) {
        LOG.warnf("Job %s (%s) waits for its database.", id, claim.kind());
        store.retry(id, instance, PAUSE);
      } else {
        LOG.errorf(e, "Job %s (%s) met a fault.", id, claim.kind());
        store.fail(id, instance, "The work met a fault that was not foreseen.");
      }
    }
  }

  private JobKind kind(String name) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(name))
        .findFirst()
        .orElseThrow(() -> new JobFailedException("This release does not know this kind of job."));
  }
}
