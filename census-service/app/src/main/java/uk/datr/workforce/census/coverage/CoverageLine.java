package uk.datr.workforce.census.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.events.ReturnState;

/**
 * A provider or recovery organisation in a commissioner's area.
 *
 * @param commissionerUnitId whose statement it is
 * @param unitId the unit in the register; null where it is not known
 * @param returnExpected what the commissioner says; null where it says nothing
 * @param reasonNotExpected code of CL-20
 * @param asked what the collection expects; null where the unit is not on its list
 * @param state how far its return has come; null without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "CoverageLine",
    description = "A provider or recovery organisation in a commissioner's area.")
public record CoverageLine(
    @Schema(required = true) UUID commissionerUnitId,
    @Schema(required = true, examples = "E08000035") String laCode,
    @Schema(description = "The unit in the register, where it is known") @Nullable UUID unitId,
    @Schema(examples = "Aire Example Recovery, Leeds") @Nullable String providerName,
    @Schema(description = "Code list CL-06", examples = "COMMUNITY") @Nullable String serviceType,
    @Schema(description = "What the commissioner says") @Nullable Boolean returnExpected,
    @Schema(description = "Code list CL-20", examples = "CLOSED")
        @Nullable String reasonNotExpected,
    @Schema(description = "What the collection expects; left away where it is not on its list")
        @Nullable ExpectedStatus asked,
    @Schema(description = "How far its return has come") @Nullable ReturnState state,
    @Schema(required = true, description = "How both fit") CoverageFinding finding) {}
