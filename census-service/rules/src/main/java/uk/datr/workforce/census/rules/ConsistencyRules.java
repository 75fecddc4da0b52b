package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.StaffLine;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;

/**
 * Internal consistency of single lines (census.md 5.3). One fault of a line has one finding: C201, then C203, then C204;
 * C202, then C205.
 */
final class ConsistencyRules {

  /** Bases on which people may be in post without contracted hours. */
  private static final Set<String> WITHOUT_CONTRACTED_HOURS = Set.of("BANK", "ZERO_HOURS");

  static final Rule C201 =
      error("C201", "WTE without people")
          .fromDraftOn()
          .says("{role}: WTE is recorded but no people.")
          .help(
              "Headcount is the number of people, whole-time equivalent their hours divided by full-time hours. Somebody"
                  + " who works at all is one person.")
          .when((checked, limits) ->
              staff(checked, people -> people.nobody() && people.wte().signum() > 0)
                  .map(people -> people.breach(checked).expected("0 WTE, or at least 1 person")));

  static final Rule C202 =
      warning("C202", "People without WTE")
          .fromDraftOn()
          .says("{role}: people are recorded with no WTE.")
          .help(
              "Paid people have contracted hours, so their whole-time equivalent is more than 0. Bank and zero-hours"
                  + " staff are left out of this check. Explain it if these people really had no hours.")
          .when((checked, limits) ->
              checked
                  .paidStaff()
                  .filter(placed -> !isWithoutContractedHours(placed.line().basis()))
                  .flatMap(ConsistencyRules::people)
                  .filter(people -> !people.nobody() && people.wte().signum() == 0)
                  .map(people -> people.breach(checked).expected("more than 0 WTE")));

  static final Rule C203 =
      error("C203", "WTE too high")
          .fromDraftOn()
          .parameter("mostWtePerPerson", "1.5", "most whole-time equivalents of one person")
          .says("{role}: WTE is too high for {n} people.")
          .says("{role}: WTE is too high for 1 person.")
          .help(
              "On average each person would work more than one and a half full-time posts. Check whether headcount and"
                  + " WTE were exchanged, or hours given instead of whole-time equivalents.")
          .when((checked, limits) ->
              staff(checked, people -> people.above(limits.get("mostWtePerPerson")))
                  .map(people ->
                      people
                          .tooHigh(checked)
                          .expected(
                              "at most "
                                  + Breach.plain(people.most(limits.get("mostWtePerPerson"))))));

  static final Rule C204 =
      warning("C204", "WTE above headcount")
          .fromDraftOn()
          .says("{role}: WTE exceeds headcount.")
          .help(
              "On average each person would work more than one full-time post. That can be right, for example with"
                  + " regular overtime; explain it. Above the limit of C203 only C203 is reported.")
          .when((checked, limits) ->
              staff(
                      checked,
                      people ->
                          people.above(BigDecimal.ONE)
                              && !(limits.leavesTo(C203)
                                  && people.above(limits.of(C203).get("mostWtePerPerson"))))
                  .map(people ->
                      people
                          .breach(checked)
                          .expected("at most " + Breach.plain(people.headcount()))));

  static final Rule C205 =
      warning("C205", "Very low WTE per person")
          .fromDraftOn()
          .parameter("leastWtePerPerson", "0.2", "fewest whole-time equivalents per person")
          .parameter("leastPeople", "5", "fewest people of whom the average is looked at")
          .says("{role}: average {x} WTE a person is unusually low.")
          .help(
              "On average each person would work less than a day a week. Check whether WTE were given for some of the"
                  + " people only. Bank and zero-hours staff are left out of this check.")
          .when((checked, limits) ->
              checked
                  .paidStaff()
                  .filter(placed -> !isWithoutContractedHours(placed.line().basis()))
                  .flatMap(ConsistencyRules::people)
                  .filter(people -> people.wte().signum() > 0)
                  .filter(people -> limits.reaches(people.headcount(), "leastPeople"))
                  .filter(people ->
                      people.wte().compareTo(people.most(limits.get("leastWtePerPerson"))) < 0)
                  .map(people ->
                      people
                          .breach(checked)
                          .with("x", people.average())
                          .expected(
                              "at least "
                                  + Breach.plain(people.most(limits.get("leastWtePerPerson"))))));

  static final Rule C212 =
      error("C212", "More cover than vacancies")
          .fromDraftOn()
          .says("More cover than vacancies for {role}.")
          .help(
              "coveredByTemporaryWte is the part of vacantWte that bank, agency or other temporary staff fill on the"
                  + " reference date. Cover for leave is not a vacancy.")
          .when((checked, limits) ->
              vacancies(
                  checked,
                  "coveredByTemporaryWte",
                  Vacancy::coveredByTemporaryWte,
                  ConsistencyRules::isOvercovered,
                  line -> "at most " + Breach.plain(orZero(line.vacantWte()))));

  static final Rule C213 =
      warning("C213", "Vacant posts and WTE disagree")
          .fromDraftOn()
          .says("Vacant posts and vacant WTE disagree for {role}.")
          .help(
              "Either there are vacant posts and their whole-time equivalent is more than 0, or both are 0. Give both"
                  + " for the same posts.")
          .when((checked, limits) ->
              vacancies(
                  checked,
                  "vacantWte",
                  Vacancy::vacantWte,
                  ConsistencyRules::disagrees,
                  line -> "both above 0, or both 0"));

  static final Rule C214 =
      warning("C214", "Vacant WTE above posts")
          .fromDraftOn()
          .says("Vacant WTE exceeds vacant posts for {role}.")
          .help(
              "A post is at most one whole-time equivalent. Check whether posts and WTE were exchanged.")
          .when((checked, limits) ->
              vacancies(
                  checked,
                  "vacantWte",
                  Vacancy::vacantWte,
                  ConsistencyRules::exceedsItsPosts,
                  line -> "at most " + line.vacantPosts()));

  static final List<Rule> ALL = List.of(C201, C202, C203, C204, C205, C212, C213, C214);

  private ConsistencyRules() {}

  /** A line of B or C in which both figures are there. */
  private record People(Placed<? extends StaffLine> placed, BigDecimal headcount, BigDecimal wte) {

    boolean nobody() {
      return headcount.signum() == 0;
    }

    boolean above(BigDecimal wtePerPerson) {
      return !nobody() && wte.compareTo(most(wtePerPerson)) > 0;
    }

    BigDecimal average() {
      return wte.divide(headcount, 2, RoundingMode.HALF_UP);
    }

    BigDecimal most(BigDecimal wtePerPerson) {
      return headcount.multiply(wtePerPerson);
    }

    Breach tooHigh(CheckedReturn checked) {
      Breach breach = breach(checked).with("n", headcount);
      return headcount.compareTo(BigDecimal.ONE) == 0 ? breach.otherMessage() : breach;
    }

    Breach breach(CheckedReturn checked) {
      return Breach.at(placed.pointer("wte"))
          .with("role", checked.role(placed.line().role()))
          .value(wte);
    }
  }

  private static Stream<People> staff(CheckedReturn checked, Predicate<People> broken) {
    return checked.staff().flatMap(ConsistencyRules::people).filter(broken);
  }

  private static Stream<People> people(Placed<? extends StaffLine> placed) {
    Integer headcount = placed.line().headcount();
    BigDecimal wte = placed.line().wte();
    return headcount == null || wte == null
        ? Stream.empty()
        : Stream.of(new People(placed, BigDecimal.valueOf(headcount), wte));
  }

  static boolean isWithoutContractedHours(@Nullable String basis) {
    return basis == null || WITHOUT_CONTRACTED_HOURS.contains(basis);
  }

  private static Stream<Breach> vacancies(
      CheckedReturn checked,
      String field,
      Function<Vacancy, @Nullable BigDecimal> value,
      Predicate<Vacancy> broken,
      Function<Vacancy, String> expected) {
    return checked
        .vacancies()
        .filter(placed -> broken.test(placed.line()))
        .map(placed ->
            Breach.at(placed.pointer(field))
                .with("role", checked.role(placed.line().role()))
                .value(orZero(value.apply(placed.line())))
                .expected(expected.apply(placed.line())));
  }

  private static BigDecimal orZero(@Nullable BigDecimal wte) {
    return wte == null ? BigDecimal.ZERO : wte;
  }

  private static boolean isOvercovered(Vacancy line) {
    BigDecimal covered = line.coveredByTemporaryWte();
    BigDecimal vacant = line.vacantWte();
    return covered != null && vacant != null && covered.compareTo(vacant) > 0;
  }

  private static boolean disagrees(Vacancy line) {
    BigDecimal vacant = line.vacantWte();
    Integer posts = line.vacantPosts();
    return vacant != null && posts != null && (vacant.signum() > 0) != (posts > 0);
  }

  private static boolean exceedsItsPosts(Vacancy line) {
    BigDecimal vacant = line.vacantWte();
    Integer posts = line.vacantPosts();
    return vacant != null
        && posts != null
        && posts > 0
        && vacant.compareTo(BigDecimal.valueOf(posts)) > 0;
  }
}
