package uk.datr.workforce.census.returns.seals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.kit.access.Act;

/** Sealed versions in the database, which never change. */
@ApplicationScoped
public class SealStore {

  /**
   * A version to be sealed.
   *
   * @param signOffId the signature; null for a version that becomes final without one
   */
  public record Version(
      UUID returnId, int versionNo, @Nullable UUID signOffId, SealedReturn sealed) {}

  private final Database database;

  SealStore(Database database) {
    this.database = database;
  }

  /** Keeps sealed versions, in one statement however many there are. */
  public void keep(Act act, List<Version> versions) {
    database.update(
        """
        insert into return_seal (return_id, version_no, seal, sealed, sign_off_id, sealed_at)
        select v.return_id::uuid, v.version_no::integer, v.seal, v.sealed, nullif(v.sign_off_id, '')::uuid, ?
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
             as v (return_id, version_no, seal, sealed, sign_off_id)
        """,
        act.at(),
        versions.stream().map(one -> one.returnId().toString()).toList(),
        versions.stream().map(one -> Integer.toString(one.versionNo())).toList(),
        versions.stream().map(one -> one.sealed().seal()).toList(),
        versions.stream().map(one -> one.sealed().json()).toList(),
        versions.stream().map(SealStore::signature).toList());
  }

  /** What is under a seal of a version. */
  public Optional<SealedReturn> find(UUID returnId, int versionNo, String seal) {
    return database.first(
        "select sealed, seal from return_seal where return_id = ? and version_no = ? and seal = ?",
        row -> new SealedReturn(row.text("sealed"), row.text("seal")),
        returnId,
        versionNo,
        seal);
  }

  private static String signature(Version version) {
    return version.signOffId() == null ? "" : version.signOffId().toString();
  }
}
