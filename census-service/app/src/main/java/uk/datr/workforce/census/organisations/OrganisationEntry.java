package uk.datr.workforce.census.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.OrganisationKind;

/**
 * An organisation of the register as it is read and written: what was read can be changed and sent back.
 *
 * @param code stable register code; jobs are held at it
 * @param kind decides which jobs count there; never changes
 * @param sector code of CL-04
 * @param laCode GSS code of the authority that it is, or in which it works alone
 * @param nhsRegionCode GSS code; given for regional teams, for all others it follows from the authority
 */
@Schema(description = "An organisation of the register.", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationEntry(
    @Schema(
            required = true,
            pattern = "^ORG-[0-9]{4,8}$",
            description = "Stable register code; jobs are held at it",
            examples = "ORG-1001")
        String code,
    @Schema(
            required = true,
            description = "What the organisation is; decides which jobs count there",
            enumeration = {
              "LOCAL_AUTHORITY",
              "PROVIDER",
              "LERO",
              "NHSE",
              "NHSE_REGION",
              "SUPPLIER"
            })
        OrganisationKind kind,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 200,
            description = "Name as people know it",
            examples = "Aire Example Recovery")
        String name,
    @Schema(
            nullable = true,
            maxLength = 20,
            description = "Sector, code list CL-04",
            examples = "VOL")
        @Nullable String sector,
    @Schema(
            nullable = true,
            maxLength = 9,
            description =
                "GSS code of the local authority that the organisation is, or in which it works alone",
            examples = "E08000035")
        @Nullable String laCode,
    @Schema(
            nullable = true,
            maxLength = 9,
            description =
                "GSS code of the NHS region: given for a regional team, follows from laCode for all others",
            examples = "E40000012")
        @Nullable String nhsRegionCode,
    @Schema(
            implementation = String.class,
            nullable = true,
            format = "date",
            description = "First day on which the organisation exists, if known",
            examples = "2019-04-01")
        @Nullable LocalDate validFrom,
    @Schema(
            implementation = String.class,
            nullable = true,
            format = "date",
            description = "Last day on which it exists, if it has ended")
        @Nullable LocalDate validTo) {}
