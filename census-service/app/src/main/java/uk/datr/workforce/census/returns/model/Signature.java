package uk.datr.workforce.census.returns.model;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signature under a version of a return.
 *
 * @param name who signed, as they write themselves
 * @param role what they are in the organisation
 */
@Schema(name = "Signature", description = "Who signed the return, and what they agreed to.")
public record Signature(
    @Schema(required = true, examples = "Sam Example") String name,
    @Schema(required = true, examples = "Director of operations") String role,
    @Schema(required = true) Declaration declaration,
    @Schema(required = true) Instant signedAt) {}
