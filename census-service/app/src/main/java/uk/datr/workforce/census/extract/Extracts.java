package uk.datr.workforce.census.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.csv.CsvWriter;
import uk.datr.workforce.kit.sql.Sql;

/**
 * Writes tables of a collection as CSV, version by version as the database hands them out: memory does not grow with the
 * collection, and one statement sees one state of it. Who takes an extract is audited before the first byte.
 */
@ApplicationScoped
public class Extracts {

  private static final int ROWS_AT_A_TIME = 50;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final List<String> WHOSE =
      List.of(
          "collectionId",
          "organisationCode",
          "unitId",
          "unitName",
          "kind",
          "laCode",
          "nhsRegionCode",
          "returnId",
          "state",
          "versionNo",
          "counted",
          "submittedAt",
          "listVersion",
          "contentHash",
          "line");

  private static final String VERSIONS =
      """
      select r.collection_id, u.organisation_code, r.unit_id, u.name, u.kind, e.la_code, e.nhs_region_code, r.return_id,
             r.state, v.version_no, v.version_no is not distinct from r.counted_version as counted, v.submitted_at,
             v.list_version, v.content_hash, v.content::text as content
      from census_return r
      join collection c on c.collection_id = r.collection_id and c.state <> 'FAMILIARISATION'
      join expected_return e on e.collection_id = r.collection_id and e.unit_id = r.unit_id
      join reporting_unit u on u.unit_id = r.unit_id
      join return_version v on v.return_id = r.return_id
      where r.collection_id = ? and v.submitted_at is not null and (? or v.version_no = r.counted_version)
      order by u.organisation_code, r.unit_id, v.version_no
      """;

  private final Sql sql;
  private final AuditLog audit;
  private final ObjectMapper mapper;

  Extracts(Sql sql, AuditLog audit, ObjectMapper mapper) {
    this.sql = sql;
    this.audit = audit;
    this.mapper = mapper;
  }

  /** Writes down who takes what; false when there is no such collection. */
  @Transactional
  public boolean begin(Act act, String collectionId, ExtractTable table, ExtractVersions versions) {
    if (sql.number("select count(*) from collection where collection_id = ?", collectionId) == 0) {
      return false;
    }
    audit.append(
        act,
        "extract-taken",
        "extract",
        collectionId,
        null,
        Map.of("table", table.name(), "versions", versions.name()));
    return true;
  }

  /**
   * Writes a table.
   *
   * @throws UncheckedIOException when the reader goes away
   */
  public void write(
      String collectionId, ExtractTable table, ExtractVersions versions, OutputStream stream) {
    QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .run(() -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          CsvWriter csv = new CsvWriter(writer);
          try {
            csv.row(header(table));
            sql.stream(
                VERSIONS,
                ROWS_AT_A_TIME,
                row -> version(row, table, csv),
                collectionId,
                versions == ExtractVersions.ALL);
            writer.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<String> header(ExtractTable table) {
    List<String> columns = new ArrayList<>(WHOSE);
    columns.addAll(table.columns());
    return columns;
  }

  private void version(ResultSet row, ExtractTable table, CsvWriter csv) throws SQLException {
    List<@Nullable Object> whose =
        new ArrayList<>(
            Arrays.<@Nullable Object>asList(
                row.getString("collection_id"),
                row.getString("organisation_code"),
                row.getString("unit_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("la_code"),
                row.getString("nhs_region_code"),
                row.getString("return_id"),
                row.getString("state"),
                row.getInt("version_no"),
                row.getBoolean("counted"),
                Objects.requireNonNull(Sql.instant(row, "submitted_at")).toString(),
                row.getString("list_version"),
                row.getString("content_hash")));
    int number = 0;
    try {
      for (List<JsonNode> line : table.lines(tree(row.getString("content")))) {
        List<@Nullable Object> cells = new ArrayList<>(whose);
        cells.add(++number);
        line.forEach(value -> cells.add(cell(value)));
        csv.row(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object cell(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(" "));
    }
    if (value.isNumber()) {
      return value.decimalValue();
    }
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }
}
