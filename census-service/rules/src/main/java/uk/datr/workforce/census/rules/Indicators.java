package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.IndicatorValue.Basis;
import uk.datr.workforce.census.rules.ReturnTables.Caseload;
import uk.datr.workforce.census.rules.ReturnTables.Sickness;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * The indicators of census.md 4.7, exact. An indicator is empty when any part of it is not known, or nothing is there to
 * divide by. To put returns together add numerators and denominators and divide then; rates are never averaged.
 */
public final class Indicators {

  /** Bases of CL-07 that vacancy and turnover rates leave out. */
  static final Set<String> TEMPORARY = Set.of("BANK", "AGENCY");

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final String UNKNOWN_TIME = "NK";
  private static final String UNDER_ONE_YEAR = "LT1";

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

    /** Both put together: numerators and denominators are added. */
    public Ratio plus(Ratio other) {
      return new Ratio(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /** Whether the rate is above a number of per cent, exactly. */
    boolean abovePercent(BigDecimal percent) {
      return comparedWithPercent(percent) > 0;
    }

    /** Whether the rate is below a number of per cent, exactly. */
    boolean belowPercent(BigDecimal percent) {
      return comparedWithPercent(percent) < 0;
    }

    private int comparedWithPercent(BigDecimal percent) {
      return numerator.multiply(BigDecimal.valueOf(100)).compareTo(denominator.multiply(percent));
    }
  }

  /**
   * Every indicator that is known from what one return says, in their order: all but the response rate (I10).
   *
   * @param previous final return of the unit or its predecessors of the year before ({@link PriorReturns#comparable}), for
   *     the headcounts at the start
   */
  public static List<IndicatorValue> of(ReturnContent content, Optional<ReturnContent> previous) {
    List<IndicatorValue> values = new ArrayList<>();
    List<RoleFlow> flows =
        new Figures(content).flowsKnown() ? StartHeadcount.resolve(content, previous) : List.of();
    Set<RoleFlow.StartSource> sources = EnumSet.noneOf(RoleFlow.StartSource.class);
    flows.forEach(flow -> sources.add(flow.startSource()));
    add(values, Indicator.I1, Basis.WTE, wte(content), Set.of());
    add(values, Indicator.I2, Basis.WTE, vacancyRate(content), Set.of());
    add(values, Indicator.I3, Basis.PEOPLE, turnoverRate(flows), sources);
    add(values, Indicator.I4, Basis.PEOPLE, joinerRate(flows), sources);
    add(values, Indicator.I5, Basis.PEOPLE, stability(content), Set.of());
    add(values, Indicator.I6, Basis.PEOPLE, unpaidShareOfPeople(content), Set.of());
    add(values, Indicator.I6, Basis.WTE, unpaidShareOfWte(content), Set.of());
    add(values, Indicator.I7, Basis.DAYS, sicknessRate(content), Set.of());
    add(values, Indicator.I8, Basis.CASES, averageCaseload(content), Set.of());
    add(values, Indicator.I9, Basis.WTE, regulatedShare(content), Set.of());
    skillMix(content)
        .forEach((group, ratio) ->
            values.add(new IndicatorValue(Indicator.I11, Basis.WTE, group, ratio, Set.of())));
    return List.copyOf(values);
  }

  /**
   * Values of several returns put together, one for each measure, in the order in which measures first appear.
   */
  public static List<IndicatorValue> together(List<IndicatorValue> values) {
    List<IndicatorValue> together = new ArrayList<>();
    for (IndicatorValue value : values) {
      int at = 0;
      while (at < together.size() && !together.get(at).sameMeasure(value)) {
        at++;
      }
      if (at == together.size()) {
        together.add(value);
      } else {
        together.set(at, together.get(at).plus(value));
      }
    }
    return List.copyOf(together);
  }

  /**
   * I1, whole-time equivalents of one person in one post: hours ÷ full-time hours.
   *
   * @param weeklyHours contracted hours; of zero-hours and bank staff the average hours actually worked
   * @param standardWeeklyHours full-time hours of the unit
   */
  public static Optional<Ratio> wte(BigDecimal weeklyHours, BigDecimal standardWeeklyHours) {
    return ratio(weeklyHours, standardWeeklyHours);
  }

  /** I1 of a return, the mean of its posts: paid WTE ÷ paid people; submitters state WTE and no hours. */
  public static Optional<Ratio> wte(ReturnContent content) {
    Figures figures = new Figures(content);
    return figures
        .paidWte()
        .flatMap(
            wte -> figures.paidPeople().flatMap(people -> ratio(wte, BigDecimal.valueOf(people))));
  }

  /** I2, vacancy rate: vacant WTE ÷ (paid WTE in post without bank and agency + vacant WTE). */
  public static Optional<Ratio> vacancyRate(ReturnContent content) {
    Figures figures = new Figures(content);
    return figures
        .establishedWte()
        .flatMap(
            inPost -> figures.vacantWte().flatMap(vacant -> ratio(vacant, inPost.add(vacant))));
  }

  /**
   * I3, turnover rate: leavers ÷ mean of the headcounts at start and end. Empty when there are no flows or nobody was
   * there at start or end.
   *
   * @param flows as {@link StartHeadcount} resolves them
   */
  public static Optional<Ratio> turnoverRate(List<RoleFlow> flows) {
    return rate(flows, RoleFlow::leavers);
  }

  /**
   * I4, joiner rate: joiners ÷ the same mean.
   *
   * @param flows as {@link StartHeadcount} resolves them
   */
  public static Optional<Ratio> joinerRate(List<RoleFlow> flows) {
    return rate(flows, RoleFlow::joiners);
  }

  /** I5, stability: people known to be in post for a year or more ÷ people whose time in post is known. */
  public static Optional<Ratio> stability(ReturnContent content) {
    return knownTime(content, "")
        .flatMap(
            known -> knownTime(content, UNDER_ONE_YEAR).flatMap(longer -> ratio(longer, known)));
  }

  /** I6 by headcount: unpaid people ÷ paid and unpaid people. */
  public static Optional<Ratio> unpaidShareOfPeople(ReturnContent content) {
    Figures figures = new Figures(content);
    return share(
        figures.unpaidPeople().map(BigDecimal::valueOf),
        figures.paidPeople().map(BigDecimal::valueOf));
  }

  /** I6 by WTE: unpaid WTE ÷ paid and unpaid WTE. */
  public static Optional<Ratio> unpaidShareOfWte(ReturnContent content) {
    Figures figures = new Figures(content);
    return share(figures.unpaidWte(), figures.paidWte());
  }

  /** I7, sickness rate: WTE days lost ÷ WTE days available. */
  public static Optional<Ratio> sicknessRate(ReturnContent content) {
    Sickness sickness = content.sickness();
    return sickness == null || sickness.wteDaysLost() == null || sickness.wteDaysAvailable() == null
        ? Optional.empty()
        : ratio(sickness.wteDaysLost(), sickness.wteDaysAvailable());
  }

  /** I8, average caseload: open cases ÷ WTE of those who hold them. The reference line is 40. */
  public static Optional<Ratio> averageCaseload(ReturnContent content) {
    return averageCaseload(content.caseload());
  }

  static Optional<Ratio> averageCaseload(@Nullable List<Caseload> lines) {
    return Figures.people(lines, Caseload::openCases)
        .flatMap(cases ->
            Figures.wte(lines, Caseload::caseHolderWte)
                .flatMap(wte -> ratio(BigDecimal.valueOf(cases), wte)));
  }

  /** I9, regulated share: paid WTE in regulated roles ÷ paid WTE. */
  public static Optional<Ratio> regulatedShare(ReturnContent content) {
    Figures figures = new Figures(content);
    return figures
        .paidWte(Role::regulated)
        .flatMap(regulated -> figures.paidWte().flatMap(all -> ratio(regulated, all)));
  }

  /**
   * I10, response rate: what answered ÷ what is expected; by units, or by their WTE of the year before.
   *
   * @param answered never more than expected
   */
  public static Optional<Ratio> responseRate(BigDecimal answered, BigDecimal expected) {
    return ratio(answered, expected);
  }

  /** I11, skill mix: paid WTE of each role group that has any ÷ paid WTE; empty when not all is known. */
  public static Map<RoleGroup, Ratio> skillMix(ReturnContent content) {
    return new Figures(content)
        .paidWteByGroup()
        .map(groups -> {
          BigDecimal all = groups.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          Map<RoleGroup, Ratio> mix = new EnumMap<>(RoleGroup.class);
          groups.forEach((group, wte) -> ratio(wte, all).ifPresent(one -> mix.put(group, one)));
          return mix;
        })
        .orElseGet(() -> new EnumMap<>(RoleGroup.class));
  }

  private static Optional<Ratio> rate(List<RoleFlow> flows, ToIntFunction<RoleFlow> moved) {
    long people = flows.stream().mapToInt(moved).asLongStream().sum();
    long startAndEnd =
        flows.stream().mapToLong(flow -> flow.headcountAtStart() + flow.headcountAtEnd()).sum();
    return ratio(BigDecimal.valueOf(people), BigDecimal.valueOf(startAndEnd).multiply(HALF));
  }

  private static Optional<BigDecimal> knownTime(ReturnContent content, String without) {
    List<TimeInPost> lines = content.timeInPost();
    if (lines == null || lines.stream().anyMatch(line -> line.band() == null)) {
      return Optional.empty();
    }
    return Figures.people(
            lines.stream()
                .filter(line -> !UNKNOWN_TIME.equals(line.band()))
                .filter(line -> !without.equals(line.band()))
                .toList(),
            TimeInPost::headcount)
        .map(BigDecimal::valueOf);
  }

  private static Optional<Ratio> share(Optional<BigDecimal> unpaid, Optional<BigDecimal> paid) {
    return unpaid.flatMap(part -> paid.flatMap(rest -> ratio(part, part.add(rest))));
  }

  private static Optional<Ratio> ratio(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() > 0
        ? Optional.of(new Ratio(numerator, denominator))
        : Optional.empty();
  }

  private static void add(
      List<IndicatorValue> values,
      Indicator indicator,
      Basis basis,
      Optional<Ratio> ratio,
      Set<RoleFlow.StartSource> sources) {
    ratio.ifPresent(
        value -> values.add(new IndicatorValue(indicator, basis, null, value, sources)));
  }
}
