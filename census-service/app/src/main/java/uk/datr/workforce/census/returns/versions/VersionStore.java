package uk.datr.workforce.census.returns.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;

/** Versions of returns in the database. */
@ApplicationScoped
class VersionStore {

  private final Database database;
  private final ObjectMapper mapper;

  VersionStore(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** Whether there is a return of that unit in the scope. */
  boolean reaches(String collectionId, UUID unitId, Scope scope) {
    return database
        .first(
            """
            select true as there from census_return r join reporting_unit u on u.unit_id = r.unit_id
            where r.collection_id = ? and r.unit_id = ? and
            """
                + Scope.OF_UNIT,
            row -> true,
            collectionId,
            unitId,
            scope.arguments())
        .isPresent();
  }

  /** The versions of a unit's return, the newest first; empty, too, when it is out of reach. */
  List<VersionSummary> of(String collectionId, UUID unitId, Scope scope) {
    return database.list(
        """
        select v.version_no, v.saved_at, v.submitted_at, v.resubmission_reason, v.content_hash,
               v.version_no = r.counted_version is true and c.state <> 'FAMILIARISATION' as counts, x.seal
        from census_return r
        join collection c on c.collection_id = r.collection_id
        join reporting_unit u on u.unit_id = r.unit_id
        join return_version v on v.return_id = r.return_id
        left join lateral (
          select seal from return_seal x
          where x.return_id = v.return_id and x.version_no = v.version_no order by x.sealed_at desc limit 1
        ) x on true
        where r.collection_id = ? and r.unit_id = ? and
        """
            + Scope.OF_UNIT
            + " order by v.version_no desc",
        row ->
            new VersionSummary(
                row.number("version_no"),
                row.instant("saved_at"),
                row.instantOrNull("submitted_at"),
                row.textOrNull("resubmission_reason"),
                row.text("content_hash"),
                row.truth("counts"),
                row.textOrNull("seal")),
        collectionId,
        unitId,
        scope.arguments());
  }

  /** What a version of a unit's return says; nothing when there is none, or it is out of reach. */
  Optional<JsonNode> content(String collectionId, UUID unitId, int versionNo, Scope scope) {
    return database.first(
        """
        select v.content from census_return r
        join reporting_unit u on u.unit_id = r.unit_id
        join return_version v on v.return_id = r.return_id
        where r.collection_id = ? and r.unit_id = ? and v.version_no = ? and
        """
            + Scope.OF_UNIT,
        row -> tree(row.text("content")),
        collectionId,
        unitId,
        versionNo,
        scope.arguments());
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }
}
