package uk.datr.workforce.census.returns.snapshots;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a collection's figures.
 *
 * @param root root of the Merkle tree over the entries of its manifest (RFC 9162, 2.1)
 * @param note why it was made; null for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Edition",
    description =
        "An edition of a collection: the first is made when it is finalised, each correction after publication makes the next.")
public record Edition(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true, examples = "1") int edition,
    @Schema(
            required = true,
            description = "Root of the Merkle tree over the entries (RFC 9162, 2.1)",
            examples = "3c1f9d0e7a5b4c2d8e6f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f")
        String root,
    @Schema(required = true, description = "Number of returns that count", examples = "535")
        int returns,
    @Schema(description = "Why it was made; left away for the first") @Nullable String note,
    @Schema(required = true) Instant frozenAt) {}
