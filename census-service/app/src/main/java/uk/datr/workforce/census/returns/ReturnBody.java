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
        "An aggregate return. A section of lines that is left away or null has not been answered yet; an empty list says: none.",
    additionalProperties = Schema.False.class)
public record ReturnBody(
    @Schema(description = "Section A: who reports, on what, and whom to ask")
        @Nullable Header header,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section B: paid staff, a line for each role and basis")
        @Nullable List<StaffInPost> staffInPost,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section C: unpaid staff, a line for each role and kind")
        @Nullable List<UnpaidStaff> unpaidStaff,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section D: vacancies, a line for each role")
        @Nullable List<Vacancy> vacancies,
    @Schema(
            nullable = true,
            maxItems = ReturnBody.MAX_LINES,
            description = "Section E: joiners and leavers, a line for each role")
        @Nullable List<Flow> flows) {

  /** More lines than roles and bases can make: 60 roles on 8 bases. */
  static final int MAX_LINES = 1000;

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
              examples = "2024.1")
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
              maxItems = 10,
              description = "Letters of the sections of which you hold no data (C101)",
              examples = "[\"E\"]")
          @Nullable List<@Size(max = 20) String> notHeld,
      @Schema(
              nullable = true,
              maxLength = 40,
              description =
                  "Why there is nothing to report, code list CL-21; makes the return a nil return")
          @Nullable String nilReason) {}

  /** A line of section B. */
  @Schema(
      name = "StaffInPost",
      description = "Section B: paid staff of a role on an employment basis.",
      additionalProperties = Schema.False.class)
  record StaffInPost(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 10,
              description = "Role, code list CL-02",
              examples = "DAW01")
          String role,
      @Schema(nullable = true, maxLength = 200, description = "What people in a role …99 do (C108)")
          @Nullable String roleDescription,
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "Employment basis, paid codes of CL-07",
              examples = "PERMANENT")
          String basis,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People, each counted once in the role",
              examples = "12",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int headcount,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Whole-time equivalents",
              examples = "10.50",
              extensions = @Extension(name = "x-rule", value = "C012"))
          BigDecimal wte) {}

  /** A line of section C. */
  @Schema(
      name = "UnpaidStaff",
      description = "Section C: unpaid staff of a role and a kind.",
      additionalProperties = Schema.False.class)
  record UnpaidStaff(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 10,
              description = "Role, code list CL-02",
              examples = "DAW01")
          String role,
      @Schema(nullable = true, maxLength = 200, description = "What people in a role …99 do (C108)")
          @Nullable String roleDescription,
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "Kind of unpaid work, code list CL-08",
              examples = "VOLUNTEER")
          String kind,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People, each counted once in the role",
              examples = "3",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int headcount,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Whole-time equivalents, if known",
              examples = "0.60",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable BigDecimal wte) {}

  /** A line of section D. */
  @Schema(
      name = "Vacancy",
      description =
          "Section D: funded posts of a role, unfilled at the reference date, being recruited to or held; not cover for leave.",
      additionalProperties = Schema.False.class)
  record Vacancy(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 10,
              description = "Role, code list CL-02",
              examples = "DAW01")
          String role,
      @Schema(nullable = true, maxLength = 200, description = "What people in a role …99 do (C108)")
          @Nullable String roleDescription,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Vacant whole-time equivalents",
              examples = "1.00",
              extensions = @Extension(name = "x-rule", value = "C012"))
          BigDecimal vacantWte,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "Vacant posts",
              examples = "1",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int vacantPosts,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Of these, covered by temporary staff",
              examples = "0.50",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable BigDecimal coveredByTemporaryWte,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "Vacant posts that have been open for more than 90 days",
              examples = "0",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer openOver90DaysPosts) {}

  /** A line of section E. */
  @Schema(
      name = "Flow",
      description =
          "Section E: joiners and leavers of a role in the twelve months to the reference date; paid staff without bank and agency.",
      additionalProperties = Schema.False.class)
  record Flow(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 10,
              description = "Role, code list CL-02",
              examples = "DAW01")
          String role,
      @Schema(nullable = true, maxLength = 200, description = "What people in a role …99 do (C108)")
          @Nullable String roleDescription,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "People twelve months before the reference date",
              examples = "11",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer headcountAtStart,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People who joined",
              examples = "3",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int joiners,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People who left; without TUPE and internal moves",
              examples = "2",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int leavers,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "People who moved in from another of your roles or units",
              examples = "0",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer internalMovesIn,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "People who moved out to another of your roles or units",
              examples = "0",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer internalMovesOut,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "People who came by transfer of a contract",
              examples = "0",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer tupeIn,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "People who went by transfer of a contract",
              examples = "0",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer tupeOut) {}
}
