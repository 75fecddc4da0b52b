package uk.datr.workforce.faults;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Profile;
import uk.datr.workforce.stack.OwnStack;
import uk.datr.workforce.stack.StackPart;

/** Reads what the services have stored of a round's collection, straight from their tables. */
final class StoredTables {

  private static final String RETURNS =
      """
      select r.return_id, r.unit_id, e.la_code, r.state, coalesce(r.counted_version, 0),
             coalesce((select sum((line ->> 'wte')::numeric)
                         from return_version v,
                              jsonb_array_elements(v.content -> 'staffInPost' || (v.content -> 'unpaidStaff')) line
                        where v.return_id = r.return_id and v.version_no = r.version_no), 0),
             (select count(*) from audit_entry a
               where a.subject_type = 'return' and a.subject_id = r.return_id::text and a.action = 'return-submitted')
        from census_return r
        join expected_return e on e.collection_id = r.collection_id and e.unit_id = r.unit_id
       where r.collection_id = ?
      """;

  private static final String STREAMS =
      """
      with keys as (
        select return_id::text as key from census_return where collection_id = ?1
        union all
        select collection_id || '/' || unit_id from expected_return where collection_id = ?1
        union all
        select ?1
      )
      select topic, key, count(*), min(sequence), max(sequence), count(*) filter (where sent_at is null)
        from outbox_event
       where topic in ('workforce.register', 'workforce.census', 'workforce.census-facts') and key in (select key from keys)
       group by topic, key
      """;

  private static final String POSITIONS =
      "select topic, subject, max(sequence) from inbox_position where subject = any (?) group by topic, subject";

  private static final String FACTS =
      """
      select f.return_id, f.unit_id, f.counted_version, coalesce(sum(m.paid_wte + m.unpaid_wte), 0)
        from return_fact f
        left join return_measure m on m.return_id = f.return_id
       where f.collection_id = ? and f.counted_version is not null
       group by f.return_id, f.unit_id, f.counted_version
      """;

  private static final String AREAS =
      "select la_code, sum(paid_wte + unpaid_wte) from area_measure where collection_id = ? group by la_code";

  private static final String UNSENT =
      "select count(*) from outbox_event where sent_at is null and parked_at is null";

  private static final String PARKED =
      "select count(*) from outbox_event where sent_at is null and parked_at is not null";

  private static final String GIVEN =
      """
      select coalesce(sum(last), 0) from outbox_sequence
       where topic in ('workforce.register', 'workforce.census', 'workforce.census-facts')
      """;

  private static final String TAKEN = "select coalesce(sum(sequence), 0) from inbox_position";

  private final OwnStack stack;

  StoredTables(OwnStack stack) {
    this.stack = stack;
  }

  /** Whether all events that were written have been sent and applied; false, too, when a database cannot be asked. */
  boolean settled() {
    try (Connection census = stack.connect(StackPart.CENSUS);
        Connection reporting = stack.connect(StackPart.REPORTING)) {
      return number(census, UNSENT) == 0 && number(census, GIVEN) == number(reporting, TAKEN);
    } catch (SQLException away) {
      return false;
    }
  }

  /** Whether all events that were written have been sent. */
  boolean sent() {
    return asked(StackPart.CENSUS, UNSENT).orElse(1) == 0;
  }

  /** How many events have been written so far; empty when the database cannot be asked. */
  OptionalLong written() {
    return asked(StackPart.CENSUS, GIVEN);
  }

  /** How many events have been applied so far, repetitions not counted; empty when the database cannot be asked. */
  OptionalLong applied() {
    return asked(StackPart.REPORTING, TAKEN);
  }

  private OptionalLong asked(StackPart service, String sql) {
    try (Connection database = stack.connect(service)) {
      return OptionalLong.of(number(database, sql));
    } catch (SQLException away) {
      return OptionalLong.empty();
    }
  }

  /** Everything of a collection; the platform must have settled. */
  Stored read(Lane lane, String collectionId) {
    try (Connection census = stack.connect(StackPart.CENSUS);
        Connection reporting = stack.connect(StackPart.REPORTING)) {
      List<Stored.Stream> streams = streams(census, collectionId);
      return new Stored(
          returns(census, collectionId),
          streams,
          positions(reporting, streams),
          facts(reporting, collectionId),
          areas(reporting, collectionId),
          profile(lane, collectionId),
          number(census, UNSENT),
          number(census, PARKED),
          stack.deadLetters() + waitingRows(census) + waitingRows(reporting),
          brokenAudits(lane));
    } catch (SQLException failed) {
      throw new JourneyException("The tables cannot be read: " + failed.getMessage(), failed);
    }
  }

  private static List<Stored.Return> returns(Connection census, String collectionId)
      throws SQLException {
    List<Stored.Return> returns = new ArrayList<>();
    try (PreparedStatement statement = census.prepareStatement(RETURNS)) {
      statement.setString(1, collectionId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          returns.add(
              new Stored.Return(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getInt(5),
                  row.getBigDecimal(6),
                  row.getInt(7)));
        }
      }
    }
    return returns;
  }

  private static List<Stored.Stream> streams(Connection census, String collectionId)
      throws SQLException {
    List<Stored.Stream> streams = new ArrayList<>();
    try (PreparedStatement statement =
        census.prepareStatement(STREAMS.replace("?1", "cast(? as text)"))) {
      for (int i = 1; i <= 3; i++) {
        statement.setString(i, collectionId);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          streams.add(
              new Stored.Stream(
                  row.getString(1),
                  row.getString(2),
                  row.getInt(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getInt(6)));
        }
      }
    }
    return streams;
  }

  private static Map<String, Long> positions(Connection reporting, List<Stored.Stream> streams)
      throws SQLException {
    Map<String, Long> positions = new HashMap<>();
    try (PreparedStatement statement = reporting.prepareStatement(POSITIONS)) {
      statement.setArray(
          1,
          reporting.createArrayOf(
              "text", streams.stream().map(Stored.Stream::key).distinct().toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          positions.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
        }
      }
    }
    return positions;
  }

  private static List<Stored.Fact> facts(Connection reporting, String collectionId)
      throws SQLException {
    List<Stored.Fact> facts = new ArrayList<>();
    try (PreparedStatement statement = reporting.prepareStatement(FACTS)) {
      statement.setString(1, collectionId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          facts.add(
              new Stored.Fact(
                  row.getString(1), row.getString(2), row.getInt(3), row.getBigDecimal(4)));
        }
      }
    }
    return facts;
  }

  private static Map<String, BigDecimal> areas(Connection reporting, String collectionId)
      throws SQLException {
    Map<String, BigDecimal> areas = new HashMap<>();
    try (PreparedStatement statement = reporting.prepareStatement(AREAS)) {
      statement.setString(1, collectionId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          areas.put(row.getString(1), row.getBigDecimal(2));
        }
      }
    }
    return areas;
  }

  private static BigDecimal profile(Lane lane, String collectionId) {
    Profile profile =
        Profile.read(
            lane.callers().person("analyst"),
            lane.platform().reporting(),
            Profile.ENGLAND,
            collectionId);
    return profile.figure(Profile.ENGLAND, "PROVISIONAL").wte();
  }

  /** Services whose audit log does not fit its seals. */
  private static List<String> brokenAudits(Lane lane) {
    List<String> broken = new ArrayList<>();
    Map.of("census", lane.platform().census(), "reporting", lane.platform().reporting())
        .forEach((name, service) -> {
          Answer answer =
              lane.callers().person("auditor").get(service, "/" + name + "/v1/audit/verify");
          if (!answer.expect(200).json().path("intact").asBoolean()) {
            broken.add(name + "-service");
          }
        });
    return broken;
  }

  /** Events that somebody has to look at, where the service keeps such. */
  private static long waitingRows(Connection database) throws SQLException {
    long waiting = 0;
    for (String table : List.of("dead_letter", "held_event")) {
      if (number(database, "select count(*) from pg_tables where tablename = '" + table + "'")
          > 0) {
        waiting += number(database, "select count(*) from " + table);
      }
    }
    return waiting;
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
