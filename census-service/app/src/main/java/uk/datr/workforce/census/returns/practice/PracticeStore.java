package uk.datr.workforce.census.returns.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.events.CollectionState;

/** The sandbox and returns for practice in the database. */
@ApplicationScoped
class PracticeStore {

  private final Database database;

  PracticeStore(Database database) {
    this.database = database;
  }

  /**
   * A return for practice to which somebody has added.
   *
   * @param alone whether nobody else has stored or submitted a version of it
   */
  record Practised(UUID returnId, UUID unitId, String organisationCode, boolean alone) {}

  /** Makes the sandbox, or changes it to what it should be. A collection of that id that is none stays as it is. */
  void keepSandbox(Sandbox.Plan plan) {
    database.update(
        """
        insert into collection (collection_id, year, reference_date, spec_version, list_version, state, opens_at,
                                closes_at, revision, sandbox)
        values (?, ?, ?, ?, ?, 'FAMILIARISATION', ?, ?, 1, true)
        on conflict (collection_id) do update
          set year = excluded.year, reference_date = excluded.reference_date, spec_version = excluded.spec_version,
              list_version = excluded.list_version, revision = collection.revision + 1
          where collection.sandbox
            and (collection.reference_date, collection.spec_version, collection.list_version)
                is distinct from (excluded.reference_date, excluded.spec_version, excluded.list_version)
        """,
        plan.collectionId(),
        plan.referenceDate().getYear(),
        plan.referenceDate(),
        plan.specVersion(),
        plan.listVersion(),
        plan.opensAt(),
        plan.closesAt());
  }

  /** Asks a unit in the sandbox, or every one that it does not ask yet. Nobody is told: practice is nobody's business. */
  void ask(String sandboxId, @Nullable UUID unitId) {
    database.update(
        """
        insert into expected_return (collection_id, unit_id, status, la_code, nhs_region_code, revision)
        select c.collection_id, u.unit_id, 'EXPECTED', u.la_code, u.nhs_region_code, 1
        from collection c cross join reporting_unit u
        where c.collection_id = ? and c.sandbox and (?::uuid is null or u.unit_id = ?)
        on conflict (collection_id, unit_id) do nothing
        """,
        sandboxId,
        unitId,
        unitId);
  }

  /** The state of a collection, which stays until the transaction ends. */
  Optional<CollectionState> hold(String collectionId) {
    return database.first(
        "select state from collection where collection_id = ? for share",
        row -> row.constant(CollectionState.class, "state"),
        collectionId);
  }

  /** The returns of a collection within a scope to which somebody has added, locked until the transaction ends. */
  List<Practised> practised(String collectionId, String actor, Scope scope) {
    return database.list(
        """
        select r.return_id, r.unit_id, u.organisation_code, not exists (
                 select from return_version v
                 where v.return_id = r.return_id and (v.saved_by <> ? or v.submitted_by <> ?)) as alone
        from census_return r
        join reporting_unit u on u.unit_id = r.unit_id
        where r.collection_id = ? and exists (
            select from return_version v
            where v.return_id = r.return_id and (v.saved_by = ? or v.submitted_by = ?))
          and
        """
            + Scope.OF_UNIT
            + " order by r.unit_id for update of r",
        row ->
            new Practised(
                row.uuid("return_id"),
                row.uuid("unit_id"),
                row.text("organisation_code"),
                row.truth("alone")),
        actor,
        actor,
        collectionId,
        actor,
        actor,
        scope.arguments());
  }
}
