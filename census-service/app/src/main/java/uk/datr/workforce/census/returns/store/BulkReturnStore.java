package uk.datr.workforce.census.returns.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.access.Act;

/** All returns of a collection at once, in a few statements however many there are. */
@ApplicationScoped
public class BulkReturnStore {

  /** A return as it is now. */
  public record PresentReturn(ReturnWithBody found) {

    /** Its place in the order of all returns. */
    public String key() {
      return found.stored().collection().collectionId() + "/" + found.stored().unit().unitId();
    }
  }

  /**
   * A return that has been settled.
   *
   * @param from the state that it was in
   * @param counted whether anything of it counted before
   */
  public record FinalReturn(ReturnState from, boolean counted, ReturnWithBody found) {}

  /**
   * A final return whose version has no seal yet.
   *
   * @param signOffId the signature under it; null when nobody signed
   */
  public record UnsealedReturn(ReturnWithBody found, @Nullable UUID signOffId) {}

  /** Returns with the content of their present version. */
  private static final String WITH_CONTENT =
      "select "
          + ReturnRows.COLUMNS
          + """
          , v.content, v.explanations, null as findings,
          s.name as signed_name, s.role as signed_role, s.declaration_version, s.agrees_to_area_figures, s.signed_at,
          s.sign_off_id
          """
          + ReturnRows.TABLES
          + """
          left join return_version v on v.return_id = r.return_id and v.version_no = r.version_no
          """
          + ReturnRows.SIGNED.formatted("r.version_no");

  private static final String OF_COLLECTION =
      " where return_id in (select return_id from census_return where collection_id = ?)";

  /** What hangs on a return, in the order in which it can go. */
  private static final List<String> PARTS =
      List.of("return_query", "return_seal", "sign_off", "validation_run", "return_version");

  private record Before(ReturnState state, boolean counted) {}

  private final Database database;
  private final ReturnStore returns;

  BulkReturnStore(Database database, ReturnStore returns) {
    this.database = database;
    this.returns = returns;
  }

  /**
   * Inserts a return for every unit that is asked and has none.
   *
   * @param unitId for this unit alone; null for all
   */
  public List<StoredReturn> start(
      Act act, String collectionId, @Nullable UUID unitId, ReturnState state) {
    List<String> started =
        database.list(
            asked(unitId) + " returning return_id",
            row -> row.uuid("return_id").toString(),
            asking(act, collectionId, unitId, state));
    return database.list(
        "select "
            + ReturnRows.COLUMNS
            + ReturnRows.TABLES
            + " where r.return_id = any(?::uuid[]) order by u.unit_id",
        ReturnRows::read,
        started);
  }

  /**
   * The next returns of one collection in the order of its units, locked until the transaction ends; their collection is
   * locked first, as every writer does it.
   *
   * @param after key of the last one before; null to begin
   */
  public List<PresentReturn> lockAfter(@Nullable String after, int atMost) {
    int slash = after == null ? -1 : after.indexOf('/');
    String collectionId = after == null ? "" : after.substring(0, slash);
    UUID unitId = after == null ? new UUID(0, 0) : UUID.fromString(after.substring(slash + 1));
    Optional<String> next =
        database.first(
            """
            select collection_id from census_return where (collection_id, unit_id) > (?, ?)
            order by collection_id, unit_id limit 1
            """,
            row -> row.text("collection_id"),
            collectionId,
            unitId);
    if (next.isEmpty()) {
      return List.of();
    }
    database.list(
        "select 1 as held from collection where collection_id = ? for share",
        row -> row.number("held"),
        next.get());
    return database.list(
        WITH_CONTENT
            + """
            where r.collection_id = ? and (r.collection_id, r.unit_id) > (?, ?)
            order by r.collection_id, r.unit_id limit ?
            for update of r
            """,
        row -> new PresentReturn(returns.withBody(row)),
        next.get(),
        collectionId,
        unitId,
        atMost);
  }

  /** How many returns there are in all collections. */
  public long count() {
    return database
        .first(
            "select count(*)::int as total from census_return", row -> (long) row.number("total"))
        .orElseThrow();
  }

  /** How many returns of a collection are in one of these states. */
  public int count(String collectionId, List<ReturnState> states) {
    return database
        .first(
            "select count(*)::int as total from census_return where collection_id = ? and state = any(?)",
            row -> row.number("total"),
            collectionId,
            states.stream().map(Enum::name).toList())
        .orElseThrow();
  }

  /** Takes every return of a collection along the row for its state. */
  public List<FinalReturn> finalise(
      Act act, String collectionId, List<? extends Step<ReturnState, ?, ?, ?>> steps) {
    Map<UUID, Before> before = new HashMap<>();
    database.list(
        """
        with old as (
          select return_id, counted_version is not null as counted from census_return
          where collection_id = ? for update
        )
        update census_return r
        set state = step.after, changed_at = ?, revision = r.revision + 1,
            counted_version = case when step.after = 'FINAL' then r.version_no end,
            marks = case when r.state = 'VALIDATED' then array_append(r.marks, ?)
                         when step.after = 'FINAL' then r.marks else '{}' end
        from unnest(?, ?) as step (before, after), old
        where r.return_id = old.return_id and r.state = step.before
        returning r.return_id, step.before, old.counted
        """,
        row ->
            before.put(
                row.uuid("return_id"),
                new Before(row.constant(ReturnState.class, "before"), row.truth("counted"))),
        collectionId,
        act.at(),
        ReturnLifeCycle.UNSIGNED,
        steps.stream().map(step -> Objects.requireNonNull(step.from()).name()).toList(),
        steps.stream().map(step -> step.to().name()).toList());
    return database.list(
        WITH_CONTENT
            + """
            where r.collection_id = ? and r.return_id = any(?::uuid[])
            order by u.unit_id
            """,
        row -> {
          ReturnWithBody found = returns.withBody(row);
          Before was = Objects.requireNonNull(before.get(found.stored().returnId()));
          return new FinalReturn(was.state(), was.counted(), found);
        },
        collectionId,
        before.keySet().stream().map(UUID::toString).toList());
  }

  /** The final returns of a collection whose version that counts was not sealed by a signature. */
  public List<UnsealedReturn> unsealed(String collectionId) {
    return database.list(
        WITH_CONTENT
            + """
            where r.collection_id = ? and r.state = 'FINAL' and not exists (
              select from return_seal x
              where x.return_id = r.return_id and x.version_no = r.version_no
                and x.sign_off_id is not distinct from s.sign_off_id)
            order by u.unit_id
            """,
        row -> new UnsealedReturn(returns.withBody(row), row.uuidOrNull("sign_off_id")),
        collectionId);
  }

  /**
   * Starts a return for practice for every unit that is asked and has none; says how many.
   *
   * @param unitId for this unit alone; null for all
   */
  public int practise(Act act, String collectionId, @Nullable UUID unitId, ReturnState state) {
    return database.update(asked(unitId), asking(act, collectionId, unitId, state));
  }

  /** A unit has a statement of its own: one for both would look at the whole collection for it. */
  private static String asked(@Nullable UUID unitId) {
    return """
    insert into census_return (return_id, collection_id, unit_id, state, changed_at, revision)
    select uuidv7(), e.collection_id, e.unit_id, ?, ?, 1
    from expected_return e
    where e.collection_id = ? and e.status <> 'NOT_REQUIRED'%s
    order by e.unit_id
    on conflict (collection_id, unit_id) do nothing
    """
        .formatted(unitId == null ? "" : " and e.unit_id = ?");
  }

  private static Object[] asking(
      Act act, String collectionId, @Nullable UUID unitId, ReturnState state) {
    return unitId == null
        ? new Object[] {state, act.at(), collectionId}
        : new Object[] {state, act.at(), collectionId, unitId};
  }

  /** Throws away what was done for practice; says how many returns there were. */
  public int discard(String collectionId) {
    PARTS.forEach(table -> database.update("delete from " + table + OF_COLLECTION, collectionId));
    return database.update("delete from census_return where collection_id = ?", collectionId);
  }

  /** Throws away returns for practice. */
  public void discard(List<UUID> returnIds) {
    List<String> ids = returnIds.stream().map(UUID::toString).toList();
    Stream.concat(PARTS.stream(), Stream.of("census_return"))
        .forEach(table ->
            database.update("delete from " + table + " where return_id = any(?::uuid[])", ids));
  }
}
