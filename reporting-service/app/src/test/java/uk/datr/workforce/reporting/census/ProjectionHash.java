package uk.datr.workforce.reporting.census;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the projections hold, as one hash a table. */
public final class ProjectionHash {

  /** Every table of the projection with its key; the revisions behind ETags are none. */
  private static final Map<String, String> TABLES =
      Map.of(
          "register_organisation", "organisation_code",
          "register_unit", "unit_id",
          "expected_return", "collection_id, unit_id",
          "collection", "collection_id",
          "return_status", "return_id",
          "return_fact", "return_id",
          "return_measure", "return_id, role_group",
          "area_measure", "collection_id, la_code, nhs_region_code, final, role_group",
          "census_edition", "collection_id",
          "census_edition_entry", "collection_id, return_id");

  private ProjectionHash() {}

  /** The hash of every table with the number of its rows. */
  public static Map<String, String> of(DataSource database) throws SQLException {
    Map<String, String> hashes = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        String query =
            "select count(*) || ' ' || md5(coalesce(string_agg(row_to_json(t)::text, ',' order by %s), '')) from %s t"
                .formatted(table.getValue(), table.getKey());
        try (ResultSet row = statement.executeQuery(query)) {
          row.next();
          hashes.put(table.getKey(), row.getString(1));
        }
      }
    }
    return hashes;
  }

  /** Empties the projections and the memory of having filled them. */
  public static void empty(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate inbox_event, inbox_position, collection_revision, "
              + String.join(", ", TABLES.keySet()));
    }
  }
}
