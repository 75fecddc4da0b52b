package uk.datr.workforce.kit.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import uk.datr.workforce.kit.sql.Sql;

/** What a projection holds, as one hash. Rows are streamed. */
@ApplicationScoped
class ProjectionHash {

  private static final int FETCHED = 1000;

  private static final String COLUMNS =
      """
      select column_name from information_schema.columns
      where table_schema = current_schema() and table_name = ? order by column_name
      """;

  private final Sql sql;

  ProjectionHash(Sql sql) {
    this.sql = sql;
  }

  /** The hash, in the present transaction. */
  Content of(Projection projection) {
    MessageDigest digest = sha256();
    long[] rows = {0};
    for (ProjectedTable table : projection.tables()) {
      digest.update((table.name() + "\n").getBytes(StandardCharsets.UTF_8));
      sql.stream(
          "select row_to_json(t)::text from (select %s from %s order by %s) t"
              .formatted(columns(table), table.name(), table.key()),
          FETCHED,
          row -> {
            rows[0]++;
            digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
          });
    }
    return new Content(HexFormat.of().formatHex(digest.digest()), rows[0]);
  }

  /** In the order of their names, so that the order of their making does not matter. */
  private String columns(ProjectedTable table) {
    List<String> columns = sql.list(COLUMNS, row -> row.getString(1), table.name());
    return columns.stream()
        .filter(column -> !table.leftOut().contains(column))
        .map(column -> '"' + column + '"')
        .collect(Collectors.joining(", "));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /**
   * What a projection holds.
   *
   * @param hash hexadecimal
   */
  record Content(String hash, long rows) {}
}
