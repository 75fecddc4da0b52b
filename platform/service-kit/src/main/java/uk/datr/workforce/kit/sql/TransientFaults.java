package uk.datr.workforce.kit.sql;

import jakarta.persistence.LockTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
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

  private TransientFaults() {}

  /** Whether a failure, or any of its causes, passes by itself. */
  public static boolean isTransient(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql ? passes(sql) : passes(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
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
