package uk.datr.workforce.calculator.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.MalformedEventException;

/** What the service told other services last, sent or not. */
public final class Told {

  private static final String LAST =
      """
      select envelope from outbox_event where topic = ? and key = ? order by sequence desc limit 1
      """;

  private final DataSource database;

  public Told(DataSource database) {
    this.database = database;
  }

  /** The last event of a subject; empty when there is none. */
  public String text(EventType<?> type, String subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LAST)) {
      statement.setString(1, type.topic().topicName());
      statement.setString(2, subject);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the last event of a subject says. */
  public <T> T last(EventType<T> type, String subject) {
    try {
      return Envelope.parse(text(type, subject)).data(type);
    } catch (MalformedEventException e) {
      throw new IllegalStateException(e);
    }
  }
}
