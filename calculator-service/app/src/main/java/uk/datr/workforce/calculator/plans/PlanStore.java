package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.years.FinancialYear;
import uk.datr.workforce.kit.sql.Sql;

/** Plans in the database. */
@ApplicationScoped
class PlanStore {

  private static final String COLUMNS =
      """
      select p.plan_id, p.owner_organisation, p.area, p.state, p.first_year, p.entry::text as entry,
             p.figures::text as figures, p.created_by, p.created_at, p.changed_at, p.revision
        from plan p
      """
          + "where ";

  private static final String FILTER =
      " and (?::text is null or p.area = ?) and (?::text is null or p.state = ?)";

  private static final String TARGETS =
      """
      insert into plan_target (plan_id, year, role, wte)
      select ?, target.year::integer, target.role, target.wte::double precision
        from unnest(?::text[], ?::text[], ?::text[]) as target (year, role, wte)
      """;

  private static final String ONE_AT_A_TIME =
      "select 1 from pg_advisory_xact_lock(hashtextextended('plan ' || ?, 0))";

  private final Sql sql;
  private final ObjectMapper mapper;

  PlanStore(Sql sql, ObjectMapper mapper) {
    this.sql = sql;
    this.mapper = mapper;
  }

  /** Stores a new plan. */
  void insert(StoredPlan plan) {
    sql.update(
        """
        insert into plan (plan_id, owner_organisation, area, name, state, scenario_id, first_year, years, entry, figures,
                          created_by, created_at, changed_at, revision)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
        """,
        plan.id(),
        plan.owner(),
        plan.area(),
        plan.entry().name(),
        plan.state(),
        plan.entry().scenarioId(),
        plan.firstYear().start(),
        plan.entry().years(),
        json(plan.entry()),
        json(plan.figures()),
        plan.createdBy(),
        plan.createdAt(),
        plan.changedAt(),
        plan.revision());
    insertTargets(plan);
  }

  /** Replaces what a plan says. */
  void update(StoredPlan plan) {
    sql.update(
        """
        update plan
           set area = ?, name = ?, scenario_id = ?, first_year = ?, years = ?, entry = ?::jsonb, figures = ?::jsonb,
               changed_at = ?, revision = ?
         where plan_id = ?
        """,
        plan.area(),
        plan.entry().name(),
        plan.entry().scenarioId(),
        plan.firstYear().start(),
        plan.entry().years(),
        json(plan.entry()),
        json(plan.figures()),
        plan.changedAt(),
        plan.revision(),
        plan.id());
    sql.update("delete from plan_target where plan_id = ?", plan.id());
    insertTargets(plan);
  }

  private void insertTargets(StoredPlan plan) {
    List<String> years = new ArrayList<>();
    List<String> roles = new ArrayList<>();
    List<String> wte = new ArrayList<>();
    int before = plan.firstYear().start() - 1;
    for (int index = -1; index < plan.figures().years().size(); index++) {
      String year = Integer.toString(before + 1 + index);
      Map<String, Double> targets = plan.figures().at(index);
      targets.forEach((role, value) -> {
        years.add(year);
        roles.add(role);
        wte.add(value.toString());
      });
    }
    sql.update(TARGETS, plan.id(), texts(years), texts(roles), texts(wte));
  }

  /** Moves a plan to another state. */
  void move(UUID id, PlanState state, Instant at) {
    sql.update(
        """
        update plan
           set state = ?, changed_at = ?, revision = revision + 1,
               published_at = case when ? = 'PUBLISHED' then ?::timestamptz else published_at end
         where plan_id = ?
        """,
        state,
        at,
        state,
        at,
        id);
  }

  /** A plan, if it exists for the reader. */
  Optional<StoredPlan> find(UUID id, PlanReach reach) {
    return sql.first(
        COLUMNS + "p.plan_id = ? and " + PlanReach.CONDITION,
        this::read,
        with(reach, List.of(id), List.of()));
  }

  /** The same; nobody else changes it until the transaction ends. */
  Optional<StoredPlan> lock(UUID id, PlanReach reach) {
    return sql.first(
        COLUMNS + "p.plan_id = ? and " + PlanReach.CONDITION + " for update of p",
        this::read,
        with(reach, List.of(id), List.of()));
  }

  /** The plan of an owner for an area that is in force, locked; nobody else puts one in force there meanwhile. */
  Optional<StoredPlan> lockInForce(String area, @Nullable String owner) {
    sql.number(ONE_AT_A_TIME, area);
    return sql.first(
        COLUMNS
            + """
            p.area = ? and coalesce(p.owner_organisation, '') = ? and p.state = 'PUBLISHED' for update of p
            """,
        this::read,
        area,
        owner == null ? "" : owner);
  }

  /** The plans for these areas that are in force, locked; for all areas when one of the codes is empty. */
  List<StoredPlan> lockInForce(List<String> areas) {
    return sql.list(
        COLUMNS
            + """
            p.state = 'PUBLISHED' and (p.area = any(?) or '' = any(?)) order by p.plan_id for update of p
            """,
        this::read,
        texts(areas),
        texts(areas));
  }

  /** Plans that other services know, some at a time, locked as every change locks them. */
  List<StoredPlan> told(@Nullable UUID after, int limit) {
    return sql.list(
        COLUMNS
            + """
            p.published_at is not null and (?::uuid is null or p.plan_id > ?)
            order by p.plan_id limit ? for update of p
            """,
        this::read,
        after,
        after,
        limit);
  }

  long countTold() {
    return sql.number("select count(*) from plan where published_at is not null");
  }

  /** The plans that exist for the reader, the latest change first. */
  List<PlanSummary> list(
      PlanReach reach, @Nullable String area, @Nullable PlanState state, long offset, int limit) {
    List<@Nullable Object> filter = filter(area, state);
    filter.add(offset);
    filter.add(limit);
    return sql.list(
        COLUMNS
            + PlanReach.CONDITION
            + FILTER
            + " order by p.changed_at desc, p.plan_id offset ? limit ?",
        row -> PlanSummary.of(read(row)),
        with(reach, List.of(), filter));
  }

  long count(PlanReach reach, @Nullable String area, @Nullable PlanState state) {
    return sql.number(
        "select count(*) from plan p where " + PlanReach.CONDITION + FILTER,
        with(reach, List.of(), filter(area, state)));
  }

  private static List<@Nullable Object> filter(@Nullable String area, @Nullable PlanState state) {
    String name = state == null ? null : state.name();
    return new ArrayList<>(Arrays.<@Nullable Object>asList(area, area, name, name));
  }

  private static @Nullable Object[] with(
      PlanReach reach, List<?> before, List<? extends @Nullable Object> after) {
    List<@Nullable Object> arguments = new ArrayList<>(before);
    arguments.addAll(Arrays.asList(reach.arguments()));
    arguments.addAll(after);
    return arguments.toArray();
  }

  private StoredPlan read(ResultSet row) throws SQLException {
    return new StoredPlan(
        Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
        row.getString("owner_organisation"),
        row.getString("area"),
        PlanState.valueOf(row.getString("state")),
        new FinancialYear(row.getInt("first_year")),
        value(row.getString("entry"), PlanEntry.class),
        value(row.getString("figures"), PlanFigures.class),
        row.getString("created_by"),
        Objects.requireNonNull(Sql.instant(row, "created_at")),
        Objects.requireNonNull(Sql.instant(row, "changed_at")),
        row.getInt("revision"));
  }

  private static String[] texts(List<String> values) {
    return values.toArray(String[]::new);
  }

  private <T> T value(String json, Class<T> type) {
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
