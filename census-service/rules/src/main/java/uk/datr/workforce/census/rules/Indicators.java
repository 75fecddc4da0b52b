package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;

/**
 * Indicators of a single return (census.md 4.7), exact. To put returns together add numerators and denominators and
 * divide then; rates are never averaged.
 */
public final class Indicators {

  /** Bases of CL-07 that vacancy and turnover rates leave out. */
  static final Set<String> TEMPORARY = Set.of("BANK", "AGENCY");

  private Indicators() {}

  /** A rate as its two exact parts; the denominator is never 0. */
  public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    /**
     * @throws IllegalArgumentException when the denominator is not above 0
     */
    public Ratio {
      if (denominator.signum() <= 0) {
        throw new IllegalArgumentException("A rate needs a denominator above 0.");
      }
    }

    /** The rate to that many decimal places, half to even. */
    public BigDecimal value(int places) {
      return numerator.divide(denominator, places, RoundingMode.HALF_EVEN);
    }
  }

  /**
   * I2, vacancy rate: vacant WTE ÷ (paid WTE in post without bank and agency + vacant WTE). Empty when section B or D
   * is not answered or the denominator is 0.
   */
  public static Optional<Ratio> vacancyRate(ReturnContent content) {
    List<StaffInPost> staff = content.staffInPost();
    List<Vacancy> vacancies = content.vacancies();
    if (staff == null || vacancies == null) {
      return Optional.empty();
    }
    BigDecimal inPost =
        staff.stream()
            .filter(line -> line.basis() == null || !TEMPORARY.contains(line.basis()))
            .map(line -> orZero(line.wte()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal vacant =
        vacancies.stream()
            .map(line -> orZero(line.vacantWte()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return ratio(vacant, inPost.add(vacant));
  }

  /**
   * I3, turnover rate: leavers ÷ mean of the headcounts at start and end. Empty when there are no flows or nobody was
   * there at start or end.
   *
   * @param flows as {@link StartHeadcount} resolves them
   */
  public static Optional<Ratio> turnoverRate(List<RoleFlow> flows) {
    long leavers = flows.stream().mapToLong(RoleFlow::leavers).sum();
    long startAndEnd =
        flows.stream().mapToLong(flow -> flow.headcountAtStart() + flow.headcountAtEnd()).sum();
    return ratio(
        BigDecimal.valueOf(leavers),
        BigDecimal.valueOf(startAndEnd).multiply(new BigDecimal("0.5")));
  }

  private static Optional<Ratio> ratio(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() > 0
        ? Optional.of(new Ratio(numerator, denominator))
        : Optional.empty();
  }

  private static BigDecimal orZero(@Nullable BigDecimal wte) {
    return wte == null ? BigDecimal.ZERO : wte;
  }
}
