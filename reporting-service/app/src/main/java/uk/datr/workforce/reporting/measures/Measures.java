package uk.datr.workforce.reporting.measures;

import java.math.BigDecimal;

/**
 * What counted returns add up to: every numerator and denominator that is shown, so that figures are sums of these and
 * nothing else, and rates are made at the very end.
 *
 * @param unpaidWithoutWte unpaid people whose WTE was not given and who are in no WTE
 */
public record Measures(
    People paid, People unpaid, long unpaidWithoutWte, Vacancies vacancies, Flows flows) {

  /** Nothing at all. */
  public static final Measures NONE =
      new Measures(People.NONE, People.NONE, 0, Vacancies.NONE, Flows.NONE);

  /** Both together. */
  public Measures plus(Measures other) {
    return new Measures(
        paid.plus(other.paid),
        unpaid.plus(other.unpaid),
        unpaidWithoutWte + other.unpaidWithoutWte,
        vacancies.plus(other.vacancies),
        flows.plus(other.flows));
  }

  /** Paid and unpaid people. */
  public People all() {
    return paid.plus(unpaid);
  }

  /**
   * People in post.
   *
   * @param headcount persons, each employment counted
   * @param wte whole-time equivalents, two decimals
   */
  public record People(long headcount, BigDecimal wte) {

    /** Nobody. */
    public static final People NONE = new People(0, BigDecimal.ZERO.setScale(2));

    /** Both together. */
    public People plus(People other) {
      return new People(headcount + other.headcount, wte.add(other.wte));
    }
  }

  /**
   * What the vacancy rate is made of (census.md I2).
   *
   * @param vacantWte WTE of vacant posts
   * @param inPostWte paid WTE in post without agency and bank, of returns that hold vacancies
   * @param leftOut paid people on agency or bank terms
   */
  public record Vacancies(BigDecimal vacantWte, BigDecimal inPostWte, long leftOut) {

    /** No post at all. */
    public static final Vacancies NONE = new Vacancies(People.NONE.wte(), People.NONE.wte(), 0);

    /** Both together. */
    public Vacancies plus(Vacancies other) {
      return new Vacancies(
          vacantWte.add(other.vacantWte), inPostWte.add(other.inPostWte), leftOut + other.leftOut);
    }
  }

  /**
   * What turnover is made of (census.md I3); paid headcount without bank and agency.
   *
   * @param given headcount at start plus at end, where the start was given
   * @param previous the same where the start is the previous return's
   * @param derived the same where the start was derived from end and flows
   */
  public record Flows(
      long leavers, long atStart, long atEnd, long given, long previous, long derived) {

    /** Nobody. */
    public static final Flows NONE = new Flows(0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Flows plus(Flows other) {
      return new Flows(
          leavers + other.leavers,
          atStart + other.atStart,
          atEnd + other.atEnd,
          given + other.given,
          previous + other.previous,
          derived + other.derived);
    }
  }
}
