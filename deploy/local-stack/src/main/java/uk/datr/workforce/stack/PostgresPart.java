package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of the stack on 127.0.0.1, with a superuser of its own. */
public final class PostgresPart {

  /** The superuser; its password is {@link #PASSWORD}, good for this machine only. */
  public static final String SUPERUSER = "postgres";

  /** Password of every login of the local stack. */
  public static final String PASSWORD = "local-only";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningProcess process;
  private final int port;

  PostgresPart(RunningProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether an acknowledged commit has to survive the loss of power; tests don't need it. */
  enum Durability {
    DURABLE,
    FAST
  }

  static void initialise(Path programs, UnprivilegedCommand as, Path data) throws IOException {
    Folders.create(data);
    as.own(data);
    Path passwordFile = Files.createTempFile("postgres", ".password");
    try {
      Files.writeString(passwordFile, PASSWORD);
      as.own(passwordFile);
      Path log = data.resolveSibling("initdb.log");
      RunningProcess.start(
              "initdb",
              as.command(
                  List.of(
                      programs.resolve("bin/initdb").toString(),
                      "--pgdata=" + data,
                      "--username=" + SUPERUSER,
                      "--pwfile=" + passwordFile,
                      "--auth=scram-sha-256",
                      "--encoding=UTF8",
                      "--locale=C",
                      "--locale-provider=builtin",
                      "--builtin-locale=C.UTF-8",
                      "--no-instructions",
                      "--no-sync")),
              Map.of(),
              data.resolveSibling("."),
              log)
          .awaitEnd(PATIENCE);
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        throw new StackException(
            "PostgreSQL's data folder could not be made:\n"
                + String.join("\n", LogTail.lastLines(log, 20)));
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  static PostgresPart start(
      Path programs, UnprivilegedCommand as, Path data, int port, Path log, Durability durability) {
    PostgresPart part = launch(programs, as, data, port, log, durability);
    part.awaitReady();
    return part;
  }

  /** Starts the server; it is ready only after {@link #awaitReady}. */
  static PostgresPart launch(
      Path programs, UnprivilegedCommand as, Path data, int port, Path log, Durability durability) {
    as.own(data);
    try {
      // Left behind when the machine was switched off; the server refuses when the id now belongs
      // to any living process.
      if (Files.exists(data.resolve("postmaster.pid")) && !runs(data)) {
        Files.delete(data.resolve("postmaster.pid"));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    String durable = durability == Durability.DURABLE ? "on" : "off";
    RunningProcess process =
        RunningProcess.start(
            "postgresql",
            as.command(
                List.of(
                    programs.resolve("bin/postgres").toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "max_connections=300",
                    "-c",
                    "shared_buffers=96MB",
                    "-c",
                    "timezone=UTC",
                    "-c",
                    "log_timezone=UTC",
                    "-c",
                    "fsync=" + durable,
                    "-c",
                    "full_page_writes=" + durable)),
            Map.of(),
            data.resolveSibling("."),
            log);
    return new PostgresPart(process, port);
  }

  void awaitReady() {
    process.await(
        () -> {
          try (Connection connection = admin("postgres")) {
            return connection.isValid(1);
          }
        },
        PATIENCE);
  }

  private static boolean runs(Path data) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
    long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().command())
        .filter(command -> command.endsWith("/postgres"))
        .isPresent();
  }

  /** Address of a database for JDBC. */
  public static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  int port() {
    return port;
  }

  Connection admin(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, PASSWORD);
  }

  /** Creates the database and its login of the same name, both if absent. */
  void createDatabase(String name) {
    try (Connection connection = admin("postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
        statement.execute("create role " + name + " login password '" + PASSWORD + "'");
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
        statement.execute("create database " + name + " owner " + name);
        statement.execute("revoke connect on database " + name + " from public");
      }
    } catch (SQLException failed) {
      throw new StackException(
          "Cannot create the database " + name + ": " + failed.getMessage(), failed);
    }
  }

  void dropDatabase(String name) {
    try (Connection connection = admin("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
    } catch (SQLException failed) {
      throw new StackException(
          "Cannot drop the database " + name + ": " + failed.getMessage(), failed);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next();
    }
  }

  RunningProcess process() {
    return process;
  }

  void stop() {
    stop(process);
  }

  /** Ends a server properly: open transactions are rolled back, everything is written. */
  static void stop(RunningProcess process) {
    process.interrupt(Duration.ofSeconds(20));
  }
}
