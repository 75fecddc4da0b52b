package uk.datr.workforce.census.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnState;

/**
 * One thing that happened. It says what, and where to read how that stands now; it names no person.
 *
 * @param position its place in the order of all changes
 * @param what happened, such as {@code return-submitted}
 * @param state of the return afterwards; null for other things
 * @param versionNo version that this state speaks of
 * @param href where to read the thing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Change",
    description =
        "One thing that happened to the register, a collection, an expected return or a return. It says where to read how that stands now, and names no person.")
public record Change(
    @Schema(
            required = true,
            description = "Its place in the order of all changes; your part of them has gaps",
            examples = "4711")
        long position,
    @Schema(required = true) Instant at,
    @Schema(
            required = true,
            description =
                "What happened, as the tables of the life cycles and the register call it; more are added with time",
            examples = "return-submitted")
        String what,
    @Schema(required = true) ChangeSubject subject,
    @Schema(description = "Of returns and expected returns", examples = "DATRWC-2026")
        @Nullable String collectionId,
    @Schema(description = "Of units, returns and expected returns") @Nullable UUID unitId,
    @Schema(description = "The organisation whose it is now", examples = "ORG-1001")
        @Nullable String organisationCode,
    @Schema(description = "State of a return after the change") @Nullable ReturnState state,
    @Schema(description = "Version of the return that the state speaks of")
        @Nullable Integer versionNo,
    @Schema(
            required = true,
            description = "Where to read the thing as it stands now",
            examples =
                "/census/v1/collections/DATRWC-2026/returns/5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10")
        String href) {}
