package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * PostgreSQL, Kafka and Keycloak unpacked and ready to be run, in the user's cache.
 *
 * @param postgresql folder with bin, lib and share
 * @param kafka folder of the broker's jars
 * @param keycloak Keycloak's home after its build
 * @param as how PostgreSQL is run by this user
 * @param cache where they lie
 */
record Installation(
    Path postgresql, Path kafka, Path keycloak, UnprivilegedCommand as, PartsCache cache) {

  private static final Duration KEYCLOAK_BUILD = Duration.ofMinutes(5);

  /** Prepares what is not there yet. */
  static Installation prepare(Repository repository, PartsCache cache, Progress progress) {
    requireLinux(System.getProperty("os.name"), System.getProperty("os.arch"));
    UnprivilegedCommand as = UnprivilegedCommand.forThisUser();
    Properties versions = versions();
    Path archives = repository.stackBuild().resolve("archives");
    String postgresqlName = "postgresql-" + versions.getProperty("postgresql");
    Path postgresqlJar = built(archives.resolve(postgresqlName + ".jar"));
    String keycloakName = "keycloak-" + versions.getProperty("keycloak");
    Path keycloakArchive = built(archives.resolve(keycloakName + ".tar.gz"));
    String kafkaVersion = versions.getProperty("kafka");
    Path brokerJars = built(repository.brokerJars(kafkaVersion));
    Path postgresql =
        as.programs(cache)
            .prepared(
                postgresqlName,
                folder -> {
                  progress.say("Unpacking PostgreSQL, once");
                  Archives.unpackTarXz(postgresqlJar, "postgres-linux-x86_64.txz", folder);
                });
    Path kafka = cache.prepared("kafka-" + kafkaVersion, folder -> copyJars(brokerJars, folder));
    Path keycloak =
        cache.prepared(
            keycloakName,
            folder -> {
              progress.say("Unpacking Keycloak and building it for PostgreSQL, once (some 20 s)");
              Archives.unpackTarGz(keycloakArchive, folder);
              buildKeycloak(folder);
            });
    return new Installation(postgresql, kafka, keycloak, as, cache);
  }

  static void requireLinux(String system, String architecture) {
    if (!system.equals("Linux") || !architecture.equals("amd64")) {
      throw new StackException(
          "The local stack runs on Linux x86-64 only; this is "
              + system
              + " "
              + architecture
              + ". Use a Linux machine, a virtual machine or WSL 2.");
    }
  }

  private static void buildKeycloak(Path folder) {
    Path log = folder.resolve("build.log");
    RunningProcess.start(
            "keycloak-build",
            List.of(
                folder.resolve("bin/kc.sh").toString(),
                "build",
                "--db=postgres",
                "--health-enabled=true"),
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS",
                "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m"),
            folder,
            log)
        .awaitEnd(KEYCLOAK_BUILD);
    if (LogTail.lastLines(log, 5).stream()
        .noneMatch(line ->
            line.contains("BUILD SUCCESS") || line.contains("Server configuration updated"))) {
      throw new StackException(
          "Keycloak could not be built:\n" + String.join("\n", LogTail.lastLines(log, 20)));
    }
  }

  private static void copyJars(Path from, Path to) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(from, "*.jar")) {
      for (Path jar : jars) {
        Files.copy(jar, to.resolve(jar.getFileName().toString()));
      }
    }
  }

  private static Path built(Path part) {
    if (!Files.exists(part)) {
      throw new StackException(part + " is missing: build first, for example with ./workforce up.");
    }
    return part;
  }

  private static Properties versions() {
    try (InputStream file = Installation.class.getResourceAsStream("versions.properties")) {
      Properties versions = new Properties();
      versions.load(Objects.requireNonNull(file));
      return versions;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The broker's cache of loaded classes. */
  ClassCache kafkaClasses() {
    return classes(kafka);
  }

  /** Keycloak's cache of loaded classes. */
  ClassCache keycloakClasses() {
    return classes(keycloak);
  }

  private ClassCache classes(Path part) {
    String jdk = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-");
    return new ClassCache(cache.place(part.getFileName() + "-jdk-" + jdk + ".aot"));
  }
}
