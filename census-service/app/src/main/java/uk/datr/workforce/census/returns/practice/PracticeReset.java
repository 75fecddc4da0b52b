package uk.datr.workforce.census.returns.practice;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken back, as the API shows it. */
@Schema(
    name = "PracticeReset",
    description = "What became of the returns that you had stored for practice.")
record PracticeReset(
    @Schema(required = true, examples = "SANDBOX") String collectionId,
    @Schema(required = true, description = "Units whose returns are not started again")
        List<UUID> reset,
    @Schema(
            required = true,
            description =
                "Units whose returns stay as they are, because somebody else has stored or submitted a version, too")
        List<UUID> kept) {}
