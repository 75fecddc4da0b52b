package uk.datr.workforce.census.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.quality.ComparisonRun.RuleCount;
import uk.datr.workforce.census.rules.RuleFinding;
import uk.datr.workforce.census.rules.UnitFinding;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Severity;

/** Comparisons in the database, each with all that was found. */
@ApplicationScoped
class ComparisonStore {

  private static final String RUN =
      """
      select c.*, c.in_treatment ->> 'source' as in_treatment_source, coalesce((
        select jsonb_agg(jsonb_build_object('ruleId', n.rule_id, 'findings', n.findings) order by n.rule_id)
        from (
          select f.rule_id, count(*) as findings from comparison_finding f
          where f.comparison_id = c.comparison_id group by f.rule_id
        ) n), '[]') as rules
      from comparison c
      """;

  private final Database database;
  private final ObjectMapper mapper;

  ComparisonStore(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** Stores a comparison with the counts of people in treatment that it used. */
  void add(
      Act act,
      ComparisonRun run,
      @Nullable PeopleInTreatment inTreatment,
      List<UnitFinding> findings) {
    database.update(
        """
        insert into comparison (comparison_id, collection_id, rule_set_version, rule_settings_no, returns, findings,
                                compared_by, compared_at, in_treatment)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        run.comparisonId(),
        run.collectionId(),
        run.ruleSetVersion(),
        run.settingsNo(),
        run.returns(),
        run.findings(),
        act.actor(),
        run.comparedAt(),
        inTreatment == null ? null : json(inTreatment));
    database.update(
        """
        insert into comparison_finding (comparison_id, seq, unit_id, rule_id, severity, pointer, message, value, expected)
        select ?, f.seq, f.unit_id::uuid, f.rule_id, f.severity, f.pointer, f.message, f.value::jsonb, f.expected
        from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
          as f (unit_id, rule_id, severity, pointer, message, value, expected, seq)
        """,
        run.comparisonId(),
        each(findings, UnitFinding::unitId),
        each(findings, found -> found.finding().ruleId()),
        each(findings, found -> severity(found.finding()).name()),
        each(findings, found -> found.finding().pointer()),
        each(findings, found -> found.finding().message()),
        each(findings, found -> text(found.finding().value())),
        each(findings, found -> found.finding().expected()));
  }

  /** The counts of people in treatment that were given last for a collection. */
  Optional<PeopleInTreatment> inTreatment(String collectionId) {
    return database.first(
        """
        select in_treatment from comparison where collection_id = ? and in_treatment is not null
        order by compared_at desc, comparison_id desc limit 1
        """,
        row -> value(row.text("in_treatment")),
        collectionId);
  }

  List<ComparisonRun> list(String collectionId, long offset, int limit) {
    return database.list(
        RUN
            + " where c.collection_id = ? order by c.compared_at desc, c.comparison_id offset ? limit ?",
        this::run,
        collectionId,
        offset,
        limit);
  }

  long count(String collectionId) {
    return total(
        "select count(*)::int as total from comparison where collection_id = ?", collectionId);
  }

  Optional<ComparisonRun> find(String collectionId, UUID comparisonId) {
    return database.first(
        RUN + " where c.collection_id = ? and c.comparison_id = ?",
        this::run,
        collectionId,
        comparisonId);
  }

  /** What was found, in the order of units. */
  List<ComparisonFinding> findings(
      UUID comparisonId, @Nullable String ruleId, long offset, int limit) {
    return database.list(
        """
        select f.*, u.name, u.organisation_code
        from comparison_finding f join reporting_unit u on u.unit_id = f.unit_id
        where f.comparison_id = ? and (?::text is null or f.rule_id = ?)
        order by f.seq offset ? limit ?
        """,
        this::finding,
        comparisonId,
        ruleId,
        ruleId,
        offset,
        limit);
  }

  long countFindings(UUID comparisonId, @Nullable String ruleId) {
    return total(
        """
        select count(*)::int as total from comparison_finding
        where comparison_id = ? and (?::text is null or rule_id = ?)
        """,
        comparisonId,
        ruleId,
        ruleId);
  }

  private long total(String sql, @Nullable Object... arguments) {
    return database.first(sql, row -> (long) row.number("total"), arguments).orElseThrow();
  }

  private ComparisonRun run(Row row) throws SQLException {
    List<RuleCount> rules = new ArrayList<>();
    tree(row.text("rules"))
        .forEach(one ->
            rules.add(new RuleCount(one.path("ruleId").asText(), one.path("findings").asInt())));
    return new ComparisonRun(
        row.uuid("comparison_id"),
        row.text("collection_id"),
        row.text("rule_set_version"),
        row.number("rule_settings_no"),
        row.number("returns"),
        row.number("findings"),
        row.instant("compared_at"),
        row.textOrNull("in_treatment_source"),
        rules);
  }

  private ComparisonFinding finding(Row row) throws SQLException {
    String value = row.textOrNull("value");
    return new ComparisonFinding(
        row.number("seq"),
        row.uuid("unit_id"),
        row.text("name"),
        row.text("organisation_code"),
        row.text("rule_id"),
        row.constant(Severity.class, "severity"),
        row.text("pointer"),
        row.text("message"),
        value == null ? null : tree(value),
        row.textOrNull("expected"));
  }

  private static Severity severity(RuleFinding finding) {
    return switch (finding.level()) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFORMATION -> Severity.INFORMATION;
    };
  }

  @FunctionalInterface
  private interface Part {
    @Nullable String of(UnitFinding finding);
  }

  private static List<@Nullable String> each(List<UnitFinding> findings, Part part) {
    List<@Nullable String> values = new ArrayList<>();
    findings.forEach(finding -> values.add(part.of(finding)));
    return values;
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : value.toString();
  }

  private PeopleInTreatment value(String json) {
    try {
      return mapper.readValue(json, PeopleInTreatment.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }

  private String json(PeopleInTreatment counts) {
    try {
      return mapper.writeValueAsString(counts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Counts are plain data.", e);
    }
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }
}
