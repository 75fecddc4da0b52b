package uk.datr.workforce.calculator.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationResult;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.calculations.SourceMaps;
import uk.datr.workforce.calculator.engine.json.CanonicalJson;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.json.EngineJson;
import uk.datr.workforce.kit.sql.Sql;

/** Scenarios in the database. */
@ApplicationScoped
class ScenarioStore {

  private static final String COLUMNS =
      """
      select s.scenario_id, s.owner_organisation, s.area, s.period, s.name, s.description, s.state,
             s.entry::text as entry, s.request::text as request, s.sources::text as sources, s.result::text as result,
             s.result_hash, s.engine_version, s.parameter_set, s.parameter_set_hash, s.input_hash, s.seed,
             s.created_by, s.created_at, s.changed_at, s.revision,
             (select json_agg(json_build_object('with', h.audience, 'laCode', nullif(h.la_code, ''), 'sharedAt', h.shared_at)
                              order by h.audience, h.la_code)::text
                from scenario_share h where h.scenario_id = s.scenario_id) as shares
      from scenario s
      """
          + "where ";

  private static final String SUMMARY =
      """
      select s.scenario_id, s.owner_organisation, s.area, s.period, s.name, s.state, s.changed_at,
             (s.result #>> '{totals,requiredWte}')::float8 as required_wte,
             (s.result #>> '{totals,annualCost}')::float8 as annual_cost
      from scenario s
      """
          + "where ";

  private static final String FILTER =
      " and (?::text is null or s.area = ?) and (?::text is null or s.state = ?)";

  private final Sql sql;
  private final ObjectMapper mapper;

  ScenarioStore(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  /** Stores a new scenario. */
  void insert(StoredScenario scenario) {
    sql.update(
        """
        insert into scenario (scenario_id, owner_organisation, area, period, name, description, state, entry, request,
                              sources, result, result_hash, engine_version, parameter_set, parameter_set_hash,
                              input_hash, seed, created_by, created_at, changed_at, revision)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        scenario.id(),
        scenario.owner(),
        scenario.area(),
        scenario.period(),
        scenario.name(),
        scenario.description(),
        scenario.state(),
        scenario.entry().toString(),
        CanonicalJson.of(RecordJson.of(scenario.request())),
        json(SourceMaps.of(scenario.sources())),
        json(scenario.result()),
        scenario.resultHash(),
        scenario.identity().engineVersion(),
        scenario.identity().parameterSet(),
        scenario.identity().parameterSetHash(),
        scenario.identity().inputHash(),
        scenario.identity().seed(),
        scenario.createdBy(),
        scenario.createdAt(),
        scenario.changedAt(),
        scenario.revision());
  }

  /** Replaces what a scenario says. */
  void update(StoredScenario scenario) {
    sql.update(
        """
        update scenario
           set area = ?, period = ?, name = ?, description = ?, entry = ?::jsonb, request = ?::jsonb,
               sources = ?::jsonb, result = ?::jsonb, result_hash = ?, engine_version = ?, parameter_set = ?,
               parameter_set_hash = ?, input_hash = ?, seed = ?, changed_at = ?, revision = ?
         where scenario_id = ?
        """,
        scenario.area(),
        scenario.period(),
        scenario.name(),
        scenario.description(),
        scenario.entry().toString(),
        CanonicalJson.of(RecordJson.of(scenario.request())),
        json(SourceMaps.of(scenario.sources())),
        json(scenario.result()),
        scenario.resultHash(),
        scenario.identity().engineVersion(),
        scenario.identity().parameterSet(),
        scenario.identity().parameterSetHash(),
        scenario.identity().inputHash(),
        scenario.identity().seed(),
        scenario.changedAt(),
        scenario.revision(),
        scenario.id());
  }

  /** Moves a scenario to another state. */
  void move(UUID id, ScenarioState state, Instant at) {
    sql.update(
        "update scenario set state = ?, changed_at = ?, revision = revision + 1 where scenario_id = ?",
        state,
        at,
        id);
  }

  /** Notes that a scenario was published: from now on other services know it. */
  void published(UUID id, Instant at) {
    sql.update("update scenario set published_at = ? where scenario_id = ?", at, id);
  }

  /** Scenarios that other services know, some at a time, locked as every change locks them. */
  List<StoredScenario> told(@Nullable UUID after, int limit) {
    return sql.list(
        COLUMNS
            + """
            s.published_at is not null and (?::uuid is null or s.scenario_id > ?)
            order by s.scenario_id limit ? for update of s
            """,
        this::read,
        after,
        after,
        limit);
  }

  long countTold() {
    return sql.number("select count(*) from scenario where published_at is not null");
  }

  /** Shares a scenario; says whether it was not shared so before. */
  boolean share(UUID id, Share.Audience with, @Nullable String laCode, String by, Instant at) {
    return sql.update(
            """
            insert into scenario_share (scenario_id, audience, la_code, shared_by, shared_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            id,
            with,
            laCode == null ? "" : laCode,
            by,
            at)
        == 1;
  }

  /** A scenario, if it exists for the reader. */
  Optional<StoredScenario> find(UUID id, ScenarioReach reach) {
    return sql.first(
        COLUMNS + "s.scenario_id = ? and " + ScenarioReach.CONDITION,
        this::read,
        with(reach, List.of(id), List.of()));
  }

  /** The same; nobody else changes it until the transaction ends. */
  Optional<StoredScenario> lock(UUID id, ScenarioReach reach) {
    return sql.first(
        COLUMNS + "s.scenario_id = ? and " + ScenarioReach.CONDITION + " for update of s",
        this::read,
        with(reach, List.of(id), List.of()));
  }

  /** The scenarios that exist for the reader, the latest change first. */
  List<ScenarioSummary> list(
      ScenarioReach reach,
      @Nullable String area,
      @Nullable ScenarioState state,
      long offset,
      int limit) {
    List<@Nullable Object> filter = filter(area, state);
    filter.add(offset);
    filter.add(limit);
    return sql.list(
        SUMMARY
            + ScenarioReach.CONDITION
            + FILTER
            + " order by s.changed_at desc, s.scenario_id offset ? limit ?",
        ScenarioStore::summary,
        with(reach, List.of(), filter));
  }

  long count(ScenarioReach reach, @Nullable String area, @Nullable ScenarioState state) {
    return sql.number(
        "select count(*) from scenario s where " + ScenarioReach.CONDITION + FILTER,
        with(reach, List.of(), filter(area, state)));
  }

  private static List<@Nullable Object> filter(
      @Nullable String area, @Nullable ScenarioState state) {
    String name = state == null ? null : state.name();
    return new ArrayList<>(Arrays.<@Nullable Object>asList(area, area, name, name));
  }

  private static @Nullable Object[] with(
      ScenarioReach reach, List<?> before, List<? extends @Nullable Object> after) {
    List<@Nullable Object> arguments = new ArrayList<>(before);
    arguments.addAll(Arrays.asList(reach.arguments()));
    arguments.addAll(after);
    return arguments.toArray();
  }

  private StoredScenario read(ResultSet row) throws SQLException {
    return new StoredScenario(
        Objects.requireNonNull(row.getObject("scenario_id", UUID.class)),
        row.getString("owner_organisation"),
        row.getString("area"),
        row.getString("period"),
        row.getString("name"),
        row.getString("description"),
        ScenarioState.valueOf(row.getString("state")),
        value(row.getString("entry"), new TypeReference<JsonNode>() {}),
        RecordJson.to(
            CalculationRequest.class,
            Objects.requireNonNull(
                EngineJson.of(value(row.getString("request"), new TypeReference<JsonNode>() {})))),
        SourceMaps.toSources(
            value(
                row.getString("sources"),
                new TypeReference<TreeMap<String, Explanation.Origin>>() {})),
        value(row.getString("result"), new TypeReference<CalculationResult>() {}),
        row.getString("result_hash"),
        new Identity(
            row.getString("engine_version"),
            row.getString("parameter_set"),
            row.getString("parameter_set_hash"),
            row.getString("input_hash"),
            row.getObject("seed", Long.class)),
        shares(row.getString("shares")),
        row.getString("created_by"),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        Objects.requireNonNull(Sql.instant(row, "changed_at")),
        row.getInt("revision"));
  }

  private static ScenarioSummary summary(ResultSet row) throws SQLException {
    return new ScenarioSummary(
        Objects.requireNonNull(row.getObject("scenario_id", UUID.class)),
        row.getString("name"),
        row.getString("area"),
        row.getString("period"),
        ScenarioState.valueOf(row.getString("state")),
        row.getString("owner_organisation"),
        row.getDouble("required_wte"),
        row.getDouble("annual_cost"),
        Objects.requireNonNull(Sql.instant(row, "changed_at")));
  }

  private List<Share> shares(@Nullable String json) {
    return json == null ? List.of() : value(json, new TypeReference<List<Share>>() {});
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
