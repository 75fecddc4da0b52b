package uk.datr.workforce.census.returns.snapshots;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.kit.access.Act;

/** Editions and their manifests in the database; they never change. */
@ApplicationScoped
class SnapshotStore {

  private static final String EDITION =
      "select collection_id, edition, root, entries, note, frozen_at from snapshot s ";

  private final Database database;

  SnapshotStore(Database database) {
    this.database = database;
  }

  /** The sealed version of every return of a collection that counts, in the order of their ids. */
  List<Manifest.Entry> present(String collectionId) {
    return database.list(
        """
        select r.return_id, r.counted_version as version_no, x.seal, s.sign_off_id is null as unsigned
        from census_return r
        left join sign_off s
          on s.return_id = r.return_id and s.version_no = r.counted_version and s.voided_at is null
        join return_seal x
          on x.return_id = r.return_id and x.version_no = r.counted_version
             and x.sign_off_id is not distinct from s.sign_off_id
        where r.collection_id = ? and r.state = 'FINAL'
        order by r.return_id
        """,
        SnapshotStore::entry,
        collectionId);
  }

  /** The number of the next edition. */
  int next(String collectionId) {
    return database
        .first(
            "select coalesce(max(edition), 0) + 1 as next from snapshot where collection_id = ?",
            row -> row.number("next"),
            collectionId)
        .orElseThrow();
  }

  /** Keeps an edition with its entries. */
  void keep(
      Act act,
      String collectionId,
      int edition,
      String root,
      List<Manifest.Entry> entries,
      @Nullable String note) {
    database.update(
        """
        with edition as (
          insert into snapshot (collection_id, edition, root, entries, note, frozen_by, frozen_at)
          values (?, ?, ?, ?, ?, ?, ?)
        )
        insert into snapshot_entry (collection_id, edition, return_id, version_no, seal, unsigned)
        select ?, ?, e.return_id::uuid, e.version_no::integer, e.seal, e.unsigned::boolean
        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as e (return_id, version_no, seal, unsigned)
        """,
        collectionId,
        edition,
        root,
        entries.size(),
        note,
        act.actor(),
        act.at(),
        collectionId,
        edition,
        entries.stream().map(Manifest.Entry::returnId).toList(),
        entries.stream().map(one -> Integer.toString(one.versionNo())).toList(),
        entries.stream().map(Manifest.Entry::seal).toList(),
        entries.stream().map(one -> Boolean.toString(one.unsigned())).toList());
  }

  /** The editions of a collection, the newest first. */
  List<Edition> of(String collectionId) {
    return database.list(
        EDITION + "where collection_id = ? order by edition desc",
        SnapshotStore::edition,
        collectionId);
  }

  Optional<Edition> find(String collectionId, int edition) {
    return database.first(
        EDITION + "where collection_id = ? and edition = ?",
        SnapshotStore::edition,
        collectionId,
        edition);
  }

  List<Manifest.Entry> entries(String collectionId, int edition) {
    return database.list(
        """
        select return_id, version_no, seal, unsigned from snapshot_entry
        where collection_id = ? and edition = ? order by return_id
        """,
        SnapshotStore::entry,
        collectionId,
        edition);
  }

  /** The return of a unit in a collection, if it lies in the scope. */
  Optional<UUID> returnOf(String collectionId, UUID unitId, Scope scope) {
    return database.first(
        """
        select r.return_id from census_return r join reporting_unit u on u.unit_id = r.unit_id
        where r.collection_id = ? and r.unit_id = ? and
        """
            + Scope.OF_UNIT,
        row -> row.uuid("return_id"),
        collectionId,
        unitId,
        scope.arguments());
  }

  /** The collection, which nobody else corrects or moves until the transaction ends. */
  boolean hold(String collectionId) {
    return database
        .first(
            "select true as held from collection where collection_id = ? for update",
            row -> true,
            collectionId)
        .isPresent();
  }

  /** The next collections that have an edition, in order, held as their writers hold them. */
  List<String> holdAfter(@Nullable String after, int atMost) {
    return database.list(
        """
        select c.collection_id from collection c
        where c.collection_id > ? and exists (select from snapshot s where s.collection_id = c.collection_id)
        order by c.collection_id limit ? for update of c
        """,
        row -> row.text("collection_id"),
        after == null ? "" : after,
        atMost);
  }

  /** How many collections have an edition. */
  long count() {
    return database
        .first(
            "select count(distinct collection_id)::int as total from snapshot",
            row -> (long) row.number("total"))
        .orElseThrow();
  }

  private static Edition edition(Row row) throws SQLException {
    return new Edition(
        row.text("collection_id"),
        row.number("edition"),
        row.text("root"),
        row.number("entries"),
        row.textOrNull("note"),
        row.instant("frozen_at"));
  }

  private static Manifest.Entry entry(Row row) throws SQLException {
    return new Manifest.Entry(
        row.uuid("return_id").toString(),
        row.number("version_no"),
        row.text("seal"),
        row.truth("unsigned"));
  }
}
