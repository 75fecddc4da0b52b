package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of sections F to O of the aggregate return (census.md 4.4). As in {@link ReturnContent} null is not
 * answered, zero is none; what is not known has a code of its own in each list ({@code NK}, {@code X}, {@code 99}).
 */
public final class ReturnTables {

  private ReturnTables() {}

  /**
   * Section F: paid people of a contract type by working pattern.
   *
   * @param basis paid code of CL-07
   * @param pattern code of CL-09
   */
  public record Pattern(
      @Nullable String basis, @Nullable String pattern, @Nullable Integer headcount) {
    public Pattern {
      NumberFormat.COUNT.require(headcount);
    }
  }

  /**
   * Section G: three tables of one dimension each, never crossed, so that no small cell tells of a person. Each counts the
   * people of sections B (paid) and C (unpaid).
   *
   * @param ageBand codes of CL-10
   * @param gender codes of CL-11
   * @param ethnicCategory codes of CL-12
   */
  public record Demographics(
      @Nullable List<People> ageBand,
      @Nullable List<People> gender,
      @Nullable List<People> ethnicCategory) {

    public Demographics {
      ageBand = ageBand == null ? null : List.copyOf(ageBand);
      gender = gender == null ? null : List.copyOf(gender);
      ethnicCategory = ethnicCategory == null ? null : List.copyOf(ethnicCategory);
    }
  }

  /**
   * People of one code of a dimension of section G.
   *
   * @param paid people of section B
   * @param unpaid people of section C; not asked of commissioning teams
   */
  public record People(@Nullable String code, @Nullable Integer paid, @Nullable Integer unpaid) {
    public People {
      NumberFormat.COUNT.require(paid);
      NumberFormat.COUNT.require(unpaid);
    }
  }

  /**
   * Section H: people of section B by time in their post.
   *
   * @param band code of CL-13
   */
  public record TimeInPost(@Nullable String band, @Nullable Integer headcount) {
    public TimeInPost {
      NumberFormat.COUNT.require(headcount);
    }
  }

  /** Section I: days of whole-time equivalents in the twelve months to the reference date. */
  public record Sickness(@Nullable BigDecimal wteDaysLost, @Nullable BigDecimal wteDaysAvailable) {
    public Sickness {
      wteDaysLost = NumberFormat.DAYS.require(wteDaysLost);
      wteDaysAvailable = NumberFormat.DAYS.require(wteDaysAvailable);
    }
  }

  /**
   * Section J: people of a role who hold cases, and the cases open at the reference date.
   *
   * @param role code of CL-02
   */
  public record Caseload(
      @Nullable String role,
      @Nullable Integer caseHolders,
      @Nullable BigDecimal caseHolderWte,
      @Nullable Integer openCases) {
    public Caseload {
      NumberFormat.COUNT.require(caseHolders);
      caseHolderWte = NumberFormat.DECIMAL.require(caseHolderWte);
      NumberFormat.COUNT.require(openCases);
    }
  }

  /**
   * Section K.
   *
   * @param registered people by role and register
   * @param nonMedicalPrescribers people who prescribe and are no doctors
   * @param qualification people by qualification; one person may have several
   */
  public record Registration(
      @Nullable List<Registered> registered,
      @Nullable Integer nonMedicalPrescribers,
      @Nullable List<Qualified> qualification) {
    public Registration {
      registered = registered == null ? null : List.copyOf(registered);
      NumberFormat.COUNT.require(nonMedicalPrescribers);
      qualification = qualification == null ? null : List.copyOf(qualification);
    }
  }

  /**
   * People of a role on a register.
   *
   * @param role code of CL-02
   * @param body code of CL-15
   */
  public record Registered(
      @Nullable String role, @Nullable String body, @Nullable Integer headcount) {
    public Registered {
      NumberFormat.COUNT.require(headcount);
    }
  }

  /**
   * People with a qualification.
   *
   * @param code code of CL-16
   */
  public record Qualified(@Nullable String code, @Nullable Integer headcount) {
    public Qualified {
      NumberFormat.COUNT.require(headcount);
    }
  }

  /**
   * Section L: people by pay band.
   *
   * @param payBand code of CL-17
   */
  public record Pay(@Nullable String payBand, @Nullable Integer headcount) {
    public Pay {
      NumberFormat.COUNT.require(headcount);
    }
  }

  /**
   * Section M: paid WTE by the money that pays for it.
   *
   * @param source code of CL-18
   */
  public record Funding(@Nullable String source, @Nullable BigDecimal wte) {
    public Funding {
      wte = NumberFormat.DECIMAL.require(wte);
    }
  }

  /**
   * Section N: paid WTE by the authority that it serves.
   *
   * @param laCode GSS code, one of the header's
   */
  public record LaSplit(@Nullable String laCode, @Nullable BigDecimal wte) {
    public LaSplit {
      wte = NumberFormat.DECIMAL.require(wte);
    }
  }

  /**
   * Section O: a provider or recovery organisation that a commissioning team has in its area.
   *
   * @param providerReportingUnitId the unit in the register; or its name
   * @param serviceType code of CL-06
   * @param returnExpected whether it should answer the census
   * @param reasonNotExpected code of CL-20
   */
  public record Coverage(
      @Nullable String providerReportingUnitId,
      @Nullable String providerName,
      @Nullable String serviceType,
      @Nullable Boolean returnExpected,
      @Nullable String reasonNotExpected) {}
}
