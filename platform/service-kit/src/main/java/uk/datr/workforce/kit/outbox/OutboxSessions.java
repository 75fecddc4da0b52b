package uk.datr.workforce.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the publisher's own connection, outside of the pool: it stays open and holds a lock. */
@ApplicationScoped
class OutboxSessions {

  private final String url;
  private final Properties properties = new Properties();

  OutboxSessions(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password,
      @ConfigProperty(name = "workforce.service") String service) {
    this.url = url;
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", service + " outbox publisher");
    // A peer that vanishes without a word is noticed; a query that hangs is given up.
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "60");
  }

  OutboxSession open() throws SQLException {
    Connection connection = DriverManager.getConnection(url, properties);
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      // A mark that a crash of the database loses sends its event again, as every crash before a
      // mark does. Nobody has to
      // wait for the disk for it, least of all the requests that wait for the same disk.
      statement.execute("set synchronous_commit = off");
    }
    return new OutboxSession(connection);
  }
}
