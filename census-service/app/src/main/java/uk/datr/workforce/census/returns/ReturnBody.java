package uk.datr.workforce.census.returns;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a return as it is sent and answered: the source of its schema. What the values mean is checked by the
 * rules, which read the same JSON as {@link uk.datr.workforce.census.rules.ReturnContent}.
 */
@Schema(
    name = "ReturnBody",
    description =
        "An aggregate return. A section that is left away or null has not been answered yet; an empty list says: none; 0 says: nobody; a letter in notHeld of the header says that you do not hold the data; and the codes NK, X and 99 say that something is not known of people whom you count.",
    additionalProperties = Schema.False.class)
public record ReturnBody(
    @Schema(description = "Section A: who reports, on what, and whom to ask")
        @Nullable Header header,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section B: paid staff, a line for each role and basis")
        @Nullable List<ReturnBodyLines.StaffInPost> staffInPost,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section C: unpaid staff, a line for each role and kind")
        @Nullable List<ReturnBodyLines.UnpaidStaff> unpaidStaff,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section D: vacancies, a line for each role")
        @Nullable List<ReturnBodyLines.Vacancy> vacancies,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section E: joiners and leavers, a line for each role")
        @Nullable List<ReturnBodyLines.Flow> flows,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_CODES,
            description =
                "Section F: paid staff by basis and working pattern; adds up to section B on each basis (C206)")
        @Nullable List<ReturnBodyTables.Pattern> pattern,
    @Schema(
            description =
                "Section G: age, gender and ethnicity, three tables that are never crossed")
        ReturnBodyTables.@Nullable Demographics demographics,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_CODES,
            description = "Section H: paid staff by time in post, a line for each band (C207)")
        @Nullable List<ReturnBodyTables.TimeInPost> timeInPost,
    @Schema(description = "Section I: sickness in the twelve months to the reference date")
        ReturnBodyTables.@Nullable Sickness sickness,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description =
                "Section J: people who hold cases and their open cases, a line for each role")
        @Nullable List<ReturnBodyTables.Caseload> caseload,
    @Schema(description = "Section K: registration and qualifications")
        ReturnBodyTables.@Nullable Registration registration,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_CODES,
            description = "Section L: paid and unpaid staff by pay band, a line for each band")
        @Nullable List<ReturnBodyTables.Pay> pay,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_CODES,
            description =
                "Section M: paid WTE by the money that pays for it; adds up to section B (C208)")
        @Nullable List<ReturnBodyTables.Funding> funding,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_CODES,
            description =
                "Section N: paid WTE by authority, where a service works for several; adds up to section B (C209)")
        @Nullable List<ReturnBodyTables.LaSplit> laSplit,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description =
                "Section O: the providers and recovery organisations of a commissioner's area")
        @Nullable List<ReturnBodyTables.Coverage> coverage) {

  /** More lines than roles and bases can make: 60 roles on 8 bases. */
  static final int MAX_LINES = 1000;

  /** More than any table has that counts by codes alone: 8 bases in 4 patterns, or 153 authorities. */
  static final int MAX_CODES = 200;

  /** Sections B to O: all that a unit can say it does not hold. */
  private static final int MAX_NOT_HELD = 14;

  /** Section A. */
  @Schema(
      name = "ReturnHeader",
      description = "Section A: who reports, on what, and whom to ask.",
      additionalProperties = Schema.False.class)
  record Header(
      @Schema(
              nullable = true,
              maxLength = 20,
              description = "The collection that the return answers; the address says it, too",
              examples = "DATRWC-2026")
          @Nullable String collectionId,
      @Schema(
              nullable = true,
              maxLength = 20,
              description = "Specification that you worked with (C004)",
              examples = "2026.1")
          @Nullable String specVersion,
      @Schema(
              nullable = true,
              maxLength = 36,
              description = "The unit that reports; the address of a stored return says it, too",
              examples = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10")
          @Nullable String reportingUnitId,
      @Schema(
              nullable = true,
              maxLength = 10,
              description = "Agency code in NDTMS, for providers",
              examples = "LX001")
          @Nullable String ndtmsAgencyCode,
      @Schema(
              nullable = true,
              maxLength = 20,
              description = "Kind of return, code list CL-01 (C007)",
              examples = "PROVIDER")
          @Nullable String returnType,
      @Schema(
              nullable = true,
              maxLength = 20,
              description = "Sector, code list CL-04",
              examples = "VOL")
          @Nullable String sector,
      @Schema(
              nullable = true,
              maxLength = 20,
              description = "Age range of the service, code list CL-05, for providers",
              examples = "ADULT")
          @Nullable String serviceAgeRange,
      @Schema(
              nullable = true,
              maxItems = 200,
              description = "Settings, code list CL-06, for providers",
              examples = "[\"COMMUNITY\"]")
          @Nullable List<@Size(max = 20) String> settings,
      @Schema(
              nullable = true,
              maxItems = 200,
              description = "GSS codes of the authorities served, valid on the reference date",
              examples = "[\"E08000035\"]")
          @Nullable List<@Size(max = 20) String> laCodes,
      @Schema(
              implementation = String.class,
              nullable = true,
              format = "date",
              description = "First day of the contract, for providers and LEROs")
          @Nullable LocalDate contractStart,
      @Schema(
              implementation = String.class,
              nullable = true,
              format = "date",
              description = "Last day of the contract")
          @Nullable LocalDate contractEnd,
      @Schema(
              nullable = true,
              maxItems = 200,
              description = "What changed since the last return, code list CL-19",
              examples = "[\"NONE\"]")
          @Nullable List<@Size(max = 20) String> changeSinceLast,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Full-time hours a week, from which WTE were computed",
              examples = "37.5",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable BigDecimal standardWeeklyHours,
      @Schema(
              nullable = true,
              maxLength = 200,
              description = "Whom to ask; never published",
              examples = "A. Example")
          @Nullable String contactName,
      @Schema(
              nullable = true,
              maxLength = 254,
              description = "Where to ask; never published",
              examples = "returns@aire.example")
          @Nullable String contactEmail,
      @Schema(nullable = true, maxLength = 40, description = "Where to ring; never published")
          @Nullable String contactPhone,
      @Schema(nullable = true, maxLength = 2000, description = "Where the data come from")
          @Nullable String dataSourceNote,
      @Schema(nullable = true, maxLength = 2000, description = "Anything else to know")
          @Nullable String comments,
      @Schema(
              nullable = true,
              maxItems = MAX_NOT_HELD,
              description =
                  "Letters of the sections of which you hold no data (C101); that is neither none nor unanswered",
              examples = "[\"I\", \"J\"]")
          @Nullable List<@Size(max = 20) String> notHeld,
      @Schema(
              nullable = true,
              maxLength = 40,
              description =
                  "Why there is nothing to report, code list CL-21; makes the return a nil return")
          @Nullable String nilReason) {}
}
