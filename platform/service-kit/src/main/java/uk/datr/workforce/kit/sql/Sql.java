package uk.datr.workforce.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements of the kit in the caller's transaction. Instants become {@code timestamptz}, constants their names,
 * collections of longs {@code bigint[]}; everything else is left to the driver.
 */
@ApplicationScoped
public class Sql {

  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  /** A row as a value. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What is done with each row of a stream. */
  @FunctionalInterface
  public interface RowVisitor {
    void visit(ResultSet row) throws SQLException;
  }

  /** All rows. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    List<T> rows = new ArrayList<>();
    stream(sql, 0, row -> rows.add(reader.read(row)), arguments);
    return rows;
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /** The number in the first column of the only row. */
  public long number(String sql, @Nullable Object... arguments) {
    return first(sql, row -> row.getLong(1), arguments).orElseThrow();
  }

  /**
   * Visits rows one after the other.
   *
   * @param fetchSize rows in memory at a time, inside of a transaction; 0 takes all at once
   */
  public void stream(String sql, int fetchSize, RowVisitor visitor, @Nullable Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, arguments)) {
      statement.setFetchSize(fetchSize);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          visitor.visit(row);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseException("Rows could not be read.", e);
    }
  }

  /** Changes rows and says how many. */
  public int update(String sql, @Nullable Object... arguments) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("Rows could not be written.", e);
    }
  }

  /** Runs a statement without parameters or rows, such as a savepoint. */
  public void execute(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new DatabaseException("A statement failed.", e);
    }
  }

  /** An instant of a column that may be null. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case Enum<?> constant -> statement.setString(i + 1, constant.name());
        case Collection<?> ids ->
            statement.setArray(i + 1, connection.createArrayOf("bigint", ids.toArray()));
        case null, default -> statement.setObject(i + 1, arguments[i]);
      }
    }
    return statement;
  }
}
