package uk.datr.workforce.kit.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import uk.datr.workforce.kit.sql.DatabaseException;

/**
 * Chains the entries of the audit log. Each look takes the entries that are committed and not yet sealed, in the order of
 * their numbers, and seals them behind what was sealed before: an entry that commits late comes behind those that were
 * committed when the sealer looked, whatever its number. A look is one transaction, so a sealer that is killed leaves
 * nothing half done; of all instances of a service one looks at a time.
 */
@ApplicationScoped
public class AuditSealer {

  private static final Logger LOG = Logger.getLogger(AuditSealer.class);

  /** Rows in memory at a time. */
  private static final int BATCH = 1000;

  private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('workforce_audit_sealer', 0))";

  private static final String HEAD = "select sequence, hash from audit_head for update";

  private static final String UNSEALED =
      "select "
          + SealedRow.COLUMNS
          + " from audit_unsealed w join audit_entry e on e.id = w.entry_id order by e.id";

  private static final String SEAL =
      "insert into audit_seal (sequence, entry_id, sealed_at, hash) values (?, ?, ?, ?)";

  private static final String NO_LONGER_WAITING = "delete from audit_unsealed where entry_id = ?";

  private static final String NEW_HEAD =
      "update audit_head set sequence = ?, hash = ?, sealed_at = ?";

  private final DataSource database;
  private final MeterRegistry metrics;
  private final Clock clock;
  private volatile double waiting = Double.NaN;
  private volatile boolean failing;

  AuditSealer(DataSource database, MeterRegistry metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event) {
    Gauge.builder("workforce.audit.unsealed", () -> waiting).register(metrics);
  }

  @Scheduled(
      every = "${workforce.audit.seal-every:2s}",
      identity = "audit-sealer",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sealInTurn() {
    try {
      seal();
      failing = false;
    } catch (RuntimeException e) {
      waiting = Double.NaN;
      if (!failing) {
        failing = true;
        LOG.warn("Audit entries wait for their seals: the sealer cannot work now.", e);
      }
    }
  }

  /**
   * Seals what is committed now, unless another instance is at it.
   *
   * @return how many entries were sealed
   */
  public long seal() {
    Head after =
        QuarkusTransaction.requiringNew().timeout((int) LONGEST_LOOK.toSeconds()).call(this::look);
    if (after.added() > 0) {
      // Outside of the database, where nobody who can change it can change this.
      LOG.infof("Audit head: %d entries, hash %s.", after.sequence(), after.hash());
    }
    return after.added();
  }

  private Head look() {
    try (Connection connection = database.getConnection()) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(LOCK)) {
        row.next();
        if (!row.getBoolean(1)) {
          return new Head(0, SealedRow.GENESIS, 0);
        }
      }
      Head after = chain(connection, head(connection));
      countWaiting(connection);
      return after;
    } catch (SQLException e) {
      throw new DatabaseException("The audit log could not be sealed.", e);
    }
  }

  private static Head head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(HEAD)) {
      row.next();
      return new Head(row.getLong("sequence"), HexFormat.of().formatHex(row.getBytes("hash")), 0);
    }
  }

  private Head chain(Connection connection, Head before) throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Head head = before;
    try (PreparedStatement query = connection.prepareStatement(UNSEALED)) {
      query.setFetchSize(BATCH);
      try (ResultSet row = query.executeQuery()) {
        List<Head> seals = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        while (row.next()) {
          SealedRow entry = SealedRow.read(row);
          long sequence = head.sequence() + 1;
          head = new Head(sequence, entry.seal(head.hash(), sequence, now), head.added() + 1);
          seals.add(head);
          entries.add(entry.id());
          if (seals.size() == BATCH) {
            write(connection, seals, entries, now);
          }
        }
        write(connection, seals, entries, now);
      }
    }
    if (head.added() > 0) {
      try (PreparedStatement update = connection.prepareStatement(NEW_HEAD)) {
        update.setLong(1, head.sequence());
        update.setBytes(2, HexFormat.of().parseHex(head.hash()));
        update.setObject(3, now.atOffset(ZoneOffset.UTC));
        update.executeUpdate();
      }
    }
    return head;
  }

  private static void write(
      Connection connection, List<Head> seals, List<Long> entries, Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(SEAL);
        PreparedStatement delete = connection.prepareStatement(NO_LONGER_WAITING)) {
      for (int i = 0; i < seals.size(); i++) {
        insert.setLong(1, seals.get(i).sequence());
        insert.setLong(2, entries.get(i));
        insert.setObject(3, now.atOffset(ZoneOffset.UTC));
        insert.setBytes(4, HexFormat.of().parseHex(seals.get(i).hash()));
        insert.addBatch();
        delete.setLong(1, entries.get(i));
        delete.addBatch();
      }
      insert.executeBatch();
      delete.executeBatch();
    }
    seals.clear();
    entries.clear();
  }

  private void countWaiting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from audit_unsealed")) {
      row.next();
      waiting = row.getDouble(1);
    }
  }

  /** The end of the chain, and how many seals a look has added to it. */
  private record Head(long sequence, String hash, long added) {}
}
