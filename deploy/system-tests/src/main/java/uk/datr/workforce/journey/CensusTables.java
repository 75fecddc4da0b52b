package uk.datr.workforce.journey;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks into census-service's tables, read-only, to check that what others show is what is stored. */
public final class CensusTables {
  private final String url;
  private final String user;
  private final String password;

  /** The tables in the database with that address. */
  public CensusTables(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** The tables of the platform on this machine. */
  public static CensusTables local(LocalRun run) {
    return new CensusTables(
        "jdbc:postgresql://127.0.0.1:" + run.port("postgresql") + "/census",
        "census",
        "local-only");
  }

  /** Staff of a role group as counted. */
  public record Staff(
      BigDecimal paidWte, long paidHeadcount, BigDecimal unpaidWte, long unpaidHeadcount) {}

  /** What the two rates are made of, and who answered of those asked. */
  public record Rates(
      BigDecimal vacantWte,
      BigDecimal establishedWte,
      long leavers,
      BigDecimal meanHeadcount,
      long asked,
      long answered) {}

  /** Staff by role group in an authority or region, or in England when the area is null. */
  public Map<String, Staff> staff(String collectionId, @Nullable String area) {
    Map<String, Staff> staff = new TreeMap<>();
    read(
        Queries.STAFF,
        collectionId,
        area,
        row ->
            staff.put(
                row.getString("role_group"),
                new Staff(
                    row.getBigDecimal("paid_wte"),
                    row.getLong("paid_headcount"),
                    row.getBigDecimal("unpaid_wte"),
                    row.getLong("unpaid_headcount"))));
    return staff;
  }

  /** The parts of the rates in an authority or region, or in England when the area is null. */
  public Rates rates(String collectionId, @Nullable String area) {
    Map<String, Rates> rates = new TreeMap<>();
    read(
        Queries.RATES,
        collectionId,
        area,
        row ->
            rates.put(
                "",
                new Rates(
                    row.getBigDecimal("vacant_wte"),
                    row.getBigDecimal("established_wte"),
                    row.getLong("leavers"),
                    row.getBigDecimal("mean_headcount"),
                    row.getLong("asked"),
                    row.getLong("answered"))));
    return java.util.Objects.requireNonNull(rates.get(""));
  }

  /** The authorities that are asked for returns, by code. */
  public List<String> authorities(String collectionId) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(Queries.AUTHORITIES)) {
      statement.setString(1, collectionId);
      List<String> codes = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          codes.add(rows.getString("la_code"));
        }
      }
      return codes;
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  /** How much is stored that a submitter could have changed: versions, drafts, signatures, kept answers. */
  public String stored() {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(Queries.STORED);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  /** The one number that a statement gives. */
  public BigDecimal number(String sql, String... arguments) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next() || row.getBigDecimal(1) == null) {
          throw new JourneyException("There is nothing of " + String.join(", ", arguments));
        }
        return row.getBigDecimal(1);
      }
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void read(String sql, String collectionId, @Nullable String area, RowReader reader) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, collectionId);
      statement.setString(2, area);
      statement.setString(3, area);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("readOnly", "true");
    return DriverManager.getConnection(url, properties);
  }

  private static JourneyException unreadable(SQLException failed) {
    return new JourneyException("The census tables cannot be read: " + failed.getMessage(), failed);
  }
}
