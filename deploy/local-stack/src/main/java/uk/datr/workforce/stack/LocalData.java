package uk.datr.workforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The data folders of the local stack, which survive a restart. */
final class LocalData {

  private final Path folder;
  private final Path overlay;
  private final PreparedData prepared;

  LocalData(Repository repository, PreparedData prepared) {
    this.folder = repository.state().resolve("data");
    this.overlay = repository.localOverlay();
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

  /** What has to be done so that Keycloak's database holds the realm of the files. */
  enum RealmWork {
    /** Nothing: it was made from these files. */
    NOTHING,
    /** The realm has changed: its numbered changes bring it there, and what is in it stays. */
    UPGRADE,
    /** The example people have changed: the realm is imported anew. */
    IMPORT
  }

  /** Takes Keycloak's database away when the example people have changed since it was made; those that stay keep their ids. */
  RealmWork makeRoomForRealm(PostgresPart postgres, Progress progress) {
    RealmWork work = realmWork();
    if (work == RealmWork.IMPORT) {
      progress.say("The example people have changed: importing the realm anew (some 20 s)");
      postgres.dropDatabase(KeycloakPart.DATABASE);
      postgres.createDatabase(KeycloakPart.DATABASE);
    }
    return work;
  }

  private RealmWork realmWork() {
    try {
      if (Files.exists(fingerprint())
          && Files.readString(fingerprint()).equals(prepared.fingerprint())) {
        return RealmWork.NOTHING;
      }
      return Files.exists(people()) && Files.mismatch(people(), overlay) >= 0
          ? RealmWork.IMPORT
          : RealmWork.UPGRADE;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Notes that Keycloak's database holds the realm of the files as they are now. */
  void realmIsCurrent() {
    try {
      Files.copy(overlay, people(), StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(fingerprint(), prepared.fingerprint());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path people() {
    return folder.resolve("realm.people.json");
  }

  private Path fingerprint() {
    return folder.resolve("realm.fingerprint");
  }
}
