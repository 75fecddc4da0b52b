package uk.datr.workforce.census.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;

/** A unit that is asked and has handed nothing in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OutstandingReturn", description = "A unit that is asked and has handed nothing in.")
public record OutstandingReturn(
    @Schema(required = true) UUID unitId,
    @Schema(required = true, examples = "Aire Example Recovery, Leeds") String unitName,
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @Schema(required = true, examples = "Aire Example Recovery") String organisationName,
    @Schema(required = true) ReturnKind kind,
    @Schema(required = true, examples = "E08000035") String laCode,
    @Schema(required = true, examples = "E40000012") String nhsRegionCode,
    @Schema(required = true, description = "NOT_STARTED, or DRAFT with something saved")
        ReturnState state,
    @Schema(
            description =
                "For national jobs: paid and unpaid WTE of the unit's latest final return of an earlier collection, or of the units whose work it took over; absent when there is none",
            examples = "38.20")
        @Nullable BigDecimal lastWte) {}
