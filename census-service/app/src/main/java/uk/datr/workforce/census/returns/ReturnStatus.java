package uk.datr.workforce.census.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.access.Act;

/** How far a return has come, without what it says. */
@Schema(name = "ReturnStatus", description = "How far a return has come, without what it says.")
public record ReturnStatus(
    @Schema(required = true) UUID returnId,
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true) UUID unitId,
    @Schema(required = true, examples = "Aire Example Recovery, Leeds") String unitName,
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @Schema(required = true) ReturnKind kind,
    @Schema(
            required = true,
            description = "GSS code of the authority in which the unit lies for this collection",
            examples = "E08000035")
        String laCode,
    @Schema(required = true) ReturnState state,
    @Schema(
            description = "Version that the state speaks of; null before the first save",
            nullable = true)
        @Nullable Integer versionNo,
    @Schema(required = true, description = "Whether it declares that there is nothing to report")
        boolean nil,
    @Schema(
            required = true,
            description = "Code words that a reader of the figures has to know, such as UNSIGNED")
        List<String> marks,
    @Schema(required = true, description = "When the return came into this state")
        Instant changedAt,
    @Schema(
            nullable = true,
            description =
                "First instant after a window that this return alone has; null without one")
        @Nullable Instant extendedUntil,
    @Schema(
            required = true,
            description = "Queries about the present version that wait for an answer",
            examples = "0")
        int openQueries,
    @Schema(required = true, description = "What you may do with it now")
        List<ReturnEvent> allowedActions) {

  static ReturnStatus of(StoredReturn stored, Act act, Authority authority) {
    return new ReturnStatus(
        stored.returnId(),
        stored.collection().collectionId(),
        stored.unit().unitId(),
        stored.unit().name(),
        stored.unit().organisationCode(),
        stored.unit().kind(),
        stored.unit().laCode(),
        stored.state(),
        stored.versionNo(),
        stored.nil(),
        stored.marks(),
        stored.changedAt(),
        stored.window().extendedUntil(),
        stored.queries().open(),
        stored.allowedActions(act, authority));
  }
}
