package uk.datr.workforce.census.expectedreturns;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.ReturnKind;

/** Expected returns in the database, as plain SQL: they are made for all units at once. */
@ApplicationScoped
class ExpectedReturnStore {

  private static final String SELECT =
      """
      select e.collection_id, e.unit_id, u.name, u.organisation_code, u.kind, e.la_code, e.nhs_region_code,
             e.status, e.reason, e.revision
      from expected_return e join reporting_unit u on u.unit_id = e.unit_id
      """;

  private final Database database;

  ExpectedReturnStore(Database database) {
    this.database = database;
  }

  /** Expects every unit that is valid on the reference date and not on the list yet. */
  List<ExpectedReturn> generate(String collectionId, LocalDate referenceDate) {
    List<String> added =
        database.list(
            """
            insert into expected_return (collection_id, unit_id, status, la_code, nhs_region_code, revision)
            select ?, u.unit_id, 'EXPECTED', u.la_code, u.nhs_region_code, 1
            from reporting_unit u
            where u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)
            on conflict (collection_id, unit_id) do nothing
            returning unit_id
            """,
            row -> row.uuid("unit_id").toString(),
            collectionId,
            referenceDate,
            referenceDate);
    return database.list(
        SELECT + " where e.collection_id = ? and e.unit_id = any(?::uuid[]) order by e.unit_id",
        ExpectedReturnStore::read,
        collectionId,
        added);
  }

  /** Stores what is expected of a unit, with where the unit lies now. */
  ExpectedReturn put(
      String collectionId, UUID unitId, ExpectedStatus status, @Nullable String reason) {
    database.update(
        """
        insert into expected_return (collection_id, unit_id, status, reason, la_code, nhs_region_code, revision)
        select ?, u.unit_id, ?, ?, u.la_code, u.nhs_region_code, 1 from reporting_unit u where u.unit_id = ?
        on conflict (collection_id, unit_id) do update
          set status = excluded.status, reason = excluded.reason, la_code = excluded.la_code,
              nhs_region_code = excluded.nhs_region_code, revision = expected_return.revision + 1
        """,
        collectionId,
        status,
        reason,
        unitId);
    return find(collectionId, unitId).orElseThrow();
  }

  Optional<ExpectedReturn> find(String collectionId, UUID unitId) {
    return find(collectionId, unitId, Scope.NATIONAL);
  }

  Optional<ExpectedReturn> find(String collectionId, UUID unitId, Scope scope) {
    return database.first(
        SELECT + " where e.collection_id = ? and e.unit_id = ? and " + Scope.OF_UNIT,
        ExpectedReturnStore::read,
        collectionId,
        unitId,
        scope.arguments());
  }

  List<ExpectedReturn> list(String collectionId, Scope scope, long offset, int limit) {
    return database.list(
        SELECT
            + " where e.collection_id = ? and "
            + Scope.OF_UNIT
            + " order by u.organisation_code, u.unit_id offset ? limit ?",
        ExpectedReturnStore::read,
        collectionId,
        scope.arguments(),
        offset,
        limit);
  }

  /** All of a collection that lie in a scope, in one pass. */
  void visit(String collectionId, Scope scope, Consumer<ExpectedReturn> visitor) {
    database.visit(
        SELECT
            + " where e.collection_id = ? and "
            + Scope.OF_UNIT
            + " order by u.organisation_code, u.unit_id",
        row -> visitor.accept(read(row)),
        collectionId,
        scope.arguments());
  }

  long count(String collectionId, Scope scope) {
    return database
        .first(
            """
            select count(*)::int as total
            from expected_return e join reporting_unit u on u.unit_id = e.unit_id
            where e.collection_id = ? and
            """
                + Scope.OF_UNIT,
            row -> (long) row.number("total"),
            collectionId,
            scope.arguments())
        .orElseThrow();
  }

  /**
   * The next ones of one collection, the sandbox left out, in the order of their subjects, locked until the transaction ends; their collection is
   * locked first, as every writer does it.
   *
   * @param after subject of the last one before, collection and unit; null to begin
   */
  List<ExpectedReturn> lockAfter(@Nullable String after, int atMost) {
    int slash = after == null ? -1 : after.indexOf('/');
    String collectionId = after == null ? "" : after.substring(0, slash);
    UUID unitId = after == null ? new UUID(0, 0) : UUID.fromString(after.substring(slash + 1));
    Optional<String> next =
        database.first(
            """
            select collection_id from expected_return where (collection_id, unit_id) > (?, ?)
              and collection_id <> all (select s.collection_id from collection s where s.sandbox)
            order by collection_id, unit_id limit 1
            """,
            row -> row.text("collection_id"),
            collectionId,
            unitId);
    if (next.isEmpty()) {
      return List.of();
    }
    holdState(next.get());
    return database.list(
        SELECT
            + " where e.collection_id = ? and (e.collection_id, e.unit_id) > (?, ?)"
            + " order by e.collection_id, e.unit_id limit ? for no key update of e",
        ExpectedReturnStore::read,
        next.get(),
        collectionId,
        unitId,
        atMost);
  }

  /** How many there are in all collections but the sandbox. */
  long count() {
    return database
        .first(
            """
            select count(*)::int as total
            from expected_return e join collection c on c.collection_id = e.collection_id
            where not c.sandbox
            """,
            row -> (long) row.number("total"))
        .orElseThrow();
  }

  /** The state of a collection, which stays until the transaction ends. */
  Optional<CollectionState> holdState(String collectionId) {
    return database.first(
        "select state from collection where collection_id = ? for share",
        row -> row.constant(CollectionState.class, "state"),
        collectionId);
  }

  boolean collectionExists(String collectionId) {
    return database
        .first(
            "select true as there from collection where collection_id = ?",
            row -> true,
            collectionId)
        .isPresent();
  }

  /** Whether a collection is for practice alone, of whose units nobody is told. */
  boolean isSandbox(String collectionId) {
    return database
        .first(
            "select true as there from collection where collection_id = ? and sandbox",
            row -> true,
            collectionId)
        .isPresent();
  }

  boolean unitExists(UUID unitId) {
    return database
        .first("select true as there from reporting_unit where unit_id = ?", row -> true, unitId)
        .isPresent();
  }

  private static ExpectedReturn read(Row row) throws SQLException {
    return new ExpectedReturn(
        row.text("collection_id"),
        row.uuid("unit_id"),
        row.text("name"),
        row.text("organisation_code"),
        row.constant(ReturnKind.class, "kind"),
        row.text("la_code"),
        row.text("nhs_region_code"),
        row.constant(ExpectedStatus.class, "status"),
        row.textOrNull("reason"),
        row.number("revision"));
  }
}
