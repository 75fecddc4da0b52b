package uk.datr.workforce.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import uk.datr.workforce.events.SnapshotFrozen;
import uk.datr.workforce.kit.projection.ProjectedTable;

/** The newest edition of each collection: which versions of returns its figures are made of. */
@ApplicationScoped
class EditionRows {

  /** Entries before what they belong to. */
  static final List<ProjectedTable> TABLES =
      List.of(
          ProjectedTable.of("census_edition_entry", "collection_id, return_id"),
          ProjectedTable.of("census_edition", "collection_id"));

  private static final String EDITION =
      """
      insert into census_edition (collection_id, edition, root, entries, frozen_at) values (?, ?, ?, ?, ?)
      on conflict (collection_id) do update
         set edition = excluded.edition, root = excluded.root, entries = excluded.entries,
             frozen_at = excluded.frozen_at
      """;

  private static final String FORGET = "delete from census_edition_entry where collection_id = ?";

  private static final String ENTRIES =
      """
      insert into census_edition_entry (collection_id, return_id, version_no, seal, unsigned)
      select ?, entry.return_id, entry.version_no::integer, entry.seal, entry.unsigned::boolean
        from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as entry (return_id, version_no, seal, unsigned)
      """;

  private final ProjectionTables tables;

  EditionRows(ProjectionTables tables) {
    this.tables = tables;
  }

  void replace(SnapshotFrozen edition) {
    tables.write(
        EDITION,
        edition.collectionId(),
        edition.edition(),
        edition.root(),
        edition.entries().size(),
        edition.frozenAt());
    tables.write(FORGET, edition.collectionId());
    tables.write(
        ENTRIES,
        edition.collectionId(),
        column(edition, SnapshotFrozen.Entry::returnId),
        column(edition, entry -> Integer.toString(entry.versionNo())),
        column(edition, SnapshotFrozen.Entry::seal),
        column(edition, entry -> Boolean.toString(entry.unsigned())));
  }

  private static List<String> column(
      SnapshotFrozen edition, Function<SnapshotFrozen.Entry, String> field) {
    return edition.entries().stream().map(field).toList();
  }
}
