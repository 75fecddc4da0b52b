package uk.datr.workforce.calculator.parametersets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.calculations.SourceMaps;
import uk.datr.workforce.calculator.engine.json.CanonicalJson;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.parameterset.Change;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.calculator.engine.parameterset.SetVersion;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.json.EngineJson;
import uk.datr.workforce.kit.sql.Sql;

/** Versions of parameter sets in the database. */
@ApplicationScoped
class ParameterSetStore {

  private static final String COLUMNS =
      """
      select set_id, major, minor, patch, state, parent, parameters::text as parameters, sources::text as sources,
             changes::text as changes, hash, author, publisher, created_at, published_at, retired_at
      from parameter_set\
      """;

  private static final String OF = " where set_id = ? and major = ? and minor = ? and patch = ?";

  /** Drafts are for those who write and publish. */
  private static final String VISIBLE =
      " where (state <> 'DRAFT' or ?) and (?::text is null or state = ?)";

  private final Sql sql;
  private final ObjectMapper mapper;

  ParameterSetStore(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  /** Stores a new version; says whether there was none of that name and version before. */
  boolean insert(ParameterSet set, Instant at) {
    return sql.update(
            """
            insert into parameter_set (set_id, major, minor, patch, state, parent, parameters, sources, changes, hash,
                                       author, publisher, created_at, published_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            set.id(),
            set.version().major(),
            set.version().minor(),
            set.version().patch(),
            set.state(),
            set.parent(),
            CanonicalJson.of(RecordJson.of(set.parameters())),
            json(SourceMaps.of(set.sources())),
            json(set.changes().stream().map(SetChange::of).toList()),
            set.hash(),
            set.author(),
            set.publisher(),
            at,
            set.state() == SetState.DRAFT ? null : at)
        == 1;
  }

  Optional<StoredSet> find(SetReference reference) {
    return sql.first(COLUMNS + OF, this::read, arguments(reference));
  }

  /** A version whose state nobody else changes until the transaction ends. */
  Optional<StoredSet> lock(SetReference reference) {
    return sql.first(COLUMNS + OF + " for update", this::read, arguments(reference));
  }

  /** State and hash of a version, without its content. */
  Optional<Standing> standing(SetReference reference) {
    return sql.first(
        "select state, hash from parameter_set" + OF,
        row -> new Standing(SetState.valueOf(row.getString("state")), row.getString("hash")),
        arguments(reference));
  }

  /** State of a version and hash of its content. */
  record Standing(SetState state, String hash) {}

  List<StoredSet> list(boolean drafts, @Nullable SetState state, long offset, int limit) {
    return sql.list(
        COLUMNS + VISIBLE + " order by set_id, major desc, minor desc, patch desc offset ? limit ?",
        this::read,
        drafts,
        name(state),
        name(state),
        offset,
        limit);
  }

  long count(boolean drafts, @Nullable SetState state) {
    return sql.number(
        "select count(*) from parameter_set" + VISIBLE, drafts, name(state), name(state));
  }

  void publish(ParameterSet set, Instant at) {
    sql.update(
        "update parameter_set set state = ?, publisher = ?, published_at = ?" + OF,
        set.state(),
        set.publisher(),
        at,
        set.id(),
        set.version().major(),
        set.version().minor(),
        set.version().patch());
  }

  void retire(ParameterSet set, Instant at) {
    sql.update(
        "update parameter_set set state = ?, retired_at = ?" + OF,
        set.state(),
        at,
        set.id(),
        set.version().major(),
        set.version().minor(),
        set.version().patch());
  }

  void delete(SetReference reference) {
    sql.update("delete from parameter_set" + OF, arguments(reference));
  }

  private static Object[] arguments(SetReference reference) {
    SetVersion version = reference.version();
    return new Object[] {reference.id(), version.major(), version.minor(), version.patch()};
  }

  private static @Nullable String name(@Nullable SetState state) {
    return state == null ? null : state.name();
  }

  private StoredSet read(ResultSet row) throws SQLException {
    ParameterSet set =
        new ParameterSet(
            row.getString("set_id"),
            new SetVersion(row.getInt("major"), row.getInt("minor"), row.getInt("patch")),
            SetState.valueOf(row.getString("state")),
            row.getString("parent"),
            RecordJson.to(ParameterEntries.class, engineJson(row.getString("parameters"))),
            sources(row.getString("sources")),
            changes(row.getString("changes"), row.getString("author")),
            row.getString("author"),
            row.getString("publisher"));
    return new StoredSet(
        set,
        row.getString("hash"),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        Sql.instant(row, "published_at"),
        Sql.instant(row, "retired_at"));
  }

  private Sources sources(String json) {
    return SourceMaps.toSources(
        value(json, new TypeReference<TreeMap<String, Explanation.Origin>>() {}));
  }

  private List<Change> changes(String json, String author) {
    return value(json, new TypeReference<List<SetChange>>() {}).stream()
        .map(change -> change.by(author))
        .toList();
  }

  private Json engineJson(String json) {
    try {
      return Objects.requireNonNull(EngineJson.of(mapper.readTree(json)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }

  private <T> T value(String json, TypeReference<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is stored is plain data.", e);
    }
  }
}
