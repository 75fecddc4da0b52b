package uk.datr.workforce.census.returns.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a return, without what it says.
 *
 * @param submittedAt when it was handed in; null for a draft
 * @param resubmissionReason why it followed another version, where somebody said so
 * @param seal SHA-256 of the newest sealed form; null before it is sealed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReturnVersion", description = "A version of a return, without what it says.")
public record VersionSummary(
    @Schema(required = true, examples = "1") int versionNo,
    @Schema(required = true) Instant savedAt,
    @Schema(description = "When it was handed in; left away for a draft")
        @Nullable Instant submittedAt,
    @Schema(
            description = "Why it followed another version",
            examples = "Two vacancies were left out.")
        @Nullable String resubmissionReason,
    @Schema(
            required = true,
            description = "SHA-256 of what it says, equal for equal content",
            examples = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        String contentHash,
    @Schema(required = true, description = "Whether it is the one that counts in figures")
        boolean counts,
    @Schema(
            description = "SHA-256 of its sealed form; left away before it is sealed",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable String seal) {}
