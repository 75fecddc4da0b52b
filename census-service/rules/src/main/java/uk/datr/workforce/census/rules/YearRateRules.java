package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnTables.Sickness;

/** Rates, the header and single figures beside the year before (census.md 5.5, C407 to C412). */
final class YearRateRules {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_SLIP = new BigDecimal("9.5");
  private static final BigDecimal MOST_SLIP = new BigDecimal("10.5");

  /** Smaller figures change tenfold without any slip: one joiner last year, ten now. */
  private static final BigDecimal LEAST_FIGURE = BigDecimal.valueOf(20);

  static final Rule C407 =
      warning("C407", "Vacancy rate changed much")
          .atSubmission()
          .percent("leastChange", "10", "smallest change in points")
          .says("Vacancy rate {a}% → {b}%.")
          .help(
              "Say what happened, or check whether vacant posts were counted as last year: funded posts that nobody is in,"
                  + " cover for leave left out.")
          .when((checked, limits) ->
              rateChanged(
                  checked,
                  limits,
                  Section.D,
                  Indicators.vacancyRate(checked.content()),
                  last -> Indicators.vacancyRate(last.content())));

  static final Rule C408 =
      warning("C408", "Turnover changed much")
          .atSubmission()
          .percent("leastChange", "15", "smallest change in points")
          .says("Turnover {a}% → {b}%.")
          .help(
              "Say what happened, or check whether leavers were counted as last year: without people who went by transfer of"
                  + " a contract or moved inside the organisation.")
          .when((checked, limits) ->
              rateChanged(
                  checked,
                  limits,
                  Section.E,
                  checked.turnover(),
                  last -> last.turnover(Optional.empty())));

  static final Rule C409 =
      warning("C409", "Average WTE per person changed")
          .atSubmission()
          .parameter("mostChange", "0.25", "greatest change of the mean WTE per paid person")
          .parameter("leastPeople", "5", "fewest paid people in both years")
          .says("Average WTE per person {a} → {b}; check hours basis.")
          .help(
              "WTE are hours divided by the full-time hours of the unit. A jump often means that hours were divided by others"
                  + " than last year, or that hours were given instead of WTE.")
          .when((checked, limits) -> meanChanged(checked, limits));

  static final Rule C410 =
      warning("C410", "Ten times last year's figure, or a tenth")
          .atSubmission()
          .says("Possible decimal-point error in {field}.")
          .help(
              "The figure is ten times, or one tenth of, last year's within five per cent. Check the decimal point of the"
                  + " lines that make it up.")
          .when((checked, limits) ->
              figures(checked)
                  .filter(figure -> isDecimalSlip(figure.before(), figure.now()))
                  .map(figure ->
                      Breach.at(figure.pointer())
                          .with("field", figure.name())
                          .value(figure.now())
                          .expected("about " + Breach.plain(figure.before()))));

  static final Rule C411 =
      warning("C411", "Service changed")
          .atSubmission()
          .says("{field} changed from {a} to {b}.")
          .help(
              "Sector, age range, settings and authorities of a unit seldom change. If the service changed, say so in"
                  + " changeSinceLast and explain it; a new contract usually is a new unit.")
          .when((checked, limits) -> headerChanged(checked));

  static final Rule C412 =
      warning("C412", "Volunteers changed much")
          .atSubmission()
          .parameter("leastChange", "5", "smallest change in people")
          .percent("leastShare", "50", "smallest change")
          .says("Volunteers changed from {a} to {b}.")
          .help(
              "Say what happened, or check whether all kinds of unpaid staff were counted as last year, those without regular"
                  + " hours included.")
          .when((checked, limits) -> volunteersChanged(checked, limits));

  static final List<Rule> ALL = List.of(C407, C408, C409, C410, C411, C412);

  private YearRateRules() {}

  /** Whether a change is left to C410. */
  static boolean slipped(BigDecimal before, BigDecimal now, Rule.Limits limits) {
    return limits.leavesTo(C410) && isDecimalSlip(before, now);
  }

  /** Whether one figure is ten times the other within five per cent, and not small. */
  static boolean isDecimalSlip(BigDecimal before, BigDecimal now) {
    BigDecimal small = before.min(now);
    BigDecimal great = before.max(now);
    return small.signum() > 0
        && great.compareTo(LEAST_FIGURE) >= 0
        && great.compareTo(small.multiply(LEAST_SLIP)) >= 0
        && great.compareTo(small.multiply(MOST_SLIP)) <= 0;
  }

  private static Stream<Breach> rateChanged(
      CheckedReturn checked,
      Rule.Limits limits,
      Section section,
      Optional<Ratio> now,
      Function<Figures, Optional<Ratio>> rate) {
    Figures last = checked.before();
    Optional<Ratio> before = last == null ? Optional.empty() : rate.apply(last);
    return before.isEmpty()
            || now.isEmpty()
            || checked.perhapsNil()
            || !limits.reaches(points(before.get(), now.get()), "leastChange")
        ? Stream.empty()
        : Stream.of(
            Breach.at(section.pointer())
                .with("a", Breach.percent(before.get()))
                .with("b", Breach.percent(now.get()))
                .expected("about " + Breach.percent(before.get()) + "%"));
  }

  private static BigDecimal points(Ratio one, Ratio other) {
    return one.value(6).subtract(other.value(6)).abs().multiply(HUNDRED);
  }

  private static Stream<Breach> meanChanged(CheckedReturn checked, Rule.Limits limits) {
    Figures last = checked.before();
    Optional<Ratio> before = last == null ? Optional.empty() : meanWte(last, limits);
    Optional<Ratio> now = meanWte(checked.figures(), limits);
    return before.isEmpty()
            || now.isEmpty()
            || slipped(before.get().numerator(), now.get().numerator(), limits)
            || slipped(before.get().denominator(), now.get().denominator(), limits)
            || mean(before.get())
                    .subtract(mean(now.get()))
                    .abs()
                    .compareTo(limits.get("mostChange"))
                <= 0
        ? Stream.empty()
        : Stream.of(
            Breach.at(Section.B.pointer())
                .with("a", rounded(before.get()))
                .with("b", rounded(now.get()))
                .value(rounded(now.get()))
                .expected("about " + Breach.plain(rounded(before.get()))));
  }

  private static Optional<Ratio> meanWte(Figures figures, Rule.Limits limits) {
    return figures
        .paidPeople()
        .map(BigDecimal::valueOf)
        .filter(people -> people.signum() > 0 && limits.reaches(people, "leastPeople"))
        .flatMap(people -> figures.paidWte().map(wte -> new Ratio(wte, people)));
  }

  private static BigDecimal mean(Ratio ratio) {
    return ratio.value(6);
  }

  private static BigDecimal rounded(Ratio ratio) {
    return mean(ratio).setScale(2, RoundingMode.HALF_UP);
  }

  private record Figure(String name, String pointer, BigDecimal before, BigDecimal now) {}

  /** The totals of a return that are known in both years. */
  private static Stream<Figure> figures(CheckedReturn checked) {
    Figures last = checked.before();
    if (last == null || checked.perhapsNil()) {
      return Stream.empty();
    }
    return Stream.of(
            figure("paid WTE", Section.B, last, checked, Figures::paidWte),
            figure("paid headcount", Section.B, last, checked, count(Figures::paidPeople)),
            figure("unpaid headcount", Section.C, last, checked, count(Figures::unpaidPeople)),
            figure("unpaid WTE", Section.C, last, checked, Figures::unpaidWte),
            figure("vacant WTE", Section.D, last, checked, Figures::vacantWte),
            figure("vacant posts", Section.D, last, checked, count(Figures::vacantPosts)),
            figure("joiners", Section.E, last, checked, count(Figures::joiners)),
            figure("leavers", Section.E, last, checked, count(Figures::leavers)),
            figure("WTE days lost", Section.I, last, checked, days(Sickness::wteDaysLost)),
            figure(
                "WTE days available", Section.I, last, checked, days(Sickness::wteDaysAvailable)),
            figure("open cases", Section.J, last, checked, count(Figures::openCases)))
        .flatMap(Optional::stream);
  }

  private static Optional<Figure> figure(
      String name,
      Section section,
      Figures last,
      CheckedReturn checked,
      Function<Figures, Optional<BigDecimal>> figure) {
    return figure
        .apply(last)
        .flatMap(before ->
            figure
                .apply(checked.figures())
                .map(now -> new Figure(name, section.pointer(), before, now)));
  }

  private static Function<Figures, Optional<BigDecimal>> count(
      Function<Figures, Optional<Long>> figure) {
    return figures -> figure.apply(figures).map(BigDecimal::valueOf);
  }

  private static Function<Figures, Optional<BigDecimal>> days(
      Function<Sickness, @Nullable BigDecimal> field) {
    return figures -> {
      Sickness sickness = figures.content().sickness();
      return sickness == null ? Optional.empty() : Optional.ofNullable(field.apply(sickness));
    };
  }

  private static Stream<Breach> headerChanged(CheckedReturn checked) {
    Figures last = checked.before();
    if (last == null || !checked.context().priorReturns().sameUnitAlone()) {
      return Stream.empty();
    }
    Header before = last.content().header();
    Header now = checked.header();
    SupersededAuthorities authorities = checked.authorities();
    return Stream.of(
            changed(
                "Sector",
                "sector",
                one(before.sector()),
                listed(checked, "CL-04", one(now.sector()))),
            changed(
                "Age range",
                "serviceAgeRange",
                one(before.serviceAgeRange()),
                listed(checked, "CL-05", one(now.serviceAgeRange()))),
            changed(
                "Settings",
                "settings",
                set(before.settings()),
                listed(checked, "CL-06", set(now.settings()))),
            changed(
                "Authorities",
                "laCodes",
                onTheDay(authorities, set(before.laCodes())),
                inForce(authorities, onTheDay(authorities, set(now.laCodes())))))
        .flatMap(Optional::stream);
  }

  /** The codes, or none when one of them is not in its list: that is C009's fault alone. */
  private static Set<String> listed(CheckedReturn checked, String listId, Set<String> codes) {
    return codes.stream().allMatch(code -> checked.list(listId).find(code).isPresent())
        ? codes
        : Set.of();
  }

  /** The codes, or none when one of them is not in force: that is C011's fault alone. */
  private static Set<String> inForce(SupersededAuthorities authorities, Set<String> codes) {
    return codes.stream().allMatch(authorities::inForce) ? codes : Set.of();
  }

  private static Optional<Breach> changed(
      String name, String field, Set<String> before, Set<String> now) {
    return before.isEmpty() || now.isEmpty() || before.equals(now)
        ? Optional.empty()
        : Optional.of(
            Breach.at("/header/" + field)
                .with("field", name)
                .with("a", shown(before))
                .with("b", shown(now))
                .expected(shown(before)));
  }

  /** The codes of a day that stand for older ones, those of a divided area included. */
  private static Set<String> onTheDay(SupersededAuthorities authorities, Set<String> codes) {
    return codes.stream()
        .flatMap(code ->
            authorities.inForce(code) || authorities.others(code).isEmpty()
                ? Stream.of(code)
                : authorities.others(code).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> one(@Nullable String code) {
    return code == null ? Set.of() : Set.of(code);
  }

  private static Set<String> set(@Nullable List<String> codes) {
    return codes == null ? Set.of() : new TreeSet<>(codes);
  }

  private static String shown(Set<String> codes) {
    return codes.stream().map(Breach::shown).collect(Collectors.joining(", "));
  }

  private static Stream<Breach> volunteersChanged(CheckedReturn checked, Rule.Limits limits) {
    Figures last = checked.before();
    Optional<Long> before = last == null ? Optional.empty() : last.unpaidPeople();
    Optional<Long> now = checked.figures().unpaidPeople();
    if (before.isEmpty() || now.isEmpty() || checked.perhapsNil()) {
      return Stream.empty();
    }
    BigDecimal a = BigDecimal.valueOf(before.get());
    BigDecimal b = BigDecimal.valueOf(now.get());
    BigDecimal change = b.subtract(a).abs();
    return limits.reaches(change, "leastChange")
            && change.multiply(HUNDRED).compareTo(a.multiply(limits.get("leastShare"))) >= 0
            && !slipped(a, b, limits)
        ? Stream.of(
            Breach.at(Section.C.pointer())
                .with("a", a)
                .with("b", b)
                .value(b)
                .expected("about " + Breach.plain(a)))
        : Stream.empty();
  }
}
