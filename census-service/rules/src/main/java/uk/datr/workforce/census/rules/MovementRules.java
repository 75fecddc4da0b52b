package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Leavers;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;

/** Vacancies, joiners and leavers beside the staff in post (census.md 5.3, C215 to C220). */
final class MovementRules {

  static final Rule C215 =
      warning("C215", "No vacancies at all")
          .fromDraftOn()
          .parameter("leastWte", "20", "fewest paid WTE of a unit that is expected to have some")
          .says("No vacancies recorded – please confirm.")
          .help(
              "A team of this size usually has vacant posts. Count funded posts that nobody is in, also those that you hold"
                  + " back; mark the section as not held if you do not know.")
          .when((checked, limits) ->
              Stream.of(checked.figures())
                  .filter(figures -> figures.vacantWte().filter(MovementRules::isNone).isPresent())
                  .filter(figures -> figures.vacantPosts().filter(posts -> posts == 0).isPresent())
                  .filter(figures -> reaches(limits, figures.paidWte(), "leastWte"))
                  .map(figures ->
                      Breach.at(Section.D.pointer()).expected("some vacancies, or why none")));

  static final Rule C216 =
      warning("C216", "Very many vacancies")
          .fromDraftOn()
          .percent("mostVacant", "40", "greatest vacancy rate")
          .parameter("leastWte", "10", "fewest WTE, vacant ones included, of which it is looked at")
          .says("Vacancy rate of {x}% is unusually high.")
          .help(
              "Vacant WTE are compared with paid WTE without bank and agency, and vacant WTE. Check whether posts were"
                  + " given as vacant that are not funded any more, or whether staff are missing in section B.")
          .when((checked, limits) ->
              Indicators.vacancyRate(checked.content()).stream()
                  .filter(rate -> limits.reaches(rate.denominator(), "leastWte"))
                  .filter(rate -> rate.abovePercent(limits.get("mostVacant")))
                  .map(rate ->
                      Breach.at(Section.D.pointer())
                          .with("x", Breach.percent(rate))
                          .expected("at most " + Breach.plain(limits.get("mostVacant")) + "%")));

  static final Rule C217 =
      warning("C217", "More joiners than staff")
          .fromDraftOn()
          .says("{role}: joiners exceed staff in post.")
          .help(
              "More people came to this role than are in it, and nobody left. Either leavers or people moved or transferred"
                  + " out are missing, or staff in post. Bank and agency staff count in neither.")
          .when((checked, limits) -> moreJoinersThanStaff(checked));

  static final Rule C218 =
      warning("C218", "Unusual turnover")
          .fromDraftOn()
          .percent("mostTurnover", "60", "greatest turnover rate")
          .parameter("leastPeople", "20", "fewest people on average of whom it is looked at")
          .says("Turnover of {x}% is unusual.")
          .help(
              "People who left in the twelve months are compared with the mean of the people at start and end, without bank"
                  + " and agency. People who went by transfer of a contract (TUPE) or moved inside the organisation are no"
                  + " leavers.")
          .when((checked, limits) ->
              checked.turnover().stream()
                  .filter(rate -> limits.reaches(rate.denominator(), "leastPeople"))
                  .filter(rate ->
                      isNone(rate.numerator()) || rate.abovePercent(limits.get("mostTurnover")))
                  .map(rate ->
                      Breach.at(Section.E.pointer())
                          .with("x", Breach.percent(rate))
                          .expected(
                              "above 0%, at most "
                                  + Breach.plain(limits.get("mostTurnover"))
                                  + "%")));

  static final Rule C219 =
      warning("C219", "Fewer new staff than joiners")
          .fromDraftOn()
          .percent("mostMissing", "20", "greatest share of joiners still in post who are missing")
          .parameter("leastPeople", "5", "fewest joiners still in post of whom it is looked at")
          .says("Fewer staff under one year than joiners suggest.")
          .help(
              "Joiners less leavers of section E should be found in section H under one year, or as not known. Time in post"
                  + " counts from the beginning in this post, also after a move inside the organisation.")
          .when((checked, limits) -> missingNewStaff(checked, limits));

  static final Rule C220 =
      error("C220", "More reasons than leavers")
          .fromDraftOn()
          .says("Reasons total more than leavers.")
          .help(
              "Each leaver has one reason. Give the main one; people of whom you do not know it go under NK or are left"
                  + " out.")
          .when((checked, limits) ->
              checked
                  .flows()
                  .flatMap(placed ->
                      moreReasons(placed.line())
                          .map(reasons ->
                              Breach.at(placed.pointer("leaversByReason"))
                                  .value(reasons)
                                  .expected("at most " + placed.line().leavers()))
                          .stream()));

  static final List<Rule> ALL = List.of(C215, C216, C217, C218, C219, C220);

  private MovementRules() {}

  private static Stream<Breach> moreJoinersThanStaff(CheckedReturn checked) {
    Optional<Map<String, Long>> staff = checked.figures().establishedPeopleByRole();
    return staff.isEmpty()
        ? Stream.empty()
        : checked
            .flows()
            .filter(placed -> Figures.role(placed.line().role()).isPresent())
            .filter(placed -> isNobody(placed.line().leavers()))
            .filter(placed ->
                orZero(placed.line().internalMovesOut()) + orZero(placed.line().tupeOut()) == 0)
            .filter(placed -> placed.line().joiners() != null)
            .filter(placed -> came(placed.line()) > inPost(staff.get(), placed.line()))
            .map(placed ->
                Breach.at(placed.pointer("joiners"))
                    .with("role", checked.role(placed.line().role()))
                    .value(orZero(placed.line().joiners()))
                    .expected(
                        "at most "
                            + inPost(staff.get(), placed.line())
                            + ", those moved and transferred in included"));
  }

  private static long came(Flow line) {
    return (long) orZero(line.joiners()) + orZero(line.internalMovesIn()) + orZero(line.tupeIn());
  }

  private static long inPost(Map<String, Long> staff, Flow line) {
    return staff.getOrDefault(Objects.toString(line.role()), 0L);
  }

  private static Stream<Breach> missingNewStaff(CheckedReturn checked, Rule.Limits limits) {
    List<TimeInPost> lines = checked.content().timeInPost();
    Optional<Long> joiners = checked.figures().joiners();
    Optional<Long> leavers = checked.figures().leavers();
    if (lines == null
        || joiners.isEmpty()
        || leavers.isEmpty()
        || lines.stream().anyMatch(line -> line.band() == null)) {
      return Stream.empty();
    }
    BigDecimal stayed = BigDecimal.valueOf(joiners.get() - leavers.get());
    return Figures.people(
        lines.stream().filter(MovementRules::perhapsNew).toList(), TimeInPost::headcount)
        .map(BigDecimal::valueOf)
        .filter(fresh -> stayed.signum() > 0 && limits.reaches(stayed, "leastPeople"))
        .filter(fresh ->
            new Ratio(stayed.subtract(fresh), stayed).abovePercent(limits.get("mostMissing")))
        .map(fresh ->
            Breach.at(Section.H.pointer())
                .value(fresh)
                .expected("about " + Breach.plain(stayed) + " people under one year"))
        .stream();
  }

  private static boolean perhapsNew(TimeInPost line) {
    return "LT1".equals(line.band()) || "NK".equals(line.band());
  }

  private static Optional<Long> moreReasons(Flow line) {
    Integer leavers = line.leavers();
    return leavers == null
        ? Optional.empty()
        : Figures.people(line.leaversByReason(), Leavers::count)
            .filter(reasons -> reasons > leavers);
  }

  private static boolean reaches(
      Rule.Limits limits, Optional<BigDecimal> number, String parameter) {
    return number.filter(one -> limits.reaches(one, parameter)).isPresent();
  }

  private static boolean isNone(BigDecimal number) {
    return number.signum() == 0;
  }

  private static boolean isNobody(@Nullable Integer count) {
    return count != null && count == 0;
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
