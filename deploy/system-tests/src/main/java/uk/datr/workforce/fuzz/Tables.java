package uk.datr.workforce.fuzz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** What is stored in the services' databases, as a count and a hash of every table. */
public final class Tables {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * A database.
   *
   * @param name of the service
   * @param url JDBC address
   * @param user login of the service
   * @param password of the login
   */
  public record Database(String name, String url, String user, String password) {}

  /** Tables that also change while nobody calls, or that keep refusals on purpose; of these rows are not looked at. */
  private static final String RESTLESS =
      "outbox_%|inbox_%|idempotency_%|flyway_%|%seal%|job|job_%|audit_%|held_event";

  private static final String WORKING =
      """
      select exists (select from job where state in ('WAITING', 'RUNNING'))
          or exists (select from outbox_event where sent_at is null and parked_at is null)
      """;

  private final List<Database> databases;

  Tables(List<Database> databases) {
    this.databases = List.copyOf(databases);
  }

  boolean known() {
    return !databases.isEmpty();
  }

  /**
   * Count and hash by table, once no job runs, no event waits to be sent, and two looks in a row agree: what earlier
   * requests began is over.
   */
  Map<String, String> settled() {
    AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
    Awaitility.await("tables at rest")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> {
          if (working()) {
            last.set(Map.of());
            return false;
          }
          Map<String, String> present = look();
          return present.equals(last.getAndSet(present));
        });
    return last.get();
  }

  /** Count and hash by table. */
  Map<String, String> look() {
    Map<String, String> state = new TreeMap<>();
    for (Database database : databases) {
      try (Connection connection =
              DriverManager.getConnection(database.url(), database.user(), database.password());
          Statement statement = connection.createStatement()) {
        for (String table : tables(statement)) {
          try (ResultSet row =
              statement.executeQuery(
                  "select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from \""
                      + table
                      + "\" t")) {
            row.next();
            state.put(database.name() + "." + table, row.getString(1) + "/" + row.getString(2));
          }
        }
      } catch (SQLException failed) {
        throw new IllegalStateException(
            "The tables of " + database.name() + " cannot be read", failed);
      }
    }
    return state;
  }

  private boolean working() throws SQLException {
    for (Database database : databases) {
      try (Connection connection =
              DriverManager.getConnection(database.url(), database.user(), database.password());
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(WORKING)) {
        row.next();
        if (row.getBoolean(1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and not table_name like any(string_to_array('"
                + RESTLESS
                + "', '|')) order by 1")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
