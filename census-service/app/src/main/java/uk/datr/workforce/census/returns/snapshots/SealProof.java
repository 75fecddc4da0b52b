package uk.datr.workforce.census.returns.snapshots;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an entry of a manifest leads back to the return that was sealed. Whoever has it can check it alone: the seal is the SHA-256 of
 * {@code sealed}, the entry's canonical JSON is a leaf, and the path leads from it to the root.
 *
 * @param index of the entry, from 0
 * @param path hashes from the entry's neighbour up
 * @param sealed canonical JSON of the version (RFC 8785)
 * @param holds whether the service itself could follow it
 */
@Schema(
    name = "SealProof",
    description =
        "How an entry of a manifest leads back to the return that was sealed: the seal is the SHA-256 of 'sealed', and the path leads from the entry to the root as RFC 9162, 2.1.3.2 says.")
public record SealProof(
    @Schema(required = true) Edition edition,
    @Schema(required = true) Manifest.Entry entry,
    @Schema(required = true, description = "Place of the entry, from 0", examples = "17") int index,
    @Schema(required = true, description = "Hashes from the entry's neighbour up")
        List<String> path,
    @Schema(
            required = true,
            description =
                "Canonical JSON of the version (RFC 8785); free text is in it as its SHA-256 alone")
        String sealed,
    @Schema(required = true, description = "Whether the service could follow it just now")
        boolean holds) {

  /** Keeps its own copy of the path. */
  public SealProof {
    path = List.copyOf(path);
  }
}
