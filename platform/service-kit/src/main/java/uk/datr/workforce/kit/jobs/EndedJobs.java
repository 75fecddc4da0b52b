package uk.datr.workforce.kit.jobs;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/** Forgets long work, with its result, some time after it ended; the audit log keeps who started it. */
@ApplicationScoped
public class EndedJobs {

  private static final Logger LOG = Logger.getLogger(EndedJobs.class);

  private final JobStore store;
  private final Instance<JobKind> kinds;
  private final int keepDays;

  EndedJobs(JobStore store, Instance<JobKind> kinds, JobConfig config) {
    this.store = store;
    this.kinds = kinds;
    this.keepDays = atLeastOne(config.keepDays());
  }

  /** A wrong setting stops the start and not the first housekeeping. */
  void start(@Observes StartupEvent event) {
    LOG.debugf("Jobs are kept for %d days after they ended.", keepDays);
  }

  static int atLeastOne(int keepDays) {
    if (keepDays < 1) {
      throw new IllegalArgumentException(
          "workforce.jobs.keep-days is " + keepDays + "; expected at least 1.");
    }
    return keepDays;
  }

  /** Forgets what is older than it is to be kept. */
  @Scheduled(every = "1h", delayed = "9m", identity = "job-housekeeping")
  @Transactional
  public void forget() {
    List<String> kept =
        kinds.stream().filter(kind -> !kind.forgotten()).map(JobKind::kind).toList();
    int forgotten = store.forget(keepDays, kept);
    if (forgotten > 0) {
      LOG.infof("Forgot %d jobs that ended more than %d days ago.", forgotten, keepDays);
    }
  }
}
