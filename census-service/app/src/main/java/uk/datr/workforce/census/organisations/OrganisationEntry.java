package uk.datr.workforce.census.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.problem.Finding;

/**
 * An organisation of the register as it is read and written: what was read can be changed and sent back.
 *
 * @param code stable register code; jobs are held at it
 * @param kind decides which jobs count there; never changes
 * @param sector code of CL-04
 * @param laCode GSS code of the authority that it is, or in which it works alone
 * @param findings what was recorded in another way than it was sent; null when nothing was
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
        @Nullable LocalDate validTo,
    @Schema(
            nullable = true,
            description =
                "What was recorded in another way than it was sent, such as superseded codes (C010); only in the answer to a change, passed over when it is sent")
        @Nullable List<Finding> findings) {

  /** Keeps its own copy. */
  public OrganisationEntry {
    findings = findings == null ? null : List.copyOf(findings);
  }

  /** An entry about which nothing is to be said. */
  public OrganisationEntry(
      String code,
      OrganisationKind kind,
      String name,
      @Nullable String sector,
      @Nullable String laCode,
      @Nullable String nhsRegionCode,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {
    this(code, kind, name, sector, laCode, nhsRegionCode, validFrom, validTo, null);
  }

  /** The same entry in that authority, and in that region where none is given. */
  OrganisationEntry in(@Nullable String recordedLaCode, @Nullable String region) {
    return new OrganisationEntry(
        code,
        kind,
        name,
        sector,
        recordedLaCode,
        nhsRegionCode == null ? region : nhsRegionCode,
        validFrom,
        validTo);
  }

  /** The same entry with what is to be said about it, if anything is. */
  OrganisationEntry saying(List<Finding> said) {
    return new OrganisationEntry(
        code,
        kind,
        name,
        sector,
        laCode,
        nhsRegionCode,
        validFrom,
        validTo,
        said.isEmpty() ? null : said);
  }
}
