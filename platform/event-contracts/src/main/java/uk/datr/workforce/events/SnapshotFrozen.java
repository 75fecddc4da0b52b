package uk.datr.workforce.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The manifest of the newest edition of a collection: the sealed version of every return that its figures are made of. A
 * correction after publication makes the next edition. The event's subject is the collection's id.
 *
 * @param edition counts up from 1
 * @param root root of the Merkle tree over the entries, SHA-256 in lower-case hexadecimal
 * @param entries in order of the returns' ids
 */
public record SnapshotFrozen(
    String collectionId, int edition, Instant frozenAt, String root, List<Entry> entries) {

  public SnapshotFrozen {
    Objects.requireNonNull(collectionId, "collectionId");
    Objects.requireNonNull(frozenAt, "frozenAt");
    Objects.requireNonNull(root, "root");
    entries = List.copyOf(entries);
  }

  /**
   * A return that counts.
   *
   * @param versionNo the version that counts
   * @param seal SHA-256 of the canonical JSON of that version, in lower-case hexadecimal
   * @param unsigned whether it counts without a signature
   */
  public record Entry(String returnId, int versionNo, String seal, boolean unsigned) {
    public Entry {
      Objects.requireNonNull(returnId, "returnId");
      Objects.requireNonNull(seal, "seal");
    }
  }
}
