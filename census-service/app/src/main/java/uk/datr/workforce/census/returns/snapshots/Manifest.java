package uk.datr.workforce.census.returns.snapshots;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.census.returns.seals.CanonicalJson;
import uk.datr.workforce.events.SnapshotFrozen;

/** An edition of a collection with all its entries. */
@Schema(
    name = "Manifest",
    description = "An edition of a collection: the sealed version of every return that counts.")
public record Manifest(
    @Schema(required = true, description = "The edition") Edition edition,
    @Schema(required = true, description = "In the order of the returns' ids")
        List<Entry> entries) {

  /** Keeps its own copy of the entries. */
  public Manifest {
    entries = List.copyOf(entries);
  }

  /**
   * A return that counts.
   *
   * @param seal SHA-256 of the canonical JSON of that version, in lower-case hexadecimal
   */
  @Schema(name = "ManifestEntry", description = "A return that counts.")
  public record Entry(
      @Schema(required = true, examples = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") String returnId,
      @Schema(required = true, examples = "1") int versionNo,
      @Schema(
              required = true,
              description = "SHA-256 of the canonical JSON of that version",
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String seal,
      @Schema(required = true, description = "Whether it counts without a signature")
          boolean unsigned) {

    /** The text that is a leaf of the tree: canonical JSON. */
    String leaf() {
      return CanonicalJson.of(
          JsonNodeFactory.instance
              .objectNode()
              .put("returnId", returnId)
              .put("versionNo", versionNo)
              .put("seal", seal)
              .put("unsigned", unsigned));
    }
  }

  /** The tree over the entries. */
  static MerkleTree tree(List<Entry> entries) {
    return new MerkleTree(entries.stream().map(Entry::leaf).toList());
  }

  static SnapshotFrozen event(
      String collectionId, int edition, Instant at, String root, List<Entry> entries) {
    return new SnapshotFrozen(
        collectionId,
        edition,
        at,
        root,
        entries.stream()
            .map(one ->
                new SnapshotFrozen.Entry(
                    one.returnId(), one.versionNo(), one.seal(), one.unsigned()))
            .toList());
  }
}
