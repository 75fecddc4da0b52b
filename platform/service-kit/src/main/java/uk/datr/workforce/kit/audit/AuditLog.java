package uk.datr.workforce.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.sql.DatabaseException;

/** Who did what to which thing, written in the transaction that does it. */
@ApplicationScoped
public class AuditLog {

  private static final String APPEND =
      """
      insert into audit_entry
        (at, actor, actor_kind, action, subject_type, subject_id, organisation_code, correlation_id, detail)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  private final DataSource database;
  private final ObjectMapper mapper;

  AuditLog(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /**
   * Writes one row into the transaction of the caller.
   *
   * @param action what was done, as a fixed text in kebab case, {@code return-submitted}
   * @param subjectType what it was done to, {@code return}
   * @param organisationCode whose thing it is; null when it is nobody's
   * @param detail what else matters; never a value of a sensitive column
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(
      Act act,
      String action,
      String subjectType,
      String subjectId,
      @Nullable String organisationCode,
      Map<String, ?> detail) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPEND)) {
      statement.setObject(1, act.at().atOffset(ZoneOffset.UTC));
      statement.setString(2, act.actor());
      statement.setString(3, act.kind().name());
      statement.setString(4, action);
      statement.setString(5, subjectType);
      statement.setString(6, subjectId);
      statement.setString(7, organisationCode);
      statement.setString(8, act.correlationId());
      statement.setString(9, mapper.writeValueAsString(detail));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("The audit row could not be written.", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The detail of an audit row is plain data.", e);
    }
  }
}
