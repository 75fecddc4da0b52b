package uk.datr.workforce.kit.correlation;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** A field of the log lines of this thread, until it is closed; then it has the value that it had before. */
public final class LogField implements AutoCloseable {

  private final String key;
  private final @Nullable Object before;

  private LogField(String key, @Nullable Object before) {
    this.key = key;
    this.before = before;
  }

  /** Gives a field a value; without one it keeps what it has. */
  public static LogField set(String key, @Nullable String value) {
    LogField field = new LogField(key, MDC.get(key));
    if (value != null) {
      MDC.put(key, value);
    }
    return field;
  }

  @Override
  public void close() {
    if (before == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, before);
    }
  }
}
