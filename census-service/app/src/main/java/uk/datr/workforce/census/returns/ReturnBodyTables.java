package uk.datr.workforce.census.returns;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The tables of sections F to O as they are sent and answered: the source of their schemas. */
final class ReturnBodyTables {

  private ReturnBodyTables() {}

  /** A line of section F. */
  @Schema(
      name = "WorkingPattern",
      description = "Section F: paid people on a basis by working pattern.",
      additionalProperties = Schema.False.class)
  record Pattern(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "Employment basis, paid codes of CL-07",
              examples = "PERMANENT")
          String basis,
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "Working pattern; NK where it is not known, code list CL-09",
              examples = "FULL_TIME")
          String pattern,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People",
              examples = "9",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int headcount) {}

  /** Section G. */
  @Schema(
      name = "Demographics",
      description =
          "Section G: three tables of one dimension each, never crossed, so that no small figure tells of a person. Each counts the people of section B as paid and of section C as unpaid (C207).",
      nullable = true,
      additionalProperties = Schema.False.class)
  record Demographics(
      @Schema(
              nullable = true,
              maxItems = ReturnBody.MAX_CODES,
              description = "Age, code list CL-10")
          @Nullable List<People> ageBand,
      @Schema(
              nullable = true,
              maxItems = ReturnBody.MAX_CODES,
              description = "Gender, code list CL-11")
          @Nullable List<People> gender,
      @Schema(
              nullable = true,
              maxItems = ReturnBody.MAX_CODES,
              description = "Ethnic category, code list CL-12")
          @Nullable List<People> ethnicCategory) {}

  /** A line of a table of section G. */
  @Schema(
      name = "PeopleOfCode",
      description = "People of one code of a table of section G.",
      additionalProperties = Schema.False.class)
  record People(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description =
                  "Code of the table's list; Z was asked and declined, NK, X and 99 are not known",
              examples = "30_39")
          String code,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People of section B",
              examples = "6",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int paid,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "People of section C; needed where there are any",
              examples = "1",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer unpaid) {}

  /** A line of section H. */
  @Schema(
      name = "TimeInPost",
      description = "Section H: people of section B by time in their post.",
      additionalProperties = Schema.False.class)
  record TimeInPost(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "Time in post; NK where it is not known, code list CL-13",
              examples = "2_LT5")
          String band,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People",
              examples = "5",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int headcount) {}

  /** Section I. */
  @Schema(
      name = "Sickness",
      description =
          "Section I: days of whole-time equivalents in the twelve months to the reference date.",
      nullable = true,
      additionalProperties = Schema.False.class)
  record Sickness(
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "40000000",
              multipleOf = 0.01,
              description = "WTE days lost to sickness",
              examples = "180",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable BigDecimal wteDaysLost,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "40000000",
              multipleOf = 0.01,
              description = "WTE days available, by the calendar or as working days",
              examples = "3500",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable BigDecimal wteDaysAvailable) {}

  /** A line of section J. */
  @Schema(
      name = "Caseload",
      description = "Section J: people of a role who hold cases.",
      additionalProperties = Schema.False.class)
  record Caseload(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 10,
              description = "Role, code list CL-02",
              examples = "DAW01")
          String role,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People who hold cases",
              examples = "10",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int caseHolders,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Their whole-time equivalents",
              examples = "9.00",
              extensions = @Extension(name = "x-rule", value = "C012"))
          BigDecimal caseHolderWte,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "Cases open at the reference date",
              examples = "405",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int openCases) {}

  /** Section K. */
  @Schema(
      name = "Registration",
      description =
          "Section K: who is on a register, who prescribes, and who has which qualification.",
      nullable = true,
      additionalProperties = Schema.False.class)
  record Registration(
      @Schema(
              nullable = true,
              maxItems = ReturnBody.MAX_LINES,
              description = "People by role and register")
          @Nullable List<Registered> registered,
      @Schema(
              nullable = true,
              minimum = "0",
              maximum = "100000",
              description = "People who prescribe and are no doctors",
              examples = "1",
              extensions = @Extension(name = "x-rule", value = "C012"))
          @Nullable Integer nonMedicalPrescribers,
      @Schema(
              nullable = true,
              maxItems = ReturnBody.MAX_CODES,
              description = "People by qualification; somebody may have several")
          @Nullable List<Qualified> qualification) {}

  /** A line of registered people in section K. */
  @Schema(
      name = "RegisteredPeople",
      description = "People of a role on a register.",
      additionalProperties = Schema.False.class)
  record Registered(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 10,
              description = "Role, code list CL-02",
              examples = "NUR02")
          String role,
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description =
                  "Register; NONE for those on none, NK where it is not known, code list CL-15",
              examples = "NMC")
          String body,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People",
              examples = "3",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int headcount) {}

  /** A line of qualified people in section K. */
  @Schema(
      name = "QualifiedPeople",
      description = "People with a qualification.",
      additionalProperties = Schema.False.class)
  record Qualified(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description =
                  "Qualification; NONE for those without any, NK where it is not known, code list CL-16",
              examples = "L3")
          String code,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People",
              examples = "6",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int headcount) {}

  /** A line of section L. */
  @Schema(
      name = "PayBand",
      description = "Section L: people of a pay band.",
      additionalProperties = Schema.False.class)
  record Pay(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "Pay band; NK where it is not known, code list CL-17",
              examples = "P3")
          String payBand,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              description = "People",
              examples = "7",
              extensions = @Extension(name = "x-rule", value = "C012"))
          int headcount) {}

  /** A line of section M. */
  @Schema(
      name = "Funding",
      description = "Section M: paid WTE from one source of money.",
      additionalProperties = Schema.False.class)
  record Funding(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "Source; NK where it is not known, code list CL-18",
              examples = "PHG")
          String source,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Paid whole-time equivalents",
              examples = "8.10",
              extensions = @Extension(name = "x-rule", value = "C012"))
          BigDecimal wte) {}

  /** A line of section N. */
  @Schema(
      name = "LaSplit",
      description = "Section N: paid WTE for one authority.",
      additionalProperties = Schema.False.class)
  record LaSplit(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description =
                  "GSS code, one of the header's (C210); a replaced code is recorded as the one in force (C010)",
              examples = "E08000035")
          String laCode,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "100000",
              multipleOf = 0.01,
              description = "Paid whole-time equivalents",
              examples = "13.10",
              extensions = @Extension(name = "x-rule", value = "C012"))
          BigDecimal wte) {}

  /** A line of section O. */
  @Schema(
      name = "CoveredService",
      description =
          "Section O: a provider or recovery organisation of a commissioner's area, by its unit in the register or by its name.",
      additionalProperties = Schema.False.class)
  record Coverage(
      @Schema(
              nullable = true,
              maxLength = 36,
              description = "The unit in the register, where you know it",
              examples = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10")
          @Nullable String providerReportingUnitId,
      @Schema(
              nullable = true,
              maxLength = 200,
              description = "Its name, needed where you do not know the unit",
              examples = "Aire Example Recovery, Leeds")
          @Nullable String providerName,
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "What it does, code list CL-06",
              examples = "COMMUNITY")
          String serviceType,
      @Schema(
              required = true,
              description = "Whether it should answer the census",
              examples = "true")
          boolean returnExpected,
      @Schema(
              nullable = true,
              maxLength = 40,
              description = "Why not, code list CL-20; needed where no return is expected",
              examples = "NOT_LA_FUNDED")
          @Nullable String reasonNotExpected) {}
}
