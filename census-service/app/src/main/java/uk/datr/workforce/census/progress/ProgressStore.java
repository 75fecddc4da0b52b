package uk.datr.workforce.census.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;

/** Counts the returns of a collection, in one statement whatever they are grouped by. */
@ApplicationScoped
class ProgressStore {

  /**
   * The asked units of a collection within a scope, with last year's WTE. A unit without a final return of its own takes
   * what those had whose work it took over, unless these are still asked themselves; where several took over, each takes
   * an equal share, whoever of them lies within the scope. Returns for practice are none. Takes the arguments of the scope, and the collection twice.
   */
  private static final String ASKED =
      "with asked as (select "
          + Scope.OF_UNIT
          + """
           as visible, e.unit_id, e.la_code, e.nhs_region_code, u.name, u.kind, u.sector, u.organisation_code,
            u.predecessor_unit_ids, coalesce(r.state, 'NOT_STARTED') as state,
            r.counted_version is not null as responded
            from expected_return e
            join reporting_unit u on u.unit_id = e.unit_id
            left join census_return r on r.collection_id = e.collection_id and r.unit_id = e.unit_id
              and exists (select from collection c
                where c.collection_id = r.collection_id and c.state <> 'FAMILIARISATION')
            where e.collection_id = ? and e.status <> 'NOT_REQUIRED'
          ), earlier as (
            select distinct on (r.unit_id) r.unit_id, r.counted_wte as wte
            from census_return r
            join collection c on c.collection_id = r.collection_id
            where r.state = 'FINAL'
              and c.reference_date < (select this.reference_date from collection this where this.collection_id = ?)
            order by r.unit_id, c.reference_date desc
          ), taken_over as (
            select a.unit_id, earlier.wte / count(*) over (partition by earlier.unit_id) as wte
            from asked a
            cross join unnest(a.predecessor_unit_ids) as predecessor (unit_id)
            join earlier on earlier.unit_id = predecessor.unit_id
            where not exists (select from earlier own where own.unit_id = a.unit_id)
              and not exists (select from asked other where other.unit_id = predecessor.unit_id)
          ), weighted as (
            select a.*, coalesce(own.wte, inherited.wte) as last_wte
            from asked a
            left join earlier own on own.unit_id = a.unit_id
            left join (select unit_id, sum(wte) as wte from taken_over group by unit_id) inherited
              on inherited.unit_id = a.unit_id
            where a.visible
          )
          """;

  private static final String OUTSTANDING =
      " where w.state in ('NOT_STARTED', 'DRAFT') and not w.responded and (?::text is null or w.state = ?)";

  private final Database database;

  ProgressStore(Database database) {
    this.database = database;
  }

  /** Response to a collection; nothing when there is no such collection. */
  Optional<ResponseRates> rates(String collectionId, ResponseDimension by, Scope scope) {
    if (!collectionExists(collectionId)) {
      return Optional.empty();
    }
    // Without any asked unit the grouping sets still make the row of the total.
    List<ResponseCount> counts =
        new ArrayList<>(
            database.list(
                ASKED + counts(by.column()),
                row -> count(row, scope.national()),
                scope.arguments(),
                collectionId,
                collectionId));
    ResponseCount total = counts.removeFirst();
    return Optional.of(new ResponseRates(collectionId, by, total, counts));
  }

  boolean collectionExists(String collectionId) {
    return database
        .first(
            "select true as there from collection where collection_id = ?",
            row -> true,
            collectionId)
        .isPresent();
  }

  /** Who has handed nothing in; for national jobs those with the most WTE last year first. */
  List<OutstandingReturn> outstanding(
      String collectionId, @Nullable ReturnState state, Scope scope, long offset, int limit) {
    return database.list(
        ASKED
            + """
            select w.unit_id, w.name, w.organisation_code, o.name as organisation_name, w.kind, w.la_code,
                   w.nhs_region_code, w.state, case when ? then round(w.last_wte, 2) end as last_wte
            from weighted w join organisation o on o.code = w.organisation_code
            """
            + OUTSTANDING
            + " order by 9 desc nulls last, w.organisation_code, w.unit_id offset ? limit ?",
        ProgressStore::outstanding,
        scope.arguments(),
        collectionId,
        collectionId,
        scope.national(),
        state,
        state,
        offset,
        limit);
  }

  /** How many {@link #outstanding} has in all. */
  long countOutstanding(String collectionId, @Nullable ReturnState state, Scope scope) {
    return database
        .first(
            ASKED + "select count(*)::int as total from weighted w" + OUTSTANDING,
            row -> (long) row.number("total"),
            scope.arguments(),
            collectionId,
            collectionId,
            state,
            state)
        .orElseThrow();
  }

  private static String counts(String column) {
    return """
    select grouping(%1$s) as total, %1$s as code, count(*)::int as expected,
           (count(*) filter (where responded))::int as responded,
           (count(*) filter (where state = 'NOT_STARTED'))::int as not_started,
           (count(*) filter (where state = 'DRAFT'))::int as draft,
           (count(*) filter (where state = 'SUBMITTED'))::int as submitted,
           (count(*) filter (where state = 'QUERIED'))::int as queried,
           (count(*) filter (where state = 'VALIDATED'))::int as validated,
           (count(*) filter (where state = 'SIGNED_OFF'))::int as signed_off,
           (count(*) filter (where state = 'FINAL'))::int as final,
           (count(*) filter (where state = 'NOT_RECEIVED'))::int as not_received,
           (count(*) filter (where state = 'WITHDRAWN'))::int as withdrawn,
           count(last_wte)::int as with_last_wte,
           round(coalesce(sum(last_wte), 0), 2) as last_wte,
           round(coalesce(sum(last_wte) filter (where responded), 0), 2) as last_wte_responded
    from weighted
    group by grouping sets ((), (%1$s))
    order by total desc, code nulls last
    """
        .formatted(column);
  }

  /** Figures of returns are for national jobs alone: of a small group they would tell what one return says. */
  private static ResponseCount count(Row row, boolean weighted) throws SQLException {
    int expected = row.number("expected");
    int responded = row.number("responded");
    BigDecimal lastWte = weighted ? row.decimal("last_wte") : null;
    BigDecimal lastWteResponded = weighted ? row.decimal("last_wte_responded") : null;
    return new ResponseCount(
        row.textOrNull("code"),
        expected,
        responded,
        ResponseCount.share(BigDecimal.valueOf(responded), BigDecimal.valueOf(expected)),
        row.number("not_started"),
        row.number("draft"),
        row.number("submitted"),
        row.number("queried"),
        row.number("validated"),
        row.number("signed_off"),
        row.number("final"),
        row.number("not_received"),
        row.number("withdrawn"),
        weighted ? row.number("with_last_wte") : null,
        lastWte,
        lastWteResponded,
        lastWte == null || lastWteResponded == null
            ? null
            : ResponseCount.share(lastWteResponded, lastWte));
  }

  private static OutstandingReturn outstanding(Row row) throws SQLException {
    return new OutstandingReturn(
        row.uuid("unit_id"),
        row.text("name"),
        row.text("organisation_code"),
        row.text("organisation_name"),
        row.constant(ReturnKind.class, "kind"),
        row.text("la_code"),
        row.text("nhs_region_code"),
        row.constant(ReturnState.class, "state"),
        row.decimalOrNull("last_wte"));
  }
}
