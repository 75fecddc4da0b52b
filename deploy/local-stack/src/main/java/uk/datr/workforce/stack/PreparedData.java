package uk.datr.workforce.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A PostgreSQL data folder in which Keycloak has already made its tables and imported the realms. Keycloak needs some twenty seconds
 * for that, a copy of the folder a fraction of one; so it is made once for each content of the realm files and kept in the cache.
 */
final class PreparedData {

  private static final String PREFIX = "realm-data-";
  private static final int KEPT = 4;
  private static final Duration WRITING_CLASSES = Duration.ofSeconds(90);

  private final Installation installation;
  private final List<RealmFile> realms;
  private final List<RealmChange> changes;

  PreparedData(Installation installation, List<RealmFile> realms, List<RealmChange> changes) {
    this.installation = installation;
    this.realms = List.copyOf(realms);
    this.changes = List.copyOf(changes);
  }

  /** Name of the content of Keycloak's database: other realm files or another Keycloak have another. */
  String fingerprint() {
    return hash(
        installation.keycloak().getFileName()
            + "\n"
            + realms.stream().map(RealmFile::text).collect(Collectors.joining("\n"))
            + changes);
  }

  /** Makes the folder, and on the way the caches of loaded classes, unless that was done for these parts and this JDK. */
  Path ready(Progress progress) {
    String key =
        hash(
            String.join(
                "\n",
                fingerprint(),
                installation.postgresql().getFileName().toString(),
                installation.kafka().getFileName().toString(),
                Runtime.version().toString()));
    Path prepared =
        installation
            .cache()
            .prepared(
                PREFIX + key,
                folder -> {
                  progress.say("Preparing Keycloak's database with the realm, once (some 30 s)");
                  make(folder);
                });
    installation.cache().prune(PREFIX, KEPT);
    return prepared;
  }

  private static String hash(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Copies the prepared folder to {@code data}, which must not exist. */
  void copyTo(Path data, Progress progress) {
    Path prepared = ready(progress);
    Folders.create(data.resolveSibling("."));
    // First under another name: an interrupted copy must not be taken for data.
    Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    Folders.copy(prepared.resolve("postgresql"), unfinished);
    installation.as().own(unfinished);
    try {
      Files.move(unfinished, data);
    } catch (IOException failed) {
      throw new StackException("Cannot create " + data, failed);
    }
  }

  private void make(Path folder) throws IOException {
    trainKafka(folder);
    Path data = folder.resolve("postgresql");
    PostgresPart.initialise(installation.postgresql(), installation.as(), data);
    List<Integer> ports = Ports.someFree(3);
    PostgresPart postgres =
        PostgresPart.start(
            installation.postgresql(),
            installation.as(),
            data,
            ports.get(0),
            folder.resolve("postgresql.log"),
            PostgresPart.Durability.FAST);
    try {
      postgres.createDatabase(KeycloakPart.DATABASE);
      KeycloakPart keycloak =
          KeycloakPart.start(
              installation,
              postgres,
              folder.resolve("keycloak"),
              realms,
              ports.get(1),
              ports.get(2),
              installation.keycloakClasses().train(),
              folder.resolve("keycloak.log"));
      try {
        String realm = realms.getFirst().name();
        keycloak.awaitReady(realm);
        keycloak.bringUpToDate(realm, changes);
      } finally {
        // Writing the cache of loaded classes is part of the end.
        keycloak.process().stop(WRITING_CLASSES);
        installation.keycloakClasses().keep();
      }
    } finally {
      postgres.stop();
    }
    Folders.delete(folder.resolve("keycloak"));
  }

  private void trainKafka(Path folder) {
    if (installation.kafkaClasses().present()) {
      return;
    }
    List<Integer> ports = Ports.someFree(2);
    Path data = folder.resolve("kafka");
    KafkaPart.start(
            installation.kafka(),
            installation.kafkaClasses().train(),
            data,
            ports.get(0),
            ports.get(1),
            folder.resolve("kafka.log"))
        .process()
        .stop(WRITING_CLASSES);
    installation.kafkaClasses().keep();
    Folders.delete(data);
  }
}
