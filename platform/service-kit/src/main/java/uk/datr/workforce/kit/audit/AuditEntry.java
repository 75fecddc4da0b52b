package uk.datr.workforce.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.ActorKind;

/**
 * An entry of the audit log.
 *
 * @param entry its number, in the order of writing
 * @param sequence its place in the sealed chain; null while it waits for its seal
 * @param actor subject of whoever acted, or the name of a part of the platform
 * @param action what was done
 * @param detail what else matters, as JSON text
 * @param sealed whether it has its seal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who did what to which thing, when.")
public record AuditEntry(
    @Schema(required = true, description = "Number of the entry.") long entry,
    @Schema(description = "Place in the sealed chain; absent while the entry waits for its seal.")
        @Nullable Long sequence,
    @Schema(required = true) Instant at,
    @Schema(required = true) String actor,
    @Schema(required = true) ActorKind actorKind,
    @Schema(required = true, examples = "return-submitted") String action,
    @Schema(required = true, examples = "return") String subjectType,
    @Schema(required = true) String subjectId,
    @Schema(examples = "ORG-0097") @Nullable String organisationCode,
    @Schema(required = true) String correlationId,
    @Schema(
            required = true,
            type = SchemaType.OBJECT,
            implementation = Map.class,
            description = "What else matters to the act.")
        @JsonRawValue
        String detail,
    @Schema(required = true) boolean sealed) {}
