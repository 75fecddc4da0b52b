package uk.datr.workforce.census.returns.snapshots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.seals.SealStore;
import uk.datr.workforce.census.returns.seals.SealedReturn;
import uk.datr.workforce.census.returns.store.BulkReturnStore;
import uk.datr.workforce.census.returns.store.BulkReturnStore.UnsealedReturn;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.outbox.Outbox;

/** Freezes editions of collections, and proves that a return is among one. */
@ApplicationScoped
public class Snapshots {

  private final SnapshotStore store;
  private final SealStore seals;
  private final BulkReturnStore returns;
  private final Outbox outbox;
  private final AuditLog audit;

  Snapshots(
      SnapshotStore store,
      SealStore seals,
      BulkReturnStore returns,
      Outbox outbox,
      AuditLog audit) {
    this.store = store;
    this.seals = seals;
    this.returns = returns;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Keeps everybody else from correcting returns of a collection until the transaction ends; false when there is none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean hold(String collectionId) {
    return store.hold(collectionId);
  }

  /**
   * Freezes the next edition of a collection as its returns are now, in the transaction of what made it. A return that counts
   * without a signature is sealed here.
   *
   * @param note why there is another one; null for the first
   * @return the number of the edition
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int freeze(Act act, String collectionId, @Nullable String note) {
    seals.keep(act, returns.unsealed(collectionId).stream().map(Snapshots::sealed).toList());
    List<Manifest.Entry> entries = store.present(collectionId);
    int edition = store.next(collectionId);
    String root = Manifest.tree(entries).root();
    store.keep(act, collectionId, edition, root, entries, note);
    outbox.append(
        act,
        EventTypes.SNAPSHOT_FROZEN,
        collectionId,
        Manifest.event(collectionId, edition, act.at(), root, entries));
    audit.append(
        act,
        "snapshot-frozen",
        "collection",
        collectionId,
        null,
        Map.of("edition", edition, "returns", entries.size(), "root", root));
    return edition;
  }

  /** The editions of a collection, the newest first. */
  public List<Edition> editions(String collectionId) {
    return store.of(collectionId);
  }

  /** An edition with all its entries. */
  public Optional<Manifest> manifest(String collectionId, int edition) {
    return store
        .find(collectionId, edition)
        .map(found -> new Manifest(found, store.entries(collectionId, edition)));
  }

  /** The proof that a unit's return is in an edition; nothing when it is not, or out of reach. */
  public Optional<SealProof> proof(String collectionId, int edition, UUID unitId, Scope scope) {
    Optional<UUID> returnId = store.returnOf(collectionId, unitId, scope);
    Optional<Manifest> manifest =
        returnId.isEmpty() ? Optional.empty() : manifest(collectionId, edition);
    return manifest.flatMap(found -> proof(found, returnId.orElseThrow()));
  }

  private Optional<SealProof> proof(Manifest manifest, UUID returnId) {
    List<Manifest.Entry> entries = manifest.entries();
    for (int i = 0; i < entries.size(); i++) {
      Manifest.Entry entry = entries.get(i);
      if (entry.returnId().equals(returnId.toString())) {
        int index = i;
        return seals
            .find(returnId, entry.versionNo(), entry.seal())
            .map(sealed -> proof(manifest, entry, index, sealed));
      }
    }
    return Optional.empty();
  }

  private static SealProof proof(
      Manifest manifest, Manifest.Entry entry, int index, SealedReturn sealed) {
    List<String> path = Manifest.tree(manifest.entries()).path(index);
    boolean holds =
        SealedReturn.ofJson(sealed.json()).seal().equals(entry.seal())
            && MerkleTree.holds(
                entry.leaf(), index, manifest.entries().size(), path, manifest.edition().root());
    return new SealProof(manifest.edition(), entry, index, path, sealed.json(), holds);
  }

  private static SealStore.Version sealed(UnsealedReturn one) {
    StoredReturn stored = one.found().stored();
    Body body = Objects.requireNonNull(one.found().body());
    return new SealStore.Version(
        stored.returnId(),
        Objects.requireNonNull(stored.versionNo()),
        one.signOffId(),
        SealedReturn.of(stored, body.content(), body.explanations(), body.signature()));
  }
}
