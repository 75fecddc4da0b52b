package uk.datr.workforce.kit.sql;

import jakarta.persistence.LockTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Which failures come from a database that is away, starting, stopping or too busy, and pass by themselves. */
public final class TransientFaults {

  /** Connection, resources, operator intervention: classes of SQLSTATE. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** Serialisation failure and deadlock: the same work may succeed when it is done again. */
  private static final Set<String> STATES = Set.of("40001", "40P01");

  /** What the connection pool says when it gives up waiting for a connection. */
  private static final String POOL_EXHAUSTED = "acquisition timeout";

  private static final int DEEPEST = 20;

  private TransientFaults() {}

  /**
   * Whether a failure passes by itself, or anything that it was caused by. What was suppressed counts, too: a commit that
   * the database did not live to answer is told by the transaction manager in that way alone.
   */
  public static boolean isTransient(Throwable failure) {
    return isTransient(failure, 0);
  }

  private static boolean isTransient(@Nullable Throwable failure, int depth) {
    if (failure == null || depth == DEEPEST) {
      return false;
    }
    boolean passes = failure instanceof SQLException sql ? passes(sql) : passes(failure);
    return passes
        || isTransient(failure.getCause(), depth + 1)
        || Stream.of(failure.getSuppressed())
            .anyMatch(suppressed -> isTransient(suppressed, depth + 1));
  }

  private static boolean passes(SQLException sql) {
    String state = sql.getSQLState();
    String message = sql.getMessage();
    return sql instanceof SQLTransientException
        || sql instanceof SQLRecoverableException
        || (state != null
            && state.length() == 5
            && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state)))
        || (message != null && message.toLowerCase(Locale.ROOT).contains(POOL_EXHAUSTED));
  }

  private static boolean passes(Throwable cause) {
    return cause instanceof JDBCConnectionException || cause instanceof LockTimeoutException;
  }
}
