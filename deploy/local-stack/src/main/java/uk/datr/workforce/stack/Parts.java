package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, Kafka and Keycloak for tests: on free ports, in a temporary folder, gone without a trace when closed or at the JVM's end. */
public final class Parts implements AutoCloseable {

  private final Path folder;
  private final Progress progress;

  private Parts(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /** Starts the parts and writes their addresses to {@code addresses} when all are ready. */
  public static Parts start(Repository repository, Path addresses, Progress progress) {
    try {
      Parts parts = new Parts(Files.createTempDirectory("workforce-parts-"), progress);
      // Before the first process: this program may be told to end while it starts them.
      Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop-parts"));
      try {
        parts.startAll(repository).writeTo(addresses);
        return parts;
      } catch (RuntimeException | IOException failed) {
        parts.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PartsAddresses startAll(Repository repository) {
    Installation installation = Installation.prepare(repository, PartsCache.ofThisUser(), progress);
    List<RealmFile> realms =
        List.of(
            RealmFile.read(repository.realm(), repository.localOverlay(), repository.testOverlay()),
            RealmFile.read(repository.foreignRealm()));
    List<Integer> ports = Ports.someFree(5);
    Path data = folder.resolve("postgresql");
    new PreparedData(installation, realms, RealmChange.all(repository.realmChanges()))
        .copyTo(data, progress);
    CompletableFuture<KafkaPart> broker =
        CompletableFuture.supplyAsync(() ->
            KafkaPart.start(
                installation.kafka(),
                installation.kafkaClasses().use(),
                folder.resolve("kafka"),
                ports.get(1),
                ports.get(2),
                folder.resolve("kafka.log")));
    PostgresPart postgres =
        PostgresPart.start(
            installation.postgresql(),
            installation.as(),
            data,
            ports.get(0),
            folder.resolve("postgresql.log"),
            PostgresPart.Durability.FAST);
    KeycloakPart keycloak =
        KeycloakPart.start(
            installation,
            postgres,
            folder.resolve("keycloak"),
            realms,
            ports.get(3),
            ports.get(4),
            installation.keycloakClasses().use(),
            folder.resolve("keycloak.log"));
    keycloak.awaitReady(realms.getFirst().name());
    KafkaPart kafka = broker.join();
    progress.say("PostgreSQL, Kafka and Keycloak are ready for tests");
    return new PartsAddresses(
        postgres.port(),
        PostgresPart.SUPERUSER,
        PostgresPart.PASSWORD,
        kafka.bootstrapServers(),
        keycloak.url(),
        KeycloakPart.ADMIN_CLIENT,
        KeycloakPart.CLIENT_SECRET,
        PostgresPart.PASSWORD,
        Map.of(
            "postgresql", postgres.process().handle().pid(),
            "kafka", kafka.process().handle().pid(),
            "keycloak", keycloak.process().handle().pid()),
        folder.toString());
  }

  /** Stops the parts and deletes their folder; a second call does nothing more. */
  @Override
  public void close() {
    OwnedProcesses.stopAll(progress);
    Folders.delete(folder);
  }
}
