package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folders of the local stack, which survive a restart. */
final class LocalData {

  private final Path folder;
  private final PreparedData prepared;

  LocalData(Repository repository, PreparedData prepared) {
    this.folder = repository.state().resolve("data");
    this.prepared = prepared;
  }

  Path postgresql() {
    return folder.resolve("postgresql");
  }

  Path kafka() {
    return folder.resolve("kafka");
  }

  Path keycloakHome() {
    return folder.resolve("keycloak");
  }

  /** Creates PostgreSQL's folder, with the realm in it, unless it is there. */
  void prepare(Progress progress) {
    prepared.ready(progress);
    if (!Files.isDirectory(postgresql())) {
      prepared.copyTo(postgresql(), progress);
      realmIsCurrent();
    }
  }

  /**
   * Takes Keycloak's database away when the realm files have changed since it was made, so that they are imported anew. Example
   * people keep their ids.
   *
   * @return whether that was so
   */
  boolean makeRoomForNewRealm(PostgresPart postgres, Progress progress) {
    try {
      if (Files.exists(fingerprint())
          && Files.readString(fingerprint()).equals(prepared.fingerprint())) {
        return false;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    progress.say("The realm has changed: importing it anew (some 20 s)");
    postgres.dropDatabase(KeycloakPart.DATABASE);
    postgres.createDatabase(KeycloakPart.DATABASE);
    return true;
  }

  /** Notes that Keycloak's database holds the realm of the files as they are now. */
  void realmIsCurrent() {
    try {
      Files.writeString(fingerprint(), prepared.fingerprint());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path fingerprint() {
    return folder.resolve("realm.fingerprint");
  }
}
