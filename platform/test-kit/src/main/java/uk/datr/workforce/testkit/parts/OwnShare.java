package uk.datr.workforce.testkit.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.stack.Topics;

/**
 * One test module's share of the running parts: a fresh database with its login, and fresh topics. Nobody else sees them.
 *
 * @param parts the parts that are shared
 * @param database name of the database and of its login
 * @param topicPrefix stands before every topic name
 */
public record OwnShare(PartsAddresses parts, String database, String topicPrefix)
    implements AutoCloseable {

  private static final String PASSWORD = "test-only";

  /** Creates a share; {@code service} appears in its names. */
  public static OwnShare of(PartsAddresses parts, String service) {
    String random = UUID.randomUUID().toString().substring(0, 8);
    String name = service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    OwnShare share = new OwnShare(parts, "t_" + name + "_" + random, "t-" + random + ".");
    share.execute(
        "create role " + share.database + " login password '" + PASSWORD + "'",
        "create database " + share.database + " owner " + share.database);
    Topics.create(parts.bootstrapServers(), share.topicPrefix);
    return share;
  }

  /** The settings with which a service uses this share. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.datasource.jdbc.url",
        parts.jdbcUrl(database),
        "quarkus.datasource.username",
        database,
        "quarkus.datasource.password",
        PASSWORD,
        "kafka.bootstrap.servers",
        parts.bootstrapServers(),
        "quarkus.oidc.auth-server-url",
        parts.realmUrl(),
        "workforce.topic-prefix",
        topicPrefix);
  }

  /** A connection to the database as its owner. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(parts.jdbcUrl(database), database, PASSWORD);
  }

  /** Drops the database, its login and the topics. */
  @Override
  public void close() {
    execute("drop database " + database + " with (force)", "drop role " + database);
    Topics.delete(parts.bootstrapServers(), topicPrefix);
  }

  private void execute(String... statements) {
    try (Connection connection =
            DriverManager.getConnection(
                parts.jdbcUrl("postgres"), parts.postgresUser(), parts.postgresPassword());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "The tests' PostgreSQL refused: " + failed.getMessage(), failed);
    }
  }
}
