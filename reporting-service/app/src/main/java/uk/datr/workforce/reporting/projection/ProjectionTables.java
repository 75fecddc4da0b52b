package uk.datr.workforce.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.sql.DatabaseException;

/** Writes rows of the projection in the transaction of the event that they come from. */
@ApplicationScoped
class ProjectionTables {

  private static final String CHANGED =
      """
      insert into collection_revision (collection_id, revision) values (?, nextval('figures_revision'))
      on conflict (collection_id) do update set revision = nextval('figures_revision')
      """;

  private final DataSource dataSource;

  ProjectionTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Runs one statement that gives a text back, or nothing. */
  Optional<String> writeReturning(String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new DatabaseException("A row of the projection could not be written.", e);
    }
  }

  /** Runs one statement. Enums are written by name, instants in UTC, texts in lists and arrays as arrays. */
  void write(String sql, @Nullable Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A row of the projection could not be written.", e);
    }
  }

  /**
   * Says that figures of a collection may differ from now on; its ETags change with it. Until the transaction ends,
   * nobody else changes figures of this collection.
   */
  void figuresChanged(String collectionId) {
    write(CHANGED, collectionId);
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, column(connection, parameters[i]));
    }
    return statement;
  }

  private static @Nullable Object column(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> constant.name();
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case List<?> texts -> connection.createArrayOf("text", texts.toArray());
      case String[] texts -> connection.createArrayOf("text", texts);
      default -> value;
    };
  }
}
