package uk.datr.workforce.kit.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import uk.datr.workforce.kit.inbox.Replay;
import uk.datr.workforce.kit.jobs.JobFailedException;
import uk.datr.workforce.kit.jobs.JobKind;
import uk.datr.workforce.kit.jobs.JobRun;
import uk.datr.workforce.kit.sql.Sql;

/**
 * Empties a projection and builds it anew from the whole of its topic, in one transaction: until that commits everybody
 * reads the old content, and when anything goes wrong it stays. The service's own consumer waits meanwhile and then goes
 * on; what the rebuild has applied it passes over.
 */
@ApplicationScoped
class Rebuild implements JobKind {

  static final String KIND = "projection-rebuild";

  private static final Duration LONGEST = Duration.ofHours(4);

  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended('workforce_rebuild', 0))";

  private final Projections projections;
  private final ProjectionHash hash;
  private final TopicHistory history;
  private final Replay replay;
  private final Sql sql;

  Rebuild(
      Projections projections, ProjectionHash hash, TopicHistory history, Replay replay, Sql sql) {
    this.projections = projections;
    this.hash = hash;
    this.history = history;
    this.replay = replay;
    this.sql = sql;
  }

  @Override
  public String kind() {
    return KIND;
  }

  static JsonNode parameters(String projection) {
    return JsonNodeFactory.instance.objectNode().put("projection", projection);
  }

  /** The list of projections says when each was last rebuilt, and to which hash. */
  @Override
  public boolean forgotten() {
    return false;
  }

  @Override
  public JsonNode run(JobRun run) {
    String name = run.parameters().path("projection").asText();
    Projection projection =
        projections
            .find(name)
            .orElseThrow(() -> new JobFailedException("This release has no such projection."));
    return QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(() -> rebuilt(projection, run));
  }

  private JsonNode rebuilt(Projection projection, JobRun run) {
    sql.number(ONE_AT_A_TIME);
    replay.begin(projection);
    ProjectionHash.Content before = hash.of(projection);
    long known = replay.subjects(projection);
    projection.tables().forEach(table -> sql.update("delete from " + table.name()));
    replay.forget(projection);
    Tally tally = new Tally();
    history.read(
        projection.topic(),
        (records, total) -> {
          tally.refused += replay.apply(records, projection);
          tally.events += records.size();
          run.progress(tally.events, total);
        });
    long rebuilt = replay.subjects(projection);
    if (rebuilt < known) {
      throw new JobFailedException(
          "The topic holds %d of the %d aggregates that are known here; the projection was left as it was. Republish first."
              .formatted(rebuilt, known));
    }
    ProjectionHash.Content after = hash.of(projection);
    run.step(null, tally.events, tally.events);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    return result
        .put("projection", projection.consumer())
        .put("events", tally.events)
        .put("deadLetters", tally.refused)
        .put("rows", after.rows())
        .put("hashBefore", before.hash())
        .put("hash", after.hash());
  }

  /** Counts while records are read. */
  private static final class Tally {
    private long events;
    private long refused;
  }
}
