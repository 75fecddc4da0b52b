package uk.datr.workforce.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.ActorKind;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.sql.Sql;

/** Reads the audit log. */
@ApplicationScoped
public class AuditReader {

  private static final String ENTRIES =
      "select "
          + SealedRow.COLUMNS
          + ", s.sequence from audit_entry e left join audit_seal s on s.entry_id = e.id ";

  private final Sql sql;

  AuditReader(Sql sql) {
    this.sql = sql;
  }

  /** The entries that fit, the newest first. */
  public Page<AuditEntry> page(AuditQuery query, PageRequest page) {
    Condition condition = new Condition(query);
    List<AuditEntry> entries =
        sql.list(
            ENTRIES + condition.text() + " order by e.id desc offset ? limit ?",
            AuditReader::read,
            condition.arguments(page.offset(), page.pageSize()));
    long total =
        sql.number("select count(*) from audit_entry e " + condition.text(), condition.arguments());
    return Page.of(page, entries, total);
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
    SealedRow entry = SealedRow.read(row);
    @Nullable Long sequence = row.getObject("sequence", Long.class);
    return new AuditEntry(
        entry.id(),
        sequence,
        entry.at(),
        entry.actor(),
        ActorKind.valueOf(entry.actorKind()),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        entry.organisationCode(),
        entry.correlationId(),
        entry.detail(),
        sequence != null);
  }

  /** Only what was asked for stands in the statement, so that an index can serve it. */
  private static final class Condition {

    private final StringJoiner text = new StringJoiner(" and ", "where ", "").setEmptyValue("");
    private final List<Object> arguments = new ArrayList<>();

    Condition(AuditQuery query) {
      add("e.at >= ?", query.from());
      add("e.at < ?", query.to());
      add("e.action = ?", query.action());
      add("e.subject_type = ?", query.subjectType());
      add("e.subject_id = ?", query.subjectId());
      add("e.actor = ?", query.actor());
    }

    String text() {
      return text.toString();
    }

    Object[] arguments(Object... more) {
      List<Object> all = new ArrayList<>(arguments);
      all.addAll(List.of(more));
      return all.toArray();
    }

    private void add(String condition, @Nullable Object argument) {
      if (argument != null) {
        text.add(condition);
        arguments.add(Objects.requireNonNull(argument));
      }
    }
  }
}
