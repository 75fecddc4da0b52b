package uk.datr.workforce.census.returns.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.Declaration;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.problem.Finding;

/** Single returns in the database. What lies outside a scope is not found. */
@ApplicationScoped
public class ReturnStore {

  private static final TypeReference<List<Explanation>> EXPLANATIONS = new TypeReference<>() {};
  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  /**
   * The collection is locked first and only against change, so that no return moves past a collection that is being
   * finalised, and many returns move at the same time.
   */
  private static final String LOCK =
      """
      select true as held
      from census_return r join collection c on c.collection_id = r.collection_id
      where r.collection_id = ? and r.unit_id = ?
      for share of c for update of r
      """;

  private final Database database;
  private final ObjectMapper mapper;

  ReturnStore(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** A return with its content, to be read. */
  public Optional<ReturnWithBody> read(String collectionId, UUID unitId, Scope scope) {
    return find(collectionId, unitId, scope);
  }

  /**
   * A return with its content, locked until the transaction ends. It is read after it is locked: who waited for another writer
   * would otherwise see its row as it is, and content, findings and queries as they were.
   */
  public Optional<ReturnWithBody> lock(String collectionId, UUID unitId, Scope scope) {
    database.list(LOCK, row -> row.truth("held"), collectionId, unitId);
    return find(collectionId, unitId, scope);
  }

  private Optional<ReturnWithBody> find(String collectionId, UUID unitId, Scope scope) {
    return database.first(
        "select "
            + ReturnRows.COLUMNS
            + """
            , v.content, v.explanations, run.findings,
            s.name as signed_name, s.role as signed_role, s.declaration_version, s.agrees_to_area_figures, s.signed_at
            """
            + ReturnRows.TABLES
            + """
            left join return_version v on v.return_id = r.return_id and v.version_no = r.version_no
            left join lateral (
              select run.findings from validation_run run
              where run.return_id = r.return_id and run.version_no = r.version_no order by run.run_at desc limit 1
            ) run on true
            """
            + ReturnRows.SIGNED.formatted("r.version_no")
            + """
            where r.collection_id = ? and r.unit_id = ? and
            """
            + Scope.OF_UNIT,
        this::withBody,
        collectionId,
        unitId,
        scope.arguments());
  }

  /** The page of returns of a collection, in the order of organisations and units. */
  public List<StoredReturn> list(
      String collectionId, @Nullable ReturnState state, Scope scope, long offset, int limit) {
    return database.list(
        "select "
            + ReturnRows.COLUMNS
            + ReturnRows.TABLES
            + " where r.collection_id = ? and (?::text is null or r.state = ?) and "
            + Scope.OF_UNIT
            + " order by u.organisation_code, u.unit_id offset ? limit ?",
        ReturnRows::read,
        collectionId,
        state,
        state,
        scope.arguments(),
        offset,
        limit);
  }

  /** How many returns {@link #list} has in all. */
  public long count(String collectionId, @Nullable ReturnState state, Scope scope) {
    return database
        .first(
            """
            select count(*)::int as total
            from census_return r join reporting_unit u on u.unit_id = r.unit_id
            """
                + " where r.collection_id = ? and (?::text is null or r.state = ?) and "
                + Scope.OF_UNIT,
            row -> (long) row.number("total"),
            collectionId,
            state,
            state,
            scope.arguments())
        .orElseThrow();
  }

  /** Where a unit's return of a collection belongs; nothing when it is not asked for. */
  public Optional<Place> place(String collectionId, UUID unitId, Scope scope) {
    return database.first(
        "select "
            + ReturnRows.COLUMNS
            + """
            from expected_return e
            join collection c on c.collection_id = e.collection_id
            join reporting_unit u on u.unit_id = e.unit_id
            left join census_return r on r.collection_id = e.collection_id and r.unit_id = e.unit_id
            """
            + ReturnRows.ASKED
            + """
            where e.collection_id = ? and e.unit_id = ? and e.status <> 'NOT_REQUIRED' and
            """
            + Scope.OF_UNIT,
        row ->
            new Place(
                ReturnRows.collection(row),
                ReturnRows.unit(row),
                row.textOrNull("return_id") == null ? null : ReturnRows.read(row)),
        collectionId,
        unitId,
        scope.arguments());
  }

  /** Whether the collection exists; it is no secret to anybody who may see collections. */
  public boolean collectionExists(String collectionId) {
    return database
        .first(
            "select true as there from collection where collection_id = ?",
            row -> true,
            collectionId)
        .isPresent();
  }

  /** What counts of a return: the version that it names, and what the signature in force under it agreed to. */
  public Optional<CountedContent> counted(StoredReturn stored) {
    return database.first(
        """
        select v.content, s.declaration_version, s.agrees_to_area_figures
        from census_return r
        join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
        """
            + ReturnRows.SIGNED.formatted("v.version_no")
            + " where r.return_id = ?",
        row -> {
          String version = row.textOrNull("declaration_version");
          return new CountedContent(
              tree(row.text("content")),
              version == null
                  ? null
                  : new Declaration(version, row.truth("agrees_to_area_figures")));
        },
        stored.returnId());
  }

  /**
   * The version of a return that counts.
   *
   * @param declaration null where nobody signed it
   */
  public record CountedContent(JsonNode content, @Nullable Declaration declaration) {}

  ReturnWithBody withBody(Row row) throws SQLException {
    StoredReturn stored = ReturnRows.read(row);
    String content = row.textOrNull("content");
    if (content == null) {
      return new ReturnWithBody(stored, null);
    }
    String findings = row.textOrNull("findings");
    return new ReturnWithBody(
        stored,
        new Body(
            tree(content),
            values(row.text("explanations"), EXPLANATIONS),
            findings == null ? null : values(findings, FINDINGS),
            signature(row)));
  }

  private static @Nullable Signature signature(Row row) throws SQLException {
    String name = row.textOrNull("signed_name");
    return name == null
        ? null
        : new Signature(
            name,
            row.text("signed_role"),
            new Declaration(row.text("declaration_version"), row.truth("agrees_to_area_figures")),
            row.instant("signed_at"));
  }

  JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }

  private <T> T values(String json, TypeReference<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }
}
