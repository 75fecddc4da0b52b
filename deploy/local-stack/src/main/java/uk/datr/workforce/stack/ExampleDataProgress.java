package uk.datr.workforce.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Watches census-service fill itself with example data, which it does once, in the background, through its own use cases. */
final class ExampleDataProgress {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration BEGIN = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);

  private final StackPorts ports;
  private final Progress progress;
  private final Duration expectedBegin;
  private long lastLine = System.nanoTime();

  ExampleDataProgress(StackPorts ports, Progress progress) {
    this.ports = ports;
    this.progress = progress;
    this.expectedBegin = progress.elapsed().plus(BEGIN);
  }

  /** Returns when the example data is complete, or at once where census-service keeps no record of it. */
  void await(RunningProcess census) {
    try (Connection connection =
            DriverManager.getConnection(
                PostgresPart.jdbcUrl(ports.postgresql(), PlatformService.CENSUS.database()),
                PlatformService.CENSUS.database(),
                PostgresPart.PASSWORD);
        Statement statement = connection.createStatement()) {
      if (recorded(statement)) {
        census.await(() -> complete(statement), PATIENCE);
      }
    } catch (SQLException failed) {
      throw new StackException(
          "The census database does not answer: " + failed.getMessage(), failed);
    }
  }

  private static boolean recorded(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select to_regclass('example_data_progress') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private boolean complete(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select done, total, finished_at is not null from example_data_progress")) {
      if (!row.next()) {
        if (progress.elapsed().compareTo(expectedBegin) > 0) {
          throw new StackException(
              "census-service has not begun with its example data: ./workforce logs census");
        }
        return false;
      }
      if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos() && !row.getBoolean(3)) {
        progress.say("Example data: %d of %d".formatted(row.getInt(1), row.getInt(2)));
        lastLine = System.nanoTime();
      }
      return row.getBoolean(3);
    }
  }
}
