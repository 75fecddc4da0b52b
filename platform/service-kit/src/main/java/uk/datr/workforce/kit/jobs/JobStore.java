package uk.datr.workforce.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.access.ActorKind;
import uk.datr.workforce.kit.sql.Sql;

/** The rows of jobs. A running job belongs to the instance whose lease has not run out. */
@ApplicationScoped
class JobStore {

  private static final String CLAIM =
      """
      update job set state = 'RUNNING', claimed_by = ?, lease_until = now() + make_interval(secs => ?),
             attempts = attempts + 1, started_at = coalesce(started_at, now())
      where id = (
        select id from job
        where state = 'WAITING' and not_before <= now() or state = 'RUNNING' and lease_until < now()
        order by created_at limit 1 for update skip locked
      )
      returning id, kind, parameters::text as parameters, checkpoint::text as checkpoint, created_by, created_by_kind,
                correlation_id, attempts
      """;

  private static final String STATUS =
      """
      select id, kind, state, done, total, cancel_requested_at, result::text as result, failure, created_at, started_at,
             finished_at
      from job\
      """;

  private static final String OURS = " where id = ? and claimed_by = ? and state = 'RUNNING'";

  private final Sql sql;
  private final ObjectMapper mapper;
  private final Clock clock;

  JobStore(Sql sql, ObjectMapper mapper, Clock clock) {
    this.sql = sql;
    this.mapper = mapper;
    this.clock = clock;
  }

  void insert(UUID id, Act act, String kind, JsonNode parameters) {
    sql.update(
        """
        insert into job (id, kind, parameters, state, created_at, created_by, created_by_kind, correlation_id, not_before)
        values (?, ?, ?::jsonb, 'WAITING', ?, ?, ?, ?, now())
        """,
        id,
        kind,
        parameters.toString(),
        act.at(),
        act.actor(),
        act.kind(),
        act.correlationId());
  }

  Optional<JobStatus> find(UUID id) {
    return sql.first(STATUS + " where id = ?", JobStore::read, id);
  }

  Optional<JobStatus> find(UUID id, String starter) {
    return sql.first(STATUS + " where id = ? and created_by = ?", JobStore::read, id, starter);
  }

  /** A job that nobody works on ends at once; one that runs is asked to. */
  boolean cancel(UUID id, Instant at) {
    return sql.update(
            """
            update job set cancel_requested_at = coalesce(cancel_requested_at, ?),
                   finished_at = case state when 'WAITING' then ? else finished_at end,
                   state = case state when 'WAITING' then 'CANCELLED' else state end
            where id = ? and state in ('WAITING', 'RUNNING')
            """,
            at,
            at,
            id)
        == 1;
  }

  /** Takes the oldest job that nobody works on. */
  Optional<Claim> claim(UUID instance, Duration lease) {
    return sql.first(
        CLAIM,
        row -> {
          UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
          String checkpoint = row.getString("checkpoint");
          Act act =
              new Act(
                  row.getString("created_by"),
                  ActorKind.valueOf(row.getString("created_by_kind")),
                  clock.instant(),
                  row.getString("correlation_id"),
                  null);
          JobRun run =
              new JobRun(
                  this,
                  id,
                  instance,
                  tree(row.getString("parameters")),
                  checkpoint == null ? null : tree(checkpoint),
                  act);
          return new Claim(run, row.getString("kind"), row.getInt("attempts"));
        },
        instance,
        (double) lease.toMillis() / 1000);
  }

  void renew(UUID instance, Duration lease) {
    sql.update(
        "update job set lease_until = now() + make_interval(secs => ?) where claimed_by = ? and state = 'RUNNING'",
        (double) lease.toMillis() / 1000,
        instance);
  }

  boolean step(
      UUID id, UUID instance, @Nullable JsonNode checkpoint, long done, @Nullable Long total) {
    return sql.update(
            "update job set checkpoint = coalesce(?::jsonb, checkpoint), done = ?, total = coalesce(?::bigint, total)"
                + OURS
                + " and cancel_requested_at is null",
            checkpoint == null ? null : checkpoint.toString(),
            done,
            total,
            id,
            instance)
        == 1;
  }

  void finish(UUID id, UUID instance, JsonNode result) {
    sql.update(
        "update job set state = 'DONE', result = ?::jsonb, total = done, finished_at = now()"
            + OURS,
        result.toString(),
        id,
        instance);
  }

  void fail(UUID id, UUID instance, String reason) {
    sql.update(
        "update job set state = 'FAILED', failure = ?, finished_at = now()" + OURS,
        reason,
        id,
        instance);
  }

  /** Ends a job that somebody cancelled; says whether somebody did. */
  boolean endCancelled(UUID id, UUID instance) {
    return sql.update(
            "update job set state = 'CANCELLED', finished_at = now()"
                + OURS
                + " and cancel_requested_at is not null",
            id,
            instance)
        == 1;
  }

  /** Gives a job back for a later attempt. */
  void retry(UUID id, UUID instance, Duration pause) {
    sql.update(
        """
        update job set state = 'WAITING', claimed_by = null, lease_until = null,
               not_before = now() + make_interval(secs => ?)
        """
            + OURS,
        (double) pause.toMillis() / 1000,
        id,
        instance);
  }

  /**
   * Forgets what ended so many days ago.
   *
   * @param kept kinds of which nothing is forgotten
   */
  int forget(int days, List<String> kept) {
    return sql.update(
        "delete from job where finished_at < now() - make_interval(days => ?) and kind <> all (?::text[])",
        days,
        kept.toArray(String[]::new));
  }

  /** Gives everything back that an instance has: it stops. */
  void release(UUID instance) {
    sql.update(
        """
        update job set state = 'WAITING', claimed_by = null, lease_until = null
        where claimed_by = ? and state = 'RUNNING'
        """,
        instance);
  }

  private static JobStatus read(ResultSet row) throws SQLException {
    JobStatus.State state = JobStatus.State.valueOf(row.getString("state"));
    return new JobStatus(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        row.getString("kind"),
        state,
        row.getLong("done"),
        row.getObject("total", Long.class),
        !state.ended() && Sql.instant(row, "cancel_requested_at") != null,
        row.getString("result"),
        row.getString("failure"),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"));
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }

  /** A job that this instance has now. */
  record Claim(JobRun run, String kind, int attempts) {}
}
