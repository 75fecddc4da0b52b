package uk.datr.workforce.census.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.events.ReturnState;

/**
 * Reads changes from the sealed audit log. The sealer gives an entry its number only when the entry is committed, so no
 * entry ever appears before a position that somebody has read past, however long its transaction took.
 */
@ApplicationScoped
class ChangeStore {

  /** How many positions a page looks through at most, so that its cost does not depend on how rare the caller's changes are. */
  static final int WINDOW = 2_000;

  private static final String HEAD = "select sequence from audit_head";

  private static final String CHANGES =
      """
      select s.sequence, e.at, e.action, e.subject_type, e.subject_id, u.unit_id,
             case e.subject_type when 'organisation' then e.subject_id else u.organisation_code end as organisation_code,
             case e.subject_type
               when 'collection' then e.subject_id
               when 'expected-return' then split_part(e.subject_id, '/', 1)
               else e.detail ->> 'collectionId' end as collection_id,
             e.detail ->> 'state' as state, (e.detail ->> 'versionNo')::int as version_no
      from audit_seal s
      join audit_entry e on e.id = s.entry_id
      left join reporting_unit u on u.unit_id = case e.subject_type
        when 'unit' then e.subject_id::uuid
        when 'return' then (e.detail ->> 'unitId')::uuid
        when 'expected-return' then split_part(e.subject_id, '/', 2)::uuid end
      where s.sequence > ? and s.sequence <= ? and (
        e.subject_type = 'collection'
        or e.subject_type in ('unit', 'return', 'expected-return') and
      """
          + Scope.OF_UNIT
          + """
          or e.subject_type = 'organisation' and (
            ? or e.subject_id = any(?)
            or exists (select from reporting_unit u where u.organisation_code = e.subject_id and
          """
          + Scope.OF_UNIT
          + """
          )))
          order by s.sequence limit ?
          """;

  private final Database database;

  ChangeStore(Database database) {
    this.database = database;
  }

  /**
   * What happened behind a position within a scope.
   *
   * @return empty when nothing has happened there yet: nobody can have been told of such a position
   */
  Optional<Changes> after(long position, int limit, Scope scope) {
    // Read first: what is sealed between the two statements belongs to the next page.
    long head = database.first(HEAD, row -> row.longNumber("sequence")).orElseThrow();
    if (position > head) {
      return Optional.empty();
    }
    long upTo = Math.min(head, position + WINDOW);
    List<Change> items =
        database.list(
            CHANGES,
            ChangeStore::read,
            position,
            upTo,
            scope.arguments(),
            scope.national(),
            scope.organisations(),
            scope.arguments(),
            limit);
    long next = items.size() == limit ? items.getLast().position() : upTo;
    return Optional.of(new Changes(items, next, next == head));
  }

  private static Change read(Row row) throws SQLException {
    ChangeSubject subject = ChangeSubject.ofAudit(row.text("subject_type"));
    boolean ofReturn = subject == ChangeSubject.RETURN;
    return new Change(
        row.longNumber("sequence"),
        row.instant("at"),
        row.text("action"),
        subject,
        row.textOrNull("collection_id"),
        row.textOrNull("unit_id") == null ? null : row.uuid("unit_id"),
        row.textOrNull("organisation_code"),
        ofReturn ? row.constantOrNull(ReturnState.class, "state") : null,
        ofReturn ? row.numberOrNull("version_no") : null,
        href(subject, row));
  }

  private static String href(ChangeSubject subject, Row row) throws SQLException {
    String collections = "/census/v1/collections/" + row.textOrNull("collection_id");
    return switch (subject) {
      case ORGANISATION -> "/census/v1/organisations/" + row.text("subject_id");
      case UNIT -> "/census/v1/units/" + row.uuid("unit_id");
      case COLLECTION -> collections;
      case EXPECTED_RETURN -> collections + "/expected-returns/" + row.uuid("unit_id");
      case RETURN -> collections + "/returns/" + row.uuid("unit_id");
    };
  }
}
