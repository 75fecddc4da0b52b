package uk.datr.workforce.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The bare work: the same bytes inserted and committed, the same sums selected, by JDBC and without any service. */
final class BareTables implements AutoCloseable {

  /** As many as the largest number of clients. */
  private static final int CONNECTIONS = 16;

  private static final String INSERT = "insert into bare_return (body) values (?)";

  /** The shortest statement that gives a dashboard its sums by role group. */
  private static final String SELECT =
      """
      select role_group, sum(paid_wte), sum(paid_headcount), sum(unpaid_wte), sum(unpaid_headcount),
             sum(vacant_wte), sum(leavers)
        from area_measure where collection_id = ? group by role_group order by role_group
      """;

  private static final String COUNT =
      """
      select count(*), count(r.counted_version)
        from expected_return e
        join reporting_unit u on u.unit_id = e.unit_id
        left join census_return r on r.collection_id = e.collection_id and r.unit_id = e.unit_id
       where e.collection_id = ? and e.status <> 'NOT_REQUIRED' group by u.kind
      """;

  private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();

  private BareTables() {}

  /** Connections to a database of the stack, whose login has the database's name. */
  static BareTables in(int port, String database) throws SQLException {
    BareTables tables = new BareTables();
    for (int i = 0; i < CONNECTIONS; i++) {
      tables.connections.add(
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + port + "/" + database, database, "local-only"));
    }
    return tables;
  }

  /** Makes the table for {@link #insert}. */
  void create() throws SQLException, InterruptedException {
    Connection connection = connections.take();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists bare_return (id bigint generated always as identity primary key, body text not null)");
    } finally {
      connections.add(connection);
    }
  }

  /** One INSERT with its COMMIT. */
  void insert(String body) throws SQLException, InterruptedException {
    Connection connection = connections.take();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, body);
      statement.executeUpdate();
    } finally {
      connections.add(connection);
    }
  }

  /** So many INSERTs in one batch with one COMMIT. */
  void insert(String body, int rows) throws SQLException, InterruptedException {
    Connection connection = connections.take();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (int row = 0; row < rows; row++) {
        statement.setString(1, body);
        statement.addBatch();
      }
      statement.executeBatch();
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
      connections.add(connection);
    }
  }

  /** Units that a collection asks. */
  int asked(String collectionId) throws SQLException, InterruptedException {
    return counted(
        "select count(*) from expected_return where collection_id = ? and status <> 'NOT_REQUIRED'",
        collectionId);
  }

  /** Units that a collection asks and those that answered, counted by kind: the least that response rates need. */
  void count(String collectionId) throws SQLException, InterruptedException {
    if (counted(COUNT, collectionId) == 0) {
      throw new SQLException("Nobody is asked in " + collectionId);
    }
  }

  private int counted(String sql, String collectionId) throws SQLException, InterruptedException {
    Connection connection = connections.take();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, collectionId);
      int sum = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sum += rows.getInt(1);
        }
      }
      return sum;
    } finally {
      connections.add(connection);
    }
  }

  /** The sums of one collection, read to the last row. */
  void select(String collectionId) throws SQLException, InterruptedException {
    Connection connection = connections.take();
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, collectionId);
      int groups = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          groups++;
        }
      }
      if (groups == 0) {
        throw new SQLException("There are no sums of " + collectionId);
      }
    } finally {
      connections.add(connection);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
