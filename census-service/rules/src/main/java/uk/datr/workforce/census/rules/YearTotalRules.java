package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * Staff in post beside the year before (census.md 5.5, C401 to C406). Absolute and relative limits have to be passed
 * both, so that small teams do not drown in warnings. What looks like a slip of the decimal point is C410's alone; a group
 * that came or went is C403's and not C402's; C405 speaks for C406.
 */
final class YearTotalRules {

  static final Rule C401 =
      warning("C401", "Paid WTE changed much")
          .atSubmission()
          .parameter("leastChange", "5", "smallest change of paid WTE")
          .percent("leastShare", "20", "smallest change")
          .says("Paid WTE changed from {a} to {b} ({x}%).")
          .help(
              "Say what happened: a contract won or lost, growth from a grant, a restructure, or a correction of the way of"
                  + " counting. Check that the same services are in the return as last year.")
          .when((checked, limits) -> totalChanged(checked, limits));

  static final Rule C402 =
      warning("C402", "A role group changed much")
          .atSubmission()
          .parameter("leastChange", "3", "smallest change of paid WTE")
          .percent("leastShare", "30", "smallest change")
          .says("{group} changed from {a} to {b} WTE.")
          .help(
              "Say what happened to this group. Staff who were put into another group because the role list was read"
                  + " differently are an improvement of recording.")
          .when((checked, limits) ->
              groups(checked, limits)
                  .filter(group -> group.before().signum() > 0 && group.now().signum() > 0)
                  .filter(group -> changed(group.before(), group.now(), limits))
                  .map(group -> group.breach(checked)));

  static final Rule C403 =
      warning("C403", "A role group came or went")
          .atSubmission()
          .parameter("leastWte", "2", "smallest paid WTE of the group in the year that has it")
          .says("{group}: {a} WTE last year, {b} now.")
          .help(
              "A whole group of roles appeared or disappeared. Check whether its staff went into another group, or into"
                  + " another unit's return.")
          .when((checked, limits) ->
              groups(checked, limits)
                  .filter(group -> group.before().signum() == 0 || group.now().signum() == 0)
                  .filter(group -> limits.reaches(group.before().max(group.now()), "leastWte"))
                  .map(group -> group.breach(checked)));

  static final Rule C404 =
      warning("C404", "Staff do not follow from last year")
          .atSubmission()
          .parameter("mostPeople", "3", "greatest difference in people")
          .percent("mostShare", "10", "greatest difference, of last year's people")
          .says("Expected about {e} staff from last year plus joiners less leavers; {b} recorded.")
          .help(
              "Last year's staff, with joiners, and people moved or transferred in, less leavers and people moved or"
                  + " transferred out, give this year's; without bank and agency. Something of that is missing or counted"
                  + " twice.")
          .when((checked, limits) -> unbalanced(checked, limits));

  static final Rule C405 =
      warning("C405", "Nothing changed")
          .atSubmission()
          .parameter("leastPeople", "10", "fewest paid people of a unit that is looked at")
          .says("All values equal last year's – has the return been updated?")
          .help(
              "Every figure is that of last year. If a copy of last year's return was sent by mistake, send this year's; if"
                  + " nothing really changed, say so.")
          .when((checked, limits) ->
              isCopy(checked, limits)
                  ? Stream.of(Breach.at(Section.B.pointer()).expected("this year's figures"))
                  : Stream.empty());

  static final Rule C406 =
      warning("C406", "Flows did not change")
          .atSubmission()
          .says("Flows have not changed since last year.")
          .help(
              "Joiners, leavers and vacancies are each the same as last year. Check that they were counted for the twelve"
                  + " months to this year's reference date.")
          .when((checked, limits) ->
              !(limits.leavesTo(YearTotalRules.C405)
                          && isCopy(checked, limits.of(YearTotalRules.C405)))
                      && same(checked, Figures::joiners)
                      && same(checked, Figures::leavers)
                      && same(checked, Figures::vacantPosts)
                      && same(checked, Figures::vacantWte)
                  ? Stream.of(Breach.at(Section.E.pointer()).expected("this year's flows"))
                  : Stream.empty());

  static final List<Rule> ALL = List.of(C401, C402, C403, C404, C405, C406);

  private YearTotalRules() {}

  private static Stream<Breach> totalChanged(CheckedReturn checked, Rule.Limits limits) {
    return wteChange(checked, limits)
        .filter(change -> changed(change.before(), change.now(), limits))
        .map(change ->
            Breach.at(Section.B.pointer())
                .with("a", change.before())
                .with("b", change.now())
                .with("x", change.percent())
                .value(change.now())
                .expected("about " + Breach.plain(change.before())))
        .stream();
  }

  /** Whether paid WTE changed by so much that C401 fires. */
  static boolean totalChanged(CheckedReturn checked, RuleSettings settings) {
    return totalChanged(checked, new Rule.Limits(C401, settings)).findAny().isPresent();
  }

  private record Change(BigDecimal before, BigDecimal now) {

    String percent() {
      return before.signum() == 0
          ? "+100"
          : (now.compareTo(before) < 0 ? "–" : "+")
              + Breach.percent(new Ratio(now.subtract(before).abs(), before));
    }
  }

  /** Paid WTE of both years; empty where one is not known, or one looks like a slip of the decimal point. */
  private static Optional<Change> wteChange(CheckedReturn checked, Rule.Limits limits) {
    Figures before = checked.before();
    return before == null || checked.perhapsNil()
        ? Optional.empty()
        : before
            .paidWte()
            .flatMap(a -> checked.figures().paidWte().map(b -> new Change(a, b)))
            .filter(change -> !YearRateRules.slipped(change.before(), change.now(), limits));
  }

  private record Group(RoleGroup group, BigDecimal before, BigDecimal now) {

    /** At the group's first line by role, so that each group has a place of its own. */
    Breach breach(CheckedReturn checked) {
      return Breach.at(
              checked
                  .paidStaff()
                  .filter(placed ->
                      Figures.role(placed.line().role())
                          .filter(role -> role.group() == group)
                          .isPresent())
                  .min(Placed.BY_KEY)
                  .map(placed -> placed.pointer("wte"))
                  .orElse(Section.B.pointer()))
          .with("group", group.label())
          .with("a", before)
          .with("b", now)
          .value(now)
          .expected("about " + Breach.plain(before));
    }
  }

  private static Stream<Group> groups(CheckedReturn checked, Rule.Limits limits) {
    Figures last = checked.before();
    if (last == null || checked.perhapsNil() || wteChange(checked, limits).isEmpty()) {
      return Stream.empty();
    }
    Optional<Map<RoleGroup, BigDecimal>> before = last.paidWteByGroup();
    Optional<Map<RoleGroup, BigDecimal>> now = checked.figures().paidWteByGroup();
    if (before.isEmpty() || now.isEmpty()) {
      return Stream.empty();
    }
    Set<RoleGroup> groups = EnumSet.noneOf(RoleGroup.class);
    groups.addAll(before.get().keySet());
    groups.addAll(now.get().keySet());
    return groups.stream()
        .map(group ->
            new Group(
                group,
                before.get().getOrDefault(group, BigDecimal.ZERO),
                now.get().getOrDefault(group, BigDecimal.ZERO)));
  }

  private static boolean changed(BigDecimal before, BigDecimal now, Rule.Limits limits) {
    BigDecimal change = now.subtract(before).abs();
    return limits.reaches(change, "leastChange")
        && change
                .multiply(BigDecimal.valueOf(100))
                .compareTo(before.multiply(limits.get("leastShare")))
            >= 0;
  }

  private static Stream<Breach> unbalanced(CheckedReturn checked, Rule.Limits limits) {
    Optional<Long> before = peopleBefore(checked);
    Optional<Long> now = checked.figures().establishedPeople();
    Optional<Long> moved = moved(checked.figures());
    if (before.isEmpty() || now.isEmpty() || moved.isEmpty() || checked.perhapsNil()) {
      return Stream.empty();
    }
    long expected = before.get() + moved.get();
    BigDecimal difference = BigDecimal.valueOf(Math.abs(now.get() - expected));
    BigDecimal share =
        BigDecimal.valueOf(before.get()).multiply(limits.get("mostShare")).movePointLeft(2);
    return difference.compareTo(limits.get("mostPeople").max(share)) > 0
            && !YearRateRules.slipped(
                BigDecimal.valueOf(before.get()), BigDecimal.valueOf(now.get()), limits)
        ? Stream.of(
            Breach.at(Section.E.pointer())
                .with("e", Math.max(0, expected))
                .with("b", now.get())
                .value(now.get())
                .expected("about " + Math.max(0, expected)))
        : Stream.empty();
  }

  /** Last year's people. Those of a contract won since then are left out where section E counts them as transferred in. */
  private static Optional<Long> peopleBefore(CheckedReturn checked) {
    Figures last = checked.before();
    if (last == null || !takesOver(checked.content())) {
      return last == null ? Optional.empty() : last.establishedPeople();
    }
    PriorReturns own = checked.context().priorReturns().withoutContractsWon();
    return own.returns().isEmpty()
        ? Optional.of(0L)
        : own.comparable(checked.context().referenceDate())
            .flatMap(content -> new Figures(content).establishedPeople());
  }

  private static boolean takesOver(ReturnContent content) {
    return content.flows() != null
        && content.flows().stream().anyMatch(line -> line.tupeIn() != null && line.tupeIn() > 0);
  }

  private static Optional<Long> moved(Figures figures) {
    return figures
        .joiners()
        .flatMap(joiners ->
            figures
                .leavers()
                .flatMap(leavers -> figures.netMoves().map(moves -> joiners - leavers + moves)));
  }

  /** Whether every section but the header says what the same unit said last year. */
  private static boolean isCopy(CheckedReturn checked, Rule.Limits limits) {
    Figures last = checked.before();
    return last != null
        && checked.context().priorReturns().sameUnitAlone()
        && checked
            .figures()
            .paidPeople()
            .filter(people -> limits.reaches(BigDecimal.valueOf(people), "leastPeople"))
            .isPresent()
        && withoutHeader(checked.content()).equals(withoutHeader(last.content()));
  }

  private static ReturnContent withoutHeader(ReturnContent content) {
    return CanonicalReturn.of(content.with(Header.NONE, content.laSplit()));
  }

  /** Whether a figure is known, not zero, and that of last year. */
  private static <N extends Number> boolean same(
      CheckedReturn checked, Function<Figures, Optional<N>> figure) {
    Figures last = checked.before();
    Optional<N> now = figure.apply(checked.figures());
    return last != null
        && now.filter(number -> number.doubleValue() > 0).isPresent()
        && now.equals(figure.apply(last));
  }
}
