package uk.datr.workforce.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
      select at, actor, actor_kind, action, subject_type, subject_id, organisation_code, correlation_id, detail
      from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::jsonb[])
           with ordinality as done (at, actor, actor_kind, action, subject_type, subject_id, organisation_code,
                                    correlation_id, detail, place)
      order by place
      """;

  private static final int AT_ONCE = 500;

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
    write(List.of(new Deed(act, action, subjectType, subjectId, organisationCode, detail)));
  }

  /** Writes rows into the transaction of the caller, in this order and in one round trip for {@value AT_ONCE} of them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(List<Deed> deeds) {
    for (int from = 0; from < deeds.size(); from += AT_ONCE) {
      write(deeds.subList(from, Math.min(deeds.size(), from + AT_ONCE)));
    }
  }

  /**
   * What one row says.
   *
   * @param action what was done, as a fixed text in kebab case, {@code return-submitted}
   * @param subjectType what it was done to, {@code return}
   * @param organisationCode whose thing it is; null when it is nobody's
   * @param detail what else matters; never a value of a sensitive column
   */
  public record Deed(
      Act act,
      String action,
      String subjectType,
      String subjectId,
      @Nullable String organisationCode,
      Map<String, ?> detail) {}

  private void write(List<Deed> deeds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPEND)) {
      List<Function<Deed, @Nullable String>> columns =
          List.of(
              deed -> deed.act().at().toString(),
              deed -> deed.act().actor(),
              deed -> deed.act().kind().name(),
              Deed::action,
              Deed::subjectType,
              Deed::subjectId,
              Deed::organisationCode,
              deed -> deed.act().correlationId(),
              deed -> json(deed.detail()));
      for (int column = 0; column < columns.size(); column++) {
        @Nullable String[] values = deeds.stream().map(columns.get(column)).toArray(String[]::new);
        statement.setArray(column + 1, connection.createArrayOf("text", values));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("An audit row could not be written.", e);
    }
  }

  private String json(Map<String, ?> detail) {
    try {
      return mapper.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The detail of an audit row is plain data.", e);
    }
  }
}
