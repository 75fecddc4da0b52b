package uk.datr.workforce.census.returns;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The lines of sections B to E as they are sent and answered: the source of their schemas. */
final class ReturnBodyLines {

  private ReturnBodyLines() {}

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
          @Nullable Integer tupeOut,
      @Schema(
              nullable = true,
              maxItems = ReturnBody.MAX_CODES,
              description = "Why they left, as far as you know; not more than left (C220)")
          @Nullable List<Leavers> leaversByReason) {}

  /** Leavers of a role who left for one reason. */
  @Schema(
      name = "LeaversByReason",
      description = "Leavers of a role who left for one reason.",
      additionalProperties = Schema.False.class)
  record Leavers(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 40,
              description = "Reason, code list CL-14; NK where it is not known",
              examples = "CAREER")
          String reason,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People",
              examples = "1",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int count) {}
}
