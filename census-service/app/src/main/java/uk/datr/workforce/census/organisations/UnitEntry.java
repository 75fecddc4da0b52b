package uk.datr.workforce.census.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.kit.problem.Finding;

/**
 * A reporting unit of the register as it is read and written: what was read can be changed and sent back.
 *
 * @param unitId given by the register where a new unit comes without one
 * @param organisationCode the organisation that owns the unit and whose people make its returns; never changes
 * @param kind kind of return that the unit makes, CL-01; never changes
 * @param laCode GSS code of the one authority in which the unit lies
 * @param nhsRegionCode follows from the authority
 * @param sector code of CL-04
 * @param predecessorUnitIds units whose work this one took over; null or empty where there are none
 * @param lineageReason code of CL-19, why it took over their work; given with predecessors only
 * @param singlePerson whether it is one person; null means no
 * @param findings what was recorded in another way than it was sent; null when nothing was
 */
@Schema(
    description = "A reporting unit: what a return is about. It lies in one local authority.",
    additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitEntry(
    @Schema(
            implementation = String.class,
            nullable = true,
            format = "uuid",
            description = "Id of the unit; the register gives one to a new unit that comes without",
            examples = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10")
        @Nullable UUID unitId,
    @Schema(
            required = true,
            pattern = "^ORG-[0-9]{4,8}$",
            description = "Register code of the organisation that owns the unit",
            examples = "ORG-1001")
        String organisationCode,
    @Schema(
            required = true,
            description = "Kind of return that the unit makes, code list CL-01",
            enumeration = {"COMMISSIONER", "PROVIDER", "LERO"})
        ReturnKind kind,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 200,
            description = "Name as people know it",
            examples = "Aire Example Recovery, Leeds")
        String name,
    @Schema(
            required = true,
            minLength = 9,
            maxLength = 9,
            description = "GSS code of the local authority in which the unit lies",
            examples = "E08000035")
        String laCode,
    @Schema(
            nullable = true,
            maxLength = 9,
            description = "GSS code of the NHS region; follows from laCode",
            examples = "E40000012")
        @Nullable String nhsRegionCode,
    @Schema(
            nullable = true,
            maxLength = 20,
            description = "Sector, code list CL-04",
            examples = "VOL")
        @Nullable String sector,
    @Schema(
            nullable = true,
            maxLength = 10,
            description = "Agency code in NDTMS, for treatment services",
            examples = "LX001")
        @Nullable String ndtmsAgencyCode,
    @Schema(
            required = true,
            format = "date",
            description = "First day on which the unit exists",
            examples = "2019-04-01")
        LocalDate validFrom,
    @Schema(
            implementation = String.class,
            nullable = true,
            format = "date",
            description = "Last day on which it exists, if it has ended")
        @Nullable LocalDate validTo,
    @Schema(
            nullable = true,
            maxItems = 50,
            description = "Units of the same kind whose work this one took over")
        @Nullable List<UUID> predecessorUnitIds,
    @Schema(
            nullable = true,
            description =
                "Why it took over their work, code list CL-19; given with predecessors and only then",
            enumeration = {"CONTRACT_WON", "MERGED", "SPLIT"},
            examples = "CONTRACT_WON")
        @Nullable String lineageReason,
    @Schema(
            nullable = true,
            description =
                "Whether it is one person, who cannot sign what they submit; left away, it is not")
        @Nullable Boolean singlePerson,
    @Schema(
            nullable = true,
            description =
                "What was recorded in another way than it was sent, such as superseded codes (C010); only in the answer to a change, passed over when it is sent")
        @Nullable List<Finding> findings) {

  /** Keeps its own copies. */
  public UnitEntry {
    predecessorUnitIds = predecessorUnitIds == null ? null : List.copyOf(predecessorUnitIds);
    findings = findings == null ? null : List.copyOf(findings);
  }

  /** An entry about which nothing is to be said. */
  public UnitEntry(
      @Nullable UUID unitId,
      String organisationCode,
      ReturnKind kind,
      String name,
      String laCode,
      @Nullable String nhsRegionCode,
      @Nullable String sector,
      @Nullable String ndtmsAgencyCode,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable List<UUID> predecessorUnitIds,
      @Nullable String lineageReason,
      @Nullable Boolean singlePerson) {
    this(
        unitId,
        organisationCode,
        kind,
        name,
        laCode,
        nhsRegionCode,
        sector,
        ndtmsAgencyCode,
        validFrom,
        validTo,
        predecessorUnitIds,
        lineageReason,
        singlePerson,
        null);
  }

  /** The units whose work this one took over. */
  List<UUID> predecessors() {
    return predecessorUnitIds == null ? List.of() : predecessorUnitIds;
  }

  /** The same entry with that id. */
  UnitEntry withUnitId(UUID id) {
    return with(id, laCode, nhsRegionCode, findings);
  }

  /** The same entry in that authority, and in that region where none is given. */
  UnitEntry in(String recordedLaCode, @Nullable String region) {
    return with(unitId, recordedLaCode, nhsRegionCode == null ? region : nhsRegionCode, null);
  }

  /** The same entry with what is to be said about it, if anything is. */
  UnitEntry saying(List<Finding> said) {
    return with(unitId, laCode, nhsRegionCode, said.isEmpty() ? null : said);
  }

  private UnitEntry with(
      @Nullable UUID id, String la, @Nullable String region, @Nullable List<Finding> said) {
    return new UnitEntry(
        id,
        organisationCode,
        kind,
        name,
        la,
        region,
        sector,
        ndtmsAgencyCode,
        validFrom,
        validTo,
        predecessors().isEmpty() ? null : predecessorUnitIds,
        lineageReason,
        Boolean.TRUE.equals(singlePerson) ? true : null,
        said);
  }
}
