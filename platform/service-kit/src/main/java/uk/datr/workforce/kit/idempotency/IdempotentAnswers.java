package uk.datr.workforce.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.datr.workforce.kit.sql.DatabaseException;

/** The stored answers. All but the purge work in the transaction of the caller. */
@ApplicationScoped
class IdempotentAnswers {

  static final Duration KEPT = Duration.ofDays(7);

  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String FIND =
      """
      select body_sha256, status, headers, body from idempotency_answer
      where caller = ? and method = ? and path = ? and key = ? and created_at > ?
      """;

  /** An answer that is past its time but not yet purged gives way. */
  private static final String STORE =
      """
      insert into idempotency_answer
        (caller, method, path, key, body_sha256, status, headers, body, created_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
      on conflict (caller, method, path, key) do update
        set body_sha256 = excluded.body_sha256, status = excluded.status, headers = excluded.headers,
            body = excluded.body, created_at = excluded.created_at
      """;

  private static final String PURGE = "delete from idempotency_answer where created_at <= ?";

  private final DataSource database;
  private final ObjectMapper mapper;
  private final Clock clock;

  IdempotentAnswers(DataSource database, ObjectMapper mapper, Clock clock) {
    this.database = database;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Whether this transaction is the only one that now answers requests of that scope. */
  boolean lock(IdempotencyScope scope) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setString(1, scope.text());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The idempotency key could not be locked.", e);
    }
  }

  Optional<IdempotentAnswer> find(IdempotencyScope scope, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      bind(statement, scope);
      statement.setObject(5, now.minus(KEPT).atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new IdempotentAnswer(
                    row.getString(1), row.getInt(2), headers(row.getString(3)), row.getString(4)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("The stored answer could not be read.", e);
    }
  }

  void store(IdempotencyScope scope, IdempotentAnswer answer, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(STORE)) {
      bind(statement, scope);
      statement.setString(5, answer.bodySha256());
      statement.setInt(6, answer.status());
      statement.setString(7, mapper.valueToTree(answer.headers()).toString());
      statement.setString(8, answer.body());
      statement.setObject(9, now.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("The answer could not be stored.", e);
    }
  }

  @Scheduled(every = "1h", delayed = "5m", identity = "idempotency-housekeeping")
  void purge() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PURGE)) {
      statement.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("Old answers could not be removed.", e);
    }
  }

  private static void bind(PreparedStatement statement, IdempotencyScope scope)
      throws SQLException {
    statement.setString(1, scope.caller());
    statement.setString(2, scope.method());
    statement.setString(3, scope.path());
    statement.setString(4, scope.key());
  }

  private Map<String, String> headers(String json) {
    try {
      return mapper.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored headers are what was written.", e);
    }
  }
}
