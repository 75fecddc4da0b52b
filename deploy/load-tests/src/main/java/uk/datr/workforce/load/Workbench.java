package uk.datr.workforce.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import uk.datr.workforce.journey.Bodies;
import uk.datr.workforce.journey.Caller;
import uk.datr.workforce.journey.Callers;
import uk.datr.workforce.journey.Census;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.LocalRun;
import uk.datr.workforce.journey.Platform;
import uk.datr.workforce.journey.Unit;

/** What the measurements of one running stack share: its addresses, people, open collection, and units to work with. */
final class Workbench implements AutoCloseable {

  private static final int PREPARING_AT_ONCE = 8;
  private static final long PATIENCE_SECONDS = 120;

  private final int postgresql;
  private final Platform platform;
  private final Callers callers;
  private final Collection collection;

  Workbench(LocalRun run) {
    this.postgresql = run.port("postgresql");
    this.platform = Platform.local(run);
    this.callers = new Callers(platform, Clock.systemUTC());
    this.collection = census().openCollection();
  }

  Platform platform() {
    return platform;
  }

  Collection collection() {
    return collection;
  }

  /** A provider's system, with a token that is good for a while. */
  Caller providerSystem() {
    return callers.machine("aire-system");
  }

  /** An analyst, with a token that is good for a while. */
  Caller analyst() {
    return callers.person("analyst");
  }

  /** A collection manager, with a token that is good for a while. */
  Caller manager() {
    return callers.person("collection-manager");
  }

  /** What a collection manager can do. */
  Census census() {
    return new Census(platform.census(), manager());
  }

  /** New units of one provider, each with a small draft that can be submitted. */
  List<Unit> drafts(int count) {
    List<Unit> units = units(count);
    each(
        units,
        unit ->
            census()
                .save(providerSystem(), collection, unit, Bodies.providerReturn(collection, unit))
                .expect(200));
    return units;
  }

  /** New units of one provider, of which the open collection expects a return. */
  List<Unit> units(int count) {
    return units(count, collection);
  }

  /** New units of one provider, of which a collection expects a return. */
  List<Unit> units(int count, Collection asked) {
    try (ExecutorService threads = Executors.newFixedThreadPool(PREPARING_AT_ONCE)) {
      List<Future<Unit>> units =
          IntStream.range(0, count)
              .mapToObj(_ ->
                  threads.submit(
                      () -> census().freshUnit(asked, "ORG-1001", "PROVIDER", "E08000035", "VOL")))
              .toList();
      return units.stream().map(Workbench::done).toList();
    }
  }

  /** Waits until every event has been published and the machine has nothing left to do for earlier work. */
  void awaitQuiet() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (Connection census = connect("census");
        Statement statement = census.createStatement()) {
      while (number(statement, "select count(*) from outbox_event where sent_at is null") > 0) {
        if (System.nanoTime() > deadline) {
          throw new JourneyException("Events wait for longer than " + PATIENCE_SECONDS + " s");
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  /** Tables of a database of the stack, to do the bare work in. */
  BareTables bare(String database) throws SQLException {
    return BareTables.in(postgresql, database);
  }

  /** A connection to a database of the stack. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + postgresql + "/" + database, database, "local-only");
  }

  @Override
  public void close() {
    callers.close();
  }

  private interface Step {
    void take(Unit unit);
  }

  private static void each(List<Unit> units, Step step) {
    try (ExecutorService threads = Executors.newFixedThreadPool(PREPARING_AT_ONCE)) {
      units.stream()
          .map(unit -> threads.submit(() -> step.take(unit)))
          .toList()
          .forEach(Workbench::done);
    }
  }

  private static <T> T done(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JourneyException("Interrupted", interrupted);
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new JourneyException("The preparation failed: " + failed.getCause(), failed);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
