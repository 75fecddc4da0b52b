package uk.datr.workforce.census.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present row of an answer, read by column names and with Java's own types. */
public final class Row {

  private final ResultSet answer;

  Row(ResultSet answer) {
    this.answer = answer;
  }

  /** Text of a column that is never null. */
  public String text(String column) throws SQLException {
    return Objects.requireNonNull(answer.getString(column), column);
  }

  /** Text, or null. */
  public @Nullable String textOrNull(String column) throws SQLException {
    return answer.getString(column);
  }

  /** A whole number of a column that is never null. */
  public int number(String column) throws SQLException {
    return answer.getInt(column);
  }

  /** A whole number, or null. */
  public @Nullable Integer numberOrNull(String column) throws SQLException {
    return answer.getObject(column, Integer.class);
  }

  /** A large whole number of a column that is never null. */
  public long longNumber(String column) throws SQLException {
    return answer.getLong(column);
  }

  /** A decimal of a column that is never null. */
  public BigDecimal decimal(String column) throws SQLException {
    return Objects.requireNonNull(answer.getBigDecimal(column), column);
  }

  /** A decimal, or null. */
  public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
    return answer.getBigDecimal(column);
  }

  /** A truth value of a column that is never null. */
  public boolean truth(String column) throws SQLException {
    return answer.getBoolean(column);
  }

  /** A truth value, or null. */
  public @Nullable Boolean truthOrNull(String column) throws SQLException {
    return answer.getObject(column, Boolean.class);
  }

  /** An id of a column that is never null. */
  public UUID uuid(String column) throws SQLException {
    return Objects.requireNonNull(answer.getObject(column, UUID.class), column);
  }

  /** An id, or null. */
  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    return answer.getObject(column, UUID.class);
  }

  /** A day of a column that is never null. */
  public LocalDate date(String column) throws SQLException {
    return Objects.requireNonNull(answer.getObject(column, LocalDate.class), column);
  }

  /** A day, or null. */
  public @Nullable LocalDate dateOrNull(String column) throws SQLException {
    return answer.getObject(column, LocalDate.class);
  }

  /** An instant of a column that is never null. */
  public Instant instant(String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(column), column);
  }

  /** An instant, or null. */
  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime value = answer.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** Texts of an array column that is never null. */
  public List<String> texts(String column) throws SQLException {
    Array array = Objects.requireNonNull(answer.getArray(column), column);
    return List.of((String[]) array.getArray());
  }

  /** A constant of a column that holds its name. */
  public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
    return Enum.valueOf(type, text(column));
  }

  /** A constant, or null. */
  public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String column)
      throws SQLException {
    String name = textOrNull(column);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
