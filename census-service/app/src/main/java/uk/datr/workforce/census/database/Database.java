package uk.datr.workforce.census.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.sql.DatabaseException;

/**
 * Runs SQL statements in the caller's transaction, one round trip each. Instants become {@code timestamptz}, collections
 * of strings {@code text[]}, constants their names; an array of arguments stands for its elements; everything else is
 * left to the driver.
 */
@ApplicationScoped
public class Database {

  private static final int ROWS_AT_A_TIME = 200;

  private final DataSource dataSource;

  /** A row of an answer as a value. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All rows. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return run(
        sql,
        arguments,
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet answer = statement.executeQuery()) {
            Row row = new Row(answer);
            while (answer.next()) {
              rows.add(reader.read(row));
            }
          }
          return rows;
        });
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /** What is done with each row of a visit. */
  @FunctionalInterface
  public interface RowVisitor {
    void visit(Row row) throws SQLException;
  }

  /** Visits rows as the database hands them out, inside of a transaction: memory does not grow with them. */
  public void visit(String sql, RowVisitor visitor, @Nullable Object... arguments) {
    run(
        sql,
        arguments,
        statement -> {
          statement.setFetchSize(ROWS_AT_A_TIME);
          int visited = 0;
          try (ResultSet answer = statement.executeQuery()) {
            Row row = new Row(answer);
            while (answer.next()) {
              visitor.visit(row);
              visited++;
            }
          }
          return visited;
        });
  }

  /** Changes rows and says how many. */
  public int update(String sql, @Nullable Object... arguments) {
    return run(sql, arguments, PreparedStatement::executeUpdate);
  }

  private <T> T run(String sql, @Nullable Object[] arguments, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, arguments);
      return work.on(statement);
    } catch (SQLException e) {
      throw new DatabaseException("A statement of the census failed.", e);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    int at = 1;
    for (Object argument : flat(arguments)) {
      switch (argument) {
        case Instant instant -> statement.setObject(at++, instant.atOffset(ZoneOffset.UTC));
        case Collection<?> values ->
            statement.setArray(at++, connection.createArrayOf("text", values.toArray()));
        case Enum<?> constant -> statement.setString(at++, constant.name());
        case null, default -> statement.setObject(at++, argument);
      }
    }
  }

  private static List<@Nullable Object> flat(@Nullable Object[] arguments) {
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof Object[] several) {
        flat.addAll(Arrays.asList(several));
      } else {
        flat.add(argument);
      }
    }
    return flat;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
