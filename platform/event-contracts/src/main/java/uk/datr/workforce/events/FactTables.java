package uk.datr.workforce.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sections F to N of a return and the reasons of section E, each table by itself and never crossed. An absent table was not
 * answered or is not held, which a mark then says; an empty one says none. Codes for what is not known are codes like others.
 *
 * @param leaversByReason leavers of section E by role and reason (CL-14), as far as reasons are known
 * @param pattern section F, paid people by basis (CL-07) and working pattern (CL-09)
 * @param ageBand section G by age (CL-10)
 * @param gender section G by gender (CL-11)
 * @param ethnicCategory section G by ethnic category (CL-12)
 * @param timeInPost section H, paid people by time in post (CL-13)
 * @param sickness section I
 * @param caseload section J
 * @param registered section K, people by role and register (CL-15)
 * @param nonMedicalPrescribers section K, people who prescribe and are no doctors
 * @param qualification section K, people by qualification (CL-16); somebody may have several
 * @param pay section L, people by pay band (CL-17)
 * @param funding section M, paid WTE by source of money (CL-18)
 * @param laSplit section N, paid WTE by authority (GSS code)
 */
public record FactTables(
    @Nullable List<Leavers> leaversByReason,
    @Nullable List<Pattern> pattern,
    @Nullable List<PaidAndUnpaid> ageBand,
    @Nullable List<PaidAndUnpaid> gender,
    @Nullable List<PaidAndUnpaid> ethnicCategory,
    @Nullable List<People> timeInPost,
    @Nullable Sickness sickness,
    @Nullable List<Caseload> caseload,
    @Nullable List<Registered> registered,
    @Nullable Integer nonMedicalPrescribers,
    @Nullable List<People> qualification,
    @Nullable List<People> pay,
    @Nullable List<Wte> funding,
    @Nullable List<Wte> laSplit) {

  /** Keeps its own copies. */
  public FactTables {
    leaversByReason = copy(leaversByReason);
    pattern = copy(pattern);
    ageBand = copy(ageBand);
    gender = copy(gender);
    ethnicCategory = copy(ethnicCategory);
    timeInPost = copy(timeInPost);
    caseload = copy(caseload);
    registered = copy(registered);
    qualification = copy(qualification);
    pay = copy(pay);
    funding = copy(funding);
    laSplit = copy(laSplit);
  }

  /** Leavers of a role for a reason. */
  public record Leavers(String role, String roleGroup, String reason, int count) {
    public Leavers {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(roleGroup, "roleGroup");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Paid people of a basis and a working pattern. */
  public record Pattern(String basis, String pattern, int headcount) {
    public Pattern {
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(pattern, "pattern");
    }
  }

  /**
   * People of a code.
   *
   * @param unpaid null where it was not answered
   */
  public record PaidAndUnpaid(String code, int paid, @Nullable Integer unpaid) {
    public PaidAndUnpaid {
      Objects.requireNonNull(code, "code");
    }
  }

  /** People of a code. */
  public record People(String code, int headcount) {
    public People {
      Objects.requireNonNull(code, "code");
    }
  }

  /** WTE days in the twelve months to the reference date; null where it was not answered. */
  public record Sickness(@Nullable BigDecimal wteDaysLost, @Nullable BigDecimal wteDaysAvailable) {
    public Sickness {
      wteDaysLost = wteDaysLost == null ? null : Decimals.twoPlaces(wteDaysLost);
      wteDaysAvailable = wteDaysAvailable == null ? null : Decimals.twoPlaces(wteDaysAvailable);
    }
  }

  /** People of a role who hold cases, and the cases open at the reference date. */
  public record Caseload(
      String role, String roleGroup, int caseHolders, BigDecimal caseHolderWte, int openCases) {
    public Caseload {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(roleGroup, "roleGroup");
      caseHolderWte = Decimals.twoPlaces(caseHolderWte);
    }
  }

  /** People of a role on a register. */
  public record Registered(String role, String roleGroup, String body, int headcount) {
    public Registered {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(roleGroup, "roleGroup");
      Objects.requireNonNull(body, "body");
    }
  }

  /** Whole-time equivalents of a code. */
  public record Wte(String code, BigDecimal wte) {
    public Wte {
      Objects.requireNonNull(code, "code");
      wte = Decimals.twoPlaces(wte);
    }
  }

  private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
    return list == null ? null : List.copyOf(list);
  }
}
