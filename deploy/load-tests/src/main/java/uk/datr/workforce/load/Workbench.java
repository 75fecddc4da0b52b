package uk.datr.workforce.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/** What the measurements of one running stack share: its addresses, people, open collection, and units to work with. */
final class Workbench implements AutoCloseable {

  private static final int PREPARING_AT_ONCE = 8;
  private static final int OWN_YEAR = 2025;
  private static final String COLLECTIONS = "/census/v1/collections";
  private static final long PATIENCE_SECONDS = 120;

  /** The databases of the services that read census-service's events. */
  private static final List<String> READERS = List.of("reporting", "calculator", "survey_people");

  /** Index only; nothing was received by a service that has never read. */
  private static final String RECEIVED_LATELY =
      "select count(*) from inbox_event where received_at > now() - interval '300 ms'";

  private final int postgresql;
  private final Platform platform;
  private final Callers callers;
  private final Collection collection;
  private final List<LocalAuthority> authorities =
      LocalAuthorities.load().validOn(LocalDate.now(ZoneOffset.UTC));
  private final AtomicInteger next = new AtomicInteger();
  private final List<Unit> spare = new ArrayList<>();
  private final Map<String, Integer> given = new HashMap<>();

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

  /**
   * New units of one provider, of which the open collection expects a return, spread over the authorities as real ones are:
   * what an authority adds up to is made anew with each of its returns, and none has thousands.
   */
  List<Unit> units(int count) {
    return units(count, collection);
  }

  /** New units of one provider, of which a collection expects a return. */
  private List<Unit> units(int count, Collection asked) {
    try (ExecutorService threads = Executors.newFixedThreadPool(PREPARING_AT_ONCE)) {
      List<Future<Unit>> units =
          IntStream.range(0, count)
              .mapToObj(_ ->
                  threads.submit(() ->
                      census().freshUnit(asked, "ORG-1001", "PROVIDER", nextAuthority(), "VOL")))
              .toList();
      return units.stream().map(Workbench::done).toList();
    }
  }

  /**
   * A collection of its own with the specification of the open one, open. It asks every unit of the register, and so those
   * that {@link #unitsOf} found for earlier ones.
   */
  Collection ownCollection() {
    Instant now = Instant.now();
    String id = "LOAD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("collectionId", id)
            .put("year", OWN_YEAR)
            .put("referenceDate", OWN_YEAR + "-06-30")
            .put("specVersion", collection.specVersion())
            .put("opensAt", now.minus(Duration.ofDays(1)).toString())
            .put("closesAt", now.plus(Duration.ofDays(30)).toString());
    manager().post(platform.census(), COLLECTIONS, entry).expect(201);
    Collection own = census().collection(id);
    move(own, "START_FAMILIARISATION");
    move(own, "OPEN");
    return own;
  }

  /** Moves a collection. */
  void move(Collection moved, String event) {
    manager()
        .post(
            platform.census(),
            COLLECTIONS + "/" + moved.id() + "/transitions",
            JsonNodeFactory.instance.objectNode().put("event", event))
        .expect(200);
  }

  /**
   * Units of one provider that a collection of its own asks and that were not given before of that collection. The open
   * collection does not ask them, so that they do not add to what is read of it.
   */
  List<Unit> unitsOf(Collection own, int count) {
    int from = given.merge(own.id(), count, Integer::sum) - count;
    if (spare.size() < from + count) {
      spare.addAll(units(from + count - spare.size(), own));
    }
    return List.copyOf(spare.subList(from, from + count));
  }

  /** Waits until every event has been published and no service has read one for a moment: nothing is left of earlier work. */
  void awaitQuiet() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    awaitNone("census", "select count(*) from outbox_event where sent_at is null", deadline);
    for (String reader : READERS) {
      awaitNone(reader, RECEIVED_LATELY, deadline);
    }
  }

  private void awaitNone(String database, String count, long deadline)
      throws SQLException, InterruptedException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      while (number(statement, count) > 0) {
        if (System.nanoTime() > deadline) {
          throw new JourneyException(
              database + " is at work for longer than " + PATIENCE_SECONDS + " s");
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private String nextAuthority() {
    return authorities.get(next.getAndIncrement() % authorities.size()).laCode();
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
