package uk.datr.workforce.census.returns.queries;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;

/** Queries and their threads in the database. */
@ApplicationScoped
class QueryStore {

  private final Database database;

  QueryStore(Database database) {
    this.database = database;
  }

  /** All queries about any version of a return, the oldest first. */
  List<ReturnQuery> of(UUID returnId) {
    Map<UUID, ReturnQuery> queries = new LinkedHashMap<>();
    database.list(
        """
        select q.query_id, q.version_no, q.rule_id, q.pointer, q.state, q.raised_at,
               m.side, m.kind, m.text, m.said_at
        from return_query q join query_message m on m.query_id = q.query_id
        where q.return_id = ?
        order by q.raised_at, q.query_id, m.message_no
        """,
        row -> queries.merge(row.uuid("query_id"), read(row), QueryStore::joined),
        returnId);
    return List.copyOf(queries.values());
  }

  /** The state of a query about that version; it stays until the transaction of the locked return ends. */
  Optional<QueryState> state(UUID returnId, int versionNo, UUID queryId) {
    return database.first(
        "select state from return_query where query_id = ? and return_id = ? and version_no = ?",
        row -> row.constant(QueryState.class, "state"),
        queryId,
        returnId,
        versionNo);
  }

  /** Stores a question; says under which id. */
  UUID ask(Act act, UUID returnId, int versionNo, Question question) {
    UUID queryId = UUID.fromString(UuidV7.next(act.at()));
    database.update(
        """
        with asked as (
          insert into return_query (query_id, return_id, version_no, rule_id, pointer, state, raised_by, raised_at,
                                    changed_at)
          values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
        )
        insert into query_message (query_id, message_no, side, kind, text, said_by, said_at)
        values (?, 1, 'ANALYST', 'QUESTION', ?, ?, ?)
        """,
        queryId,
        returnId,
        versionNo,
        question.ruleId(),
        question.pointer(),
        act.actor(),
        act.at(),
        act.at(),
        queryId,
        question.text(),
        act.actor(),
        act.at());
    return queryId;
  }

  /** Adds to the thread of a query what moves it to another state. */
  void say(
      Act act,
      UUID queryId,
      QueryState next,
      QueryMessage.Side side,
      QueryMessage.Kind kind,
      String text) {
    database.update(
        """
        with moved as (update return_query set state = ?, changed_at = ? where query_id = ?)
        insert into query_message (query_id, message_no, side, kind, text, said_by, said_at)
        select ?, coalesce(max(message_no), 0) + 1, ?, ?, ?, ?, ? from query_message where query_id = ?
        """,
        next,
        act.at(),
        queryId,
        queryId,
        side,
        kind,
        text,
        act.actor(),
        act.at(),
        queryId);
  }

  private static ReturnQuery read(Row row) throws SQLException {
    return new ReturnQuery(
        row.uuid("query_id"),
        row.number("version_no"),
        row.textOrNull("rule_id"),
        row.textOrNull("pointer"),
        row.constant(QueryState.class, "state"),
        row.instant("raised_at"),
        List.of(
            new QueryMessage(
                row.constant(QueryMessage.Side.class, "side"),
                row.constant(QueryMessage.Kind.class, "kind"),
                row.text("text"),
                row.instant("said_at"))));
  }

  private static ReturnQuery joined(ReturnQuery first, ReturnQuery more) {
    List<QueryMessage> messages = new ArrayList<>(first.messages());
    messages.addAll(more.messages());
    return new ReturnQuery(
        first.queryId(),
        first.versionNo(),
        first.ruleId(),
        first.pointer(),
        first.state(),
        first.raisedAt(),
        messages);
  }
}
