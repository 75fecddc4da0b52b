package uk.datr.workforce.kit.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Act;

/** One run of a job. */
public final class JobRun {

  private final JobStore store;
  private final UUID jobId;
  private final UUID instance;
  private final JsonNode parameters;
  private final @Nullable JsonNode checkpoint;
  private final Act act;

  JobRun(
      JobStore store,
      UUID jobId,
      UUID instance,
      JsonNode parameters,
      @Nullable JsonNode checkpoint,
      Act act) {
    this.store = store;
    this.jobId = jobId;
    this.instance = instance;
    this.parameters = parameters;
    this.checkpoint = checkpoint;
    this.act = act;
  }

  UUID jobId() {
    return jobId;
  }

  /** What the job was started with. */
  public JsonNode parameters() {
    return parameters;
  }

  /** Where an earlier run of this job got to; nothing when this one is the first. */
  public Optional<JsonNode> checkpoint() {
    return Optional.ofNullable(checkpoint);
  }

  /** Who started it and for which request, at the present instant. */
  public Act act() {
    return act;
  }

  /**
   * Says in the present transaction how far the work is, so that work and its memory commit together. Call it once in each
   * step's transaction: it ends a run that was cancelled, or whose job another instance has.
   *
   * @param checkpoint from where another run would go on; null to leave it
   * @param total steps in all; null when it is not known
   */
  public void step(@Nullable JsonNode checkpoint, long done, @Nullable Long total) {
    if (!store.step(jobId, instance, checkpoint, done, total)) {
      throw new JobStoppedException();
    }
  }

  /** The same in a transaction of its own, for work that is one long transaction. */
  public void progress(long done, @Nullable Long total) {
    QuarkusTransaction.requiringNew().run(() -> step(null, done, total));
  }
}
