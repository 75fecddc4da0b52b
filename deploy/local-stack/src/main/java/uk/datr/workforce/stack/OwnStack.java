package uk.datr.workforce.stack;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import uk.datr.workforce.events.Topic;

/**
 * A platform of one's own on free ports, with PostgreSQL, Kafka, Keycloak, census-service and reporting-service as processes that can
 * be killed and started again one by one, and without the example data. Several run side by side, each with a state folder of its
 * own. All processes end with this program.
 */
public final class OwnStack implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Short, because a broker that was killed waits for the end of its last session. */
  private static final Duration BROKER_SESSION = Duration.ofSeconds(3);

  private static final int LOGS_KEPT = 12;
  private static final String EXAMPLE_DATA = "WORKFORCE_CENSUS_EXAMPLE_DATA_ENABLED";
  private static final Duration PAUSE_BETWEEN_STARTS = Duration.ofMillis(300);

  private final Repository repository;
  private final Path programs;
  private final StackPorts ports;
  private final Installation installation;
  private final List<RealmFile> realms;
  private final LocalData data;
  private final Map<StackPart, RunningProcess> running = new EnumMap<>(StackPart.class);
  private final Map<String, Integer> logs = new ConcurrentHashMap<>();
  private volatile boolean closing;

  private OwnStack(Repository repository, Path programs, Progress progress) {
    this.repository = repository;
    this.programs = programs;
    this.ports = freePorts();
    this.installation = Installation.prepare(repository, PartsCache.ofThisUser(), progress);
    this.realms = List.of(RealmFile.read(repository.realm(), repository.localOverlay()));
    this.data =
        new LocalData(
            repository,
            new PreparedData(installation, realms, RealmChange.all(repository.realmChanges())));
    data.prepare(progress);
  }

  /**
   * Takes the services as the build left them, for any number of stacks and however long they run: a later build does not change them.
   *
   * @param folder where they are kept
   */
  public static void takePrograms(Repository repository, Path folder) {
    StackPart.services()
        .forEach(part ->
            ServicePart.takeProgram(
                repository, part.service(), folder.resolve(part.service().id())));
  }

  /**
   * Starts all parts on an empty state.
   *
   * @param folder the state folder, which is emptied first; relative to the repository
   * @param programs where {@link #takePrograms} has kept the services
   */
  public static OwnStack start(
      Repository repository, Path folder, Path programs, Progress progress) {
    Repository own = repository.withState(folder);
    // Left over when the program that started it was itself killed.
    StackState.read(own).ifPresent(left -> left.running().forEach(RunningProcess::kill));
    Folders.delete(own.state());
    OwnStack stack = new OwnStack(own, programs, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-" + folder));
    try {
      stack.startAll();
      return stack;
    } catch (RuntimeException failed) {
      stack.close();
      throw failed;
    }
  }

  private void startAll() {
    CompletableFuture<Void> broker = CompletableFuture.runAsync(() -> start(StackPart.BROKER));
    start(StackPart.DATABASE);
    PostgresPart postgres = new PostgresPart(process(StackPart.DATABASE), ports.postgresql());
    postgres.createDatabase(KeycloakPart.DATABASE);
    StackPart.services().forEach(part -> postgres.createDatabase(part.service().database()));
    List<CompletableFuture<Void>> rest = new ArrayList<>();
    rest.add(CompletableFuture.runAsync(() -> start(StackPart.KEYCLOAK)));
    try {
      broker.join();
      Topics.create(ports.bootstrapServers(), "");
      StackPart.services().forEach(part -> rest.add(CompletableFuture.runAsync(() -> start(part))));
      CompletableFuture.allOf(rest.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof StackException told ? told : failed;
    }
  }

  /** Ends a part as a loss of power would: neither it nor its children can finish anything (SIGKILL). */
  public void kill(StackPart part) {
    process(part).kill();
  }

  /**
   * Starts a part that was killed and waits until it is ready. As whoever supervises services in production does, starts it again when
   * it gives up while another part is away.
   *
   * @return how often it was started
   */
  public int start(StackPart part) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int starts = 1; ; starts++) {
      try {
        launch(part);
        return starts;
      } catch (StackException gaveUp) {
        if (closing || System.nanoTime() > end) {
          throw gaveUp;
        }
        kill(part);
        pause();
      }
    }
  }

  private void launch(StackPart part) {
    switch (part) {
      case DATABASE -> {
        PostgresPart database =
            PostgresPart.launch(
                installation.postgresql(),
                installation.as(),
                data.postgresql(),
                ports.postgresql(),
                emptyLog(part.id()),
                PostgresPart.Durability.DURABLE);
        keep(part, database.process());
        database.awaitReady();
      }
      case BROKER -> {
        KafkaPart broker =
            KafkaPart.launch(
                installation.kafka(),
                installation.kafkaClasses().use(),
                data.kafka(),
                ports.kafka(),
                ports.kafkaController(),
                emptyLog(part.id()),
                BROKER_SESSION);
        keep(part, broker.process());
        broker.awaitReady();
      }
      case KEYCLOAK -> {
        KeycloakPart keycloak =
            KeycloakPart.start(
                installation,
                new PostgresPart(process(StackPart.DATABASE), ports.postgresql()),
                data.keycloakHome(),
                realms,
                ports.keycloak(),
                ports.keycloakManagement(),
                installation.keycloakClasses().use(),
                emptyLog(part.id()));
        keep(part, keycloak.process());
        keycloak.awaitReady(realms.getFirst().name());
      }
      case CENSUS, REPORTING -> {
        emptyLog(part.service().id());
        Map<String, String> settings = new TreeMap<>(part.service().settings(ports));
        settings.put(EXAMPLE_DATA, "false");
        ServicePart service =
            ServicePart.start(
                repository, part.service(), programs.resolve(part.service().id()), settings, ports);
        keep(part, service.process());
        service.awaitReady();
      }
    }
  }

  /** Puts the log of the start before this one aside; what was killed is told by its log alone. */
  private Path emptyLog(String name) {
    Path log = repository.log(name);
    if (Files.exists(log)) {
      int number = logs.merge(name, 1, Integer::sum);
      try {
        Files.move(log, log.resolveSibling(name + "-" + number + ".log"), REPLACE_EXISTING);
        Files.deleteIfExists(log.resolveSibling(name + "-" + (number - LOGS_KEPT) + ".log"));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return log;
  }

  /** Copies the logs of all parts, those of earlier starts too, to a folder. */
  public void copyLogs(Path folder) {
    Folders.delete(folder);
    Folders.create(folder.resolveSibling("."));
    Folders.copy(repository.state().resolve("logs"), folder);
  }

  /** Resident memory of all parts in MB. */
  public long residentMegabytes() {
    return Memory.residentMegabytes(processes());
  }

  /** Address of a service. */
  public URI address(StackPart service) {
    return URI.create(ports.serviceUrl(service.service()));
  }

  /** Address of the realm, which is the issuer of the tokens. */
  public String realmUrl() {
    return ports.realmUrl();
  }

  /** The broker's address. */
  public String bootstrapServers() {
    return ports.bootstrapServers();
  }

  /** Loses topics and their dead-letter topics with all that is on them; empty ones take their place. */
  public void lose(Set<Topic> topics) {
    Topics.lose(ports.bootstrapServers(), topics);
  }

  /** How many records the dead-letter topics hold together. */
  public long deadLetters() {
    return Topics.deadLetters(ports.bootstrapServers());
  }

  /** A connection to the database of a service, as the owner of its tables. */
  public Connection connect(StackPart service) throws SQLException {
    String database = service.service().database();
    return DriverManager.getConnection(
        PostgresPart.jdbcUrl(ports.postgresql(), database), database, PostgresPart.PASSWORD);
  }

  private void keep(StackPart part, RunningProcess process) {
    synchronized (running) {
      running.put(part, process);
      if (closing) {
        process.kill();
        throw new StackException("Stopping: nothing more is started.");
      }
      List<StackState.Entry> entries = running.values().stream().map(StackState.Entry::of).toList();
      new StackState(ports, entries, true).write(repository);
    }
  }

  private RunningProcess process(StackPart part) {
    synchronized (running) {
      return Objects.requireNonNull(running.get(part), part + " was not started");
    }
  }

  private List<RunningProcess> processes() {
    synchronized (running) {
      return List.copyOf(running.values());
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE_BETWEEN_STARTS.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interrupted);
    }
  }

  private static StackPorts freePorts() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    Iterator<Integer> free = Ports.someFree(StackPorts.names().size()).iterator();
    StackPorts.names().forEach(name -> ports.put(name, free.next()));
    return new StackPorts(ports);
  }

  /** Ends all parts by force: the state is thrown away by the next start. */
  @Override
  public void close() {
    synchronized (running) {
      closing = true;
    }
    processes().forEach(RunningProcess::kill);
    StackState.forget(repository);
  }
}
